import { useMemo } from 'react'
import { rankingAgreement, tellsRanking } from '../../../shared/insight/agreement.ts'
import { rowsOfRaters } from '../../../shared/insight/matrix-ratings.ts'
import { useLocale, useText } from '../../i18n/i18n.tsx'
import { useStage } from '../../state/hooks.ts'
import { dimensionTitle } from '../../ui/dimension-words.ts'
import style from './matrix.module.css'
import { notesIn, ownRatings, type Standings } from './use-standings.ts'

/** How alike people rank the partners, where that is defined: Kendall's W with how many raters and partners it rests on. */
export function Agreement({ standings }: { standings: Standings }) {
  const t = useText()
  const { locale } = useLocale()
  const { results } = useStage()
  const { partners, rated, dimensions } = standings
  const found = useMemo(() => {
    const records = partners
      .filter(p => rated.has(p.id))
      .map(p => ({ id: p.id, notes: notesIn(p), own: ownRatings(p) }))
    return dimensions.flatMap(dimension => {
      const agreement = rankingAgreement(rowsOfRaters(records, results, dimension.id))
      return agreement && tellsRanking(agreement) ? [{ dimension, ...agreement }] : []
    })
  }, [partners, rated, dimensions, results])
  if (found.length === 0) return null
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 2, minimumFractionDigits: 2 })
  return (
    <p className={style.help}>
      {t('matrix.agreement')}{' '}
      {found
        .map(({ dimension, w, raters, items }) =>
          t('matrix.agreement_of', {
            dimension: dimensionTitle(dimension, t),
            w: number.format(w),
            raters,
            items,
          }),
        )
        .join(' · ')}
    </p>
  )
}
