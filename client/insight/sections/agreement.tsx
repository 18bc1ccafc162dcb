import { MessagesSquare } from 'lucide-react'
import type { PlacingAgreement } from '../../../shared/insight/placement-rounds.ts'
import { FormattedDate } from '../../i18n/formatted-date.tsx'
import { useText } from '../../i18n/i18n.tsx'
import { useMap } from '../../state/hooks.ts'
import { Answer, Nothing, Rows } from '../answer.tsx'
import style from '../insight.module.css'
import { NoteLink } from '../note-link.tsx'

const hundredths = (value: number): string => {
  const n = Math.round(value * 100)
  return n > 0 ? `+${n}` : `${n}`.replace('-', '−')
}

/** Where people placed others alike and where not, in the last private placing of each map. */
export function Agreement({ agreement }: { agreement: readonly PlacingAgreement[] }) {
  const t = useText()
  const contested = agreement.reduce((sum, a) => sum + a.places.filter(p => p.contested).length, 0)
  return (
    <Answer id="agreement" title={t('insight.agreement')} count={contested} why={t('insight.agreement_why')}>
      {agreement.length === 0 ? <Nothing>{t('insight.no_placing')}</Nothing> : null}
      {agreement.map(placing => (
        <OnePlacing key={placing.round} placing={placing} titled={agreement.length > 1} />
      ))}
    </Answer>
  )
}

function OnePlacing({ placing, titled }: { placing: PlacingAgreement; titled: boolean }) {
  const t = useText()
  const map = useMap(placing.map)
  return (
    <div className={style.group}>
      {titled && map ? <h4 className={style.sub}>{map.title}</h4> : null}
      <p className={style.quiet}>
        {t('insight.placed_on')} <FormattedDate value={placing.revealedAt} dateStyle="medium" />
      </p>
      <Rows
        items={placing.places}
        keyOf={place => place.note}
        label={t('insight.agreement')}
        render={place => (
          <>
            <NoteLink id={place.note} />
            <span className={style.reason} data-contested={place.contested || undefined}>
              {place.contested ? <MessagesSquare size={15} aria-hidden /> : null}
              {place.split
                ? t('insight.split')
                : t(place.contested ? 'insight.contested' : 'insight.agreed', {
                    stance: hundredths(place.stance),
                    influence: Math.round(place.influence * 100),
                  })}{' '}
              · {t('insight.by_people', { count: place.count })}
            </span>
          </>
        )}
      />
    </div>
  )
}
