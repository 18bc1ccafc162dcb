import { interquartileRange, median } from '../../shared/insight/agreement.ts'
import type { ResultOf } from '../../shared/model/round-result.ts'
import { useText } from '../i18n/i18n.tsx'
import { useCandidateName } from './candidate.tsx'
import styles from './rounds.module.css'

/** Medians of the matrix, with how far apart the middle half of the raters is. */
export function RatingsResult({ result }: { result: ResultOf<'ratings'> }) {
  const notes = [...new Set(result.cells.map(cell => cell.note))]
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <thead>
          <tr>
            <td />
            {result.dimensions.map(d => (
              <th key={d.id} scope="col">
                {d.title}
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

function Row({ note, result }: { note: string; result: ResultOf<'ratings'> }) {
  const t = useText()
  const name = useCandidateName(note)
  return (
    <tr>
      <th scope="row">{name}</th>
      {result.dimensions.map(d => {
        const values = result.cells.find(cell => cell.note === note && cell.dimension === d.id)?.values ?? []
        const middle = median(values)
        return (
          <td key={d.id}>
            {middle === null ? t('result.no_values') : `${middle} ±${(interquartileRange(values) ?? 0) / 2}`}
          </td>
        )
      })}
    </tr>
  )
}
