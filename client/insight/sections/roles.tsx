import { Check, CircleDashed } from 'lucide-react'
import { roleGrid } from '../../../shared/insight/gaps.ts'
import { useText } from '../../i18n/i18n.tsx'
import { useBoard } from '../../state/hooks.ts'
import { Answer, Nothing } from '../answer.tsx'
import style from '../insight.module.css'
import { PartnerLink } from '../partner-link.tsx'

/** Which partner could take which role, and which roles nobody has. */
export function Roles() {
  const t = useText()
  const grid = useBoard('partners', board => roleGrid(board.partners.values()))
  const any = grid.some(({ partners }) => partners.length > 0)
  return (
    <Answer id="roles" title={t('together.roles')} count={null} why={t('together.roles_why')}>
      {any ? (
        <ul className={style.rows} aria-label={t('together.roles')}>
          {grid.map(({ role, partners }) => (
            <li key={role} className={style.row}>
              <span className={style.sector} data-empty={partners.length === 0 || undefined}>
                {partners.length > 0 ? (
                  <Check size={16} aria-hidden />
                ) : (
                  <CircleDashed size={16} aria-hidden />
                )}
                <span>{t(`partner_role.${role}`)}</span>
                {partners.length === 0 ? (
                  <span className={style.bandCount}>{t('together.role_none')}</span>
                ) : null}
              </span>
              <span className={style.wrap}>
                {partners.slice(0, MOST).map(id => (
                  <PartnerLink key={id} id={id} />
                ))}
              </span>
            </li>
          ))}
        </ul>
      ) : (
        <Nothing>{t('together.roles_empty')}</Nothing>
      )}
    </Answer>
  )
}

/** Partners named for one role; the table of partners has them all. */
const MOST = 12
