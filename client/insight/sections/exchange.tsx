import type { Insight } from '../../../shared/insight/insight.ts'
import { useText } from '../../i18n/i18n.tsx'
import { Answer, Nothing, Rows } from '../answer.tsx'
import style from '../insight.module.css'
import { PartnerLink } from '../partner-link.tsx'

/** Partners where only one side gives. */
export function OneWayPartners({ insight }: { insight: Insight }) {
  const t = useText()
  return (
    <Answer
      id="one-way"
      title={t('insight.one_way')}
      count={insight.oneWay.length}
      why={t('insight.one_way_why')}
    >
      {insight.oneWay.length === 0 ? <Nothing>{t('insight.no_one_way')}</Nothing> : null}
      <Rows
        items={insight.oneWay}
        keyOf={({ partner }) => partner}
        label={t('insight.one_way')}
        render={({ partner, exchange }) => (
          <>
            <PartnerLink id={partner} />
            <span className={style.reason}>{t(`insight.${exchange}`)}</span>
          </>
        )}
      />
    </Answer>
  )
}

/** Who is in the advisory group, and who is missing from it. */
export function Advisory({ insight }: { insight: Insight }) {
  const t = useText()
  const { members, missingTypes, missingTies, missingPopulations } = insight.advisory
  const gaps = [
    ...missingTypes.map(type => t(`insight.group.${type}`)),
    ...missingTies.map(tie => t(`insight.group.${tie}`)),
    ...missingPopulations.map(population => t('insight.group_population', { population })),
  ]
  return (
    <Answer
      id="advisory"
      title={t('insight.advisory')}
      count={members.length}
      why={t('insight.advisory_why')}
    >
      {members.length === 0 ? (
        <Nothing>{t('insight.no_advisory')}</Nothing>
      ) : (
        <>
          <span className={style.wrap}>
            {members.map(id => (
              <PartnerLink key={id} id={id} />
            ))}
          </span>
          {gaps.length === 0 ? (
            <p className={style.nothing}>{t('insight.advisory_whole')}</p>
          ) : (
            <div className={style.group}>
              <h4 className={style.sub}>{t('insight.missing', { count: gaps.length })}</h4>
              <Rows
                items={gaps}
                keyOf={gap => gap}
                few={8}
                label={t('insight.missing', { count: gaps.length })}
                render={gap => <span>{gap}</span>}
              />
            </div>
          )}
        </>
      )}
    </Answer>
  )
}
