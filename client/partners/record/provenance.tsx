import { MapPin } from 'lucide-react'
import { useStore } from 'zustand'
import type { Partner, Provenance } from '../../../shared/model/partner.ts'
import { useLocale, useText } from '../../i18n/i18n.tsx'
import { useBoard, usePersonName, useStage } from '../../state/hooks.ts'
import { useSession } from '../../state/session.ts'
import { useAllTools } from '../../state/use-permit.ts'
import { Button } from '../../ui/button.tsx'
import { stepNames } from '../../ui/snapshot-title.ts'
import style from './partner-record.module.css'
import { firstLine } from './record-values.ts'

/** The notes that a record was made of, with the words they had then, and the way back to each on its map. */
export function ProvenanceList({ partner }: { partner: Partner }) {
  return (
    <ul className={style.sources}>
      {partner.from.map(from => (
        <Source key={`${from.note}/${from.when}/${from.by}`} from={from} />
      ))}
    </ul>
  )
}

function Source({ from }: { from: Provenance }) {
  const t = useText()
  const { locale } = useLocale()
  const nameOf = usePersonName()
  const read = useStage()
  const { intents, workspace, stage } = useSession()
  const step = stepNames(useStore(stage), read)(from.step ?? '')
  const mayTakeOut = useAllTools()
  // the note may have moved to another map since, or be gone
  const map = useBoard('notes', b => b.notes.get(from.note)?.map ?? null, [from.note])
  const title = read.maps.find(m => m.id === from.map)?.title ?? from.map
  const when = new Intl.DateTimeFormat(locale, { dateStyle: 'medium' }).format(from.when)

  const show = () => {
    if (map)
      workspace.setState({ view: { kind: 'map', map }, selection: new Set([from.note]), connection: null })
  }
  return (
    <li className={style.source} data-ended={from.ended || undefined}>
      <p className={style.sourceText}>
        {from.text}
        {from.ended ? <span className={style.ended}>{t('record.ended')}</span> : null}
      </p>
      <p className={style.help}>
        {t('record.from_line', { map: title, name: nameOf(from.by), when })}
        {step ? ` · ${t('record.from_step', { step })}` : null}
      </p>
      <div className={style.sourceActions}>
        {map ? (
          <Button size="s" look="quiet" icon={<MapPin size={15} aria-hidden />} onPress={show}>
            {t('record.show_note')}
          </Button>
        ) : null}
        {mayTakeOut && !from.ended ? (
          <Button
            size="s"
            look="quiet"
            aria-label={t('record.take_out_of', { note: firstLine(from.text) })}
            onPress={() => intents.unpromote(from.note)}
          >
            {t('record.take_out')}
          </Button>
        ) : null}
      </div>
    </li>
  )
}
