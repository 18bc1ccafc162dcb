import { Ban, CircleAlert } from 'lucide-react'
import { memo, type Ref } from 'react'
import type { Cell, Standing } from '../../../shared/insight/matrix.ts'
import type { MatrixDimension } from '../../../shared/insight/matrix-dimensions.ts'
import type { Partner } from '../../../shared/model/partner.ts'
import { useLocale, useText } from '../../i18n/i18n.tsx'
import { useSession } from '../../state/session.ts'
import { dimensionTitle } from '../../ui/dimension-words.ts'
import style from './matrix.module.css'
import { RateCell } from './rate-cell.tsx'
import { TierCell } from './tier-cell.tsx'

interface Props {
  readonly partner: Partner
  readonly standing: Standing | undefined
  readonly dimensions: readonly MatrixDimension[]
  /** where it stands among all rows, the heading aside */
  readonly index: number
  readonly measure: Ref<HTMLTableRowElement>
}

/** A partner's row in the matrix. */
export const MatrixRow = memo(function MatrixRow(props: Props) {
  const { partner, standing, dimensions, index, measure } = props
  const t = useText()
  const { workspace } = useSession()
  const name = partner.name || t('partners.unnamed')
  return (
    <tr ref={measure} data-partner={partner.id} data-index={index} aria-rowindex={index + 2}>
      <th scope="row" data-col="name">
        <button
          type="button"
          className={style.link}
          onClick={() => workspace.setState({ panel: { kind: 'partner', id: partner.id } })}
        >
          {name}
        </button>
      </th>
      {dimensions.map(dimension => (
        <td key={dimension.id} data-label={dimensionTitle(dimension, t)}>
          <CellWords cell={standing?.cells.get(dimension.id)} />
        </td>
      ))}
      <td data-label={t('matrix.score')} className={style.score}>
        {standing?.score === null || standing === undefined ? '–' : Math.round(standing.score)}
      </td>
      <td data-label={t('matrix.suggested')}>
        {standing ? <Suggested standing={standing} dimensions={dimensions} /> : '–'}
      </td>
      <td data-label={t('matrix.tier')}>
        <TierCell partner={partner} name={name} suggested={standing?.tier ?? null} />
      </td>
      <td data-label={t('matrix.own')}>
        <RateCell partner={partner} name={name} dimensions={dimensions} />
      </td>
    </tr>
  )
})

/** Median, how far they agree, and how many: who does not know is counted beside. */
function CellWords({ cell }: { cell: Cell | undefined }) {
  const t = useText()
  const { locale } = useLocale()
  if (!cell || (cell.n === 0 && cell.unknown === 0)) return <span className={style.none}>–</span>
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 })
  return (
    <span className={style.cell} data-reading={cell.reading}>
      <span className={style.median}>{cell.median === null ? '–' : number.format(cell.median)}</span>
      <span className={style.help}>
        {cell.reading === 'few'
          ? // too few to speak of agreement: the values themselves, which viewers are not told
            cell.values.join(', ')
          : t(`matrix.reading.${cell.reading}`)}
        {cell.reading === 'few' && cell.values.length === 0 ? '' : ' · '}
        {t('matrix.raters', { count: cell.n })}
        {cell.unknown > 0 ? ` · ${t('matrix.unknown', { count: cell.unknown })}` : ''}
      </span>
    </span>
  )
}

/** The tier that follows from the ratings, and what speaks against leaning on it. */
function Suggested({ standing, dimensions }: { standing: Standing; dimensions: readonly MatrixDimension[] }) {
  const t = useText()
  const titles = (ids: readonly string[]): string =>
    dimensions
      .filter(d => ids.includes(d.id))
      .map(d => dimensionTitle(d, t))
      .join(', ')
  if (standing.blocked)
    return (
      <span className={style.blocked}>
        <Ban size={14} aria-hidden />
        {t('matrix.blocked')}
      </span>
    )
  if (standing.tier === null)
    return (
      <span className={style.help}>
        {standing.value === null
          ? t('matrix.not_rated')
          : t('matrix.incomplete', { dimensions: titles(standing.missing) })}
      </span>
    )
  return (
    <span className={style.suggested}>
      <strong data-tier={standing.tier}>{t(`tier.${standing.tier}`)}</strong>
      <span className={style.help}>
        {standing.firm ? (
          t('matrix.firm')
        ) : (
          <>
            <CircleAlert size={13} aria-hidden /> {t('matrix.provisional')}:{' '}
            {standing.doubts.map(doubt => t(`matrix.doubt.${doubt}`)).join(', ')}
          </>
        )}
        {standing.weak.length > 0 ? ` · ${t('matrix.weak', { dimensions: titles(standing.weak) })}` : ''}
      </span>
    </span>
  )
}
