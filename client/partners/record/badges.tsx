import { isStuck } from '../../../shared/insight/deepening.ts'
import { closedGates } from '../../../shared/insight/gates.ts'
import { exchangeOf } from '../../../shared/insight/reciprocity.ts'
import type { Partner } from '../../../shared/model/partner.ts'
import { useText } from '../../i18n/i18n.tsx'
import type { TextId } from '../../i18n/texts.ts'
import style from './partner-record.module.css'
import { todayHere } from './use-speech.ts'

/** What is worth a second look in a record, in a word each. */
function badgesOf(partner: Partner): TextId[] {
  const way = exchangeOf(partner)
  return [
    ...(closedGates(partner).length > 0 ? ['badge.blocked' as const] : []),
    ...(partner.do_not_contact ? ['badge.do_not_contact' as const] : []),
    ...(isStuck(partner, todayHere()) ? ['badge.stuck' as const] : []),
    ...(way === 'we_only_give' || way === 'they_only_give' ? ['badge.one_way' as const] : []),
    ...(partner.advisory_group ? ['badge.advisory' as const] : []),
    ...(partner.key_player ? ['badge.key_player' as const] : []),
  ]
}

export function Badges({ partner }: { partner: Partner }) {
  const t = useText()
  const badges = badgesOf(partner)
  if (badges.length === 0) return null
  return (
    <ul className={style.badges}>
      {badges.map(badge => (
        <li key={badge} data-badge={badge}>
          {t(badge)}
        </li>
      ))}
    </ul>
  )
}
