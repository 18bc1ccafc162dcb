import type { ResultOf } from '../../shared/model/round-result.ts'
import { useText } from '../i18n/i18n.tsx'
import { Candidate } from './candidate.tsx'
import styles from './rounds.module.css'

/** A ranked list; ties stand side by side as ties: they share a rank. */
export function VotesResult({ result }: { result: ResultOf<'votes'> }) {
  const t = useText()
  const ranked = result.counts.toSorted((a, b) => b.dots - a.dots)
  const most = ranked[0]?.dots ?? 0
  return (
    <ol className={styles.list}>
      {ranked.map(({ note, dots }) => (
        <Candidate key={note} id={note}>
          <span className={styles.bar} aria-hidden>
            <span style={{ inlineSize: most === 0 ? 0 : `${(dots / most) * 100}%` }} />
          </span>
          <span className={styles.dots}>{t('round.dots_of', { count: dots })}</span>
        </Candidate>
      ))}
    </ol>
  )
}
