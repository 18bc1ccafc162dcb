import type { Dated } from '../../../shared/insight/schedule.ts'
import { useText } from '../../i18n/i18n.tsx'
import { useBoard, usePersonName } from '../../state/hooks.ts'
import { findPartner } from '../../state/partner-intents.ts'
import { useSpeech } from '../record/use-speech.ts'
import { DATED_ICONS } from './dated-icons.ts'
import style from './timeline.module.css'
import { useOpenDated } from './use-open-dated.ts'

/** One date: what, with whom, who sees to it; pressed, it opens the record or the tasks. */
export function DatedRow({ dated }: { dated: Dated }) {
  const t = useText()
  const { day } = useSpeech()
  const nameOf = usePersonName()
  const open = useOpenDated()
  const partner = useBoard('partners', b => (dated.partner ? findPartner(b, dated.partner) : null), [
    dated.partner,
  ])
  const Icon = DATED_ICONS[dated.kind]
  const who = partner ? partner.name || t('partners.unnamed') : ''
  return (
    <li className={style.row} data-done={dated.done || undefined} data-late={dated.overdue || undefined}>
      <time className={style.day} dateTime={dated.on}>
        {day(dated.on)}
      </time>
      <button type="button" className={style.what} onClick={() => open(dated)}>
        <Icon size={16} aria-hidden />
        <span>
          <span className={style.text}>{dated.text || t(`timeline.kind.${dated.kind}`)}</span>
          <span className={style.with}>
            {[
              dated.text ? t(`timeline.kind.${dated.kind}`) : '',
              who,
              dated.owner ? nameOf(dated.owner) : t('timeline.no_owner'),
              dated.done ? t('timeline.done') : '',
              dated.overdue ? t('timeline.late') : '',
            ]
              .filter(Boolean)
              .join(' · ')}
          </span>
        </span>
      </button>
    </li>
  )
}
