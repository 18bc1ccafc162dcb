import { sumOf } from '../../shared/model/ratings-sum.ts'
import type { ResultOf } from '../../shared/model/round-result.ts'
import { useLocale, useText } from '../i18n/i18n.tsx'
import { dimensionTitle } from '../ui/dimension-words.ts'
import { useCandidateName } from './candidate.tsx'
import styles from './rounds.module.css'

type RatingsCell = ResultOf<'ratings'>['cells'][number]

/** Medians of the matrix, with how far apart the middle half of the raters is; of few, what each said. */
export function RatingsResult({ result }: { result: ResultOf<'ratings'> }) {
  const t = useText()
  const notes = [...new Set(result.cells.map(cell => cell.note))]
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <thead>
          <tr>
            <td />
            {result.dimensions.map(d => (
              <th key={d.id} scope="col">
                {dimensionTitle(d, t)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {notes.map(note => (
            <Row key={note} note={note} result={result} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** From so many on it can be said how far they agree. Source: the domain's rule for few voices. */
const ENOUGH = 3

function Row({ note, result }: { note: string; result: ResultOf<'ratings'> }) {
  const t = useText()
  const { locale } = useLocale()
  const name = useCandidateName(note)
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 })
  const said = (cell: Pick<RatingsCell, 'values' | 'sum'>): string => {
    const { values } = cell
    const sum = sumOf(cell)
    if (sum.median === null) return t('result.no_values')
    if (sum.n >= ENOUGH) return `${number.format(sum.median)} ±${number.format((sum.iqr ?? 0) / 2)}`
    // viewers are not told who said what, nor what each said
    return (values.length === 0 ? [sum.median] : values).map(value => number.format(value)).join(' · ')
  }
  return (
    <tr>
      <th scope="row">{name}</th>
      {result.dimensions.map(d => {
        const cell = result.cells.find(({ note: of, dimension }) => of === note && dimension === d.id)
        return (
          <td key={d.id}>
            {said(cell ?? { values: [] })}
            {cell && cell.unknown > 0 ? ` · ${t('matrix.unknown', { count: cell.unknown })}` : ''}
          </td>
        )
      })}
    </tr>
  )
}
