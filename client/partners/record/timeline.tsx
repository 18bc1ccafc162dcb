import { useState } from 'react'
import { GATES } from '../../../shared/insight/gates.ts'
import type { Partner } from '../../../shared/model/partner.ts'
import { useText } from '../../i18n/i18n.tsx'
import { Button } from '../../ui/button.tsx'
import { type Speech, scalarWords } from './field-words.ts'
import style from './partner-record.module.css'
import { type TimelineEntry, timelineOf } from './record-timeline.ts'
import { firstLine } from './record-values.ts'
import { useSpeech } from './use-speech.ts'

/** Lines shown at first, and added by "show more". */
const CHUNK = 8

/** What happened to this record, the newest first. */
export function Timeline({ partner }: { partner: Partner }) {
  const t = useText()
  const speech = useSpeech()
  const [most, setMost] = useState(CHUNK)
  const entries = timelineOf(partner)
  const left = entries.length - most
  return (
    <>
      <ol className={style.timeline}>
        {entries.slice(0, most).map(entry => (
          <li key={entry.key}>
            <p>{wordsOf(entry, speech)}</p>
            <p className={style.help}>
              {t('history.line', { name: speech.nameOf(entry.by), when: speech.moment(entry.when) })}
            </p>
          </li>
        ))}
      </ol>
      {left > 0 ? (
        <Button size="s" look="quiet" className={style.start} onPress={() => setMost(most + CHUNK)}>
          {t('history.more', { count: Math.min(left, CHUNK) })}
        </Button>
      ) : null}
    </>
  )
}

function wordsOf(entry: TimelineEntry, speech: Speech): string {
  const { t, nameOf } = speech
  switch (entry.kind) {
    case 'promoted':
      return t('history.promoted', { note: firstLine(entry.text) })
    case 'changed': {
      const said = (value: typeof entry.was | null): string =>
        value === null || value === '' ? t('partners.unset') : scalarWords(entry.field, value, speech)
      return t('history.changed', {
        field: t(`field.${entry.field}`),
        was: said(entry.was),
        now: said(entry.now),
      })
    }
    case 'hand_off':
      return t(`handed.${entry.row.accepted}`, {
        to: nameOf(entry.row.to),
        noted: entry.row.note === '' ? 'no' : 'yes',
        note: entry.row.note,
      })
    case 'depth':
      return t('history.depth', { depth: t(`depth.${entry.depth}`) })
    case 'override': {
      const gate = GATES.find(g => g === entry.field)
      return t('history.override', {
        gate: gate ? t(`field.${gate}`) : entry.field,
        reason: entry.reason,
      })
    }
  }
}
