import { TriangleAlert } from 'lucide-react'
import type { Insight } from '../../../shared/insight/insight.ts'
import { MOST_OWNED } from '../../../shared/insight/owner-load.ts'
import { useText } from '../../i18n/i18n.tsx'
import { usePersonName } from '../../state/hooks.ts'
import { Answer, Nothing, Rows } from '../answer.tsx'
import style from '../insight.module.css'
import { PartnerLink } from '../partner-link.tsx'

/** Who looks after how many partners, and which have nobody. */
export function Owners({ insight }: { insight: Insight }) {
  const t = useText()
  const nameOf = usePersonName()
  const { owners, unowned } = insight.ownership
  const warned = owners.filter(owner => owner.tooMany || owner.leads).length
  return (
    <Answer
      id="owners"
      title={t('insight.owners')}
      count={warned + unowned.length}
      why={t('insight.owners_why', { most: MOST_OWNED })}
    >
      {owners.length + unowned.length === 0 ? <Nothing>{t('insight.no_partners')}</Nothing> : null}
      <Rows
        items={owners}
        keyOf={owner => owner.owner}
        label={t('insight.owners')}
        render={({ owner, partners, tooMany, leads }) => (
          <>
            <span className={style.sector}>
              {tooMany || leads ? <TriangleAlert size={16} aria-hidden /> : null}
              <strong>{nameOf(owner)}</strong>
              <span className={style.bandCount}>{t('insight.partners', { count: partners.length })}</span>
            </span>
            {tooMany ? (
              <span className={style.reason}>{t('insight.too_many', { most: MOST_OWNED })}</span>
            ) : null}
            {leads ? <span className={style.reason}>{t('insight.leads')}</span> : null}
            <span className={style.wrap}>
              {partners.map(id => (
                <PartnerLink key={id} id={id} />
              ))}
            </span>
          </>
        )}
      />
      {unowned.length > 0 ? (
        <div className={style.group}>
          <h4 className={style.sub}>{t('insight.unowned', { count: unowned.length })}</h4>
          <span className={style.wrap}>
            {unowned.slice(0, 30).map(id => (
              <PartnerLink key={id} id={id} />
            ))}
          </span>
        </div>
      ) : null}
    </Answer>
  )
}
