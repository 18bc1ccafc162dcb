import { unreachable } from '../../shared/assert.ts'
import type { RoundResult } from '../../shared/model/round-result.ts'
import { useText } from '../i18n/i18n.tsx'
import { useStage } from '../state/hooks.ts'
import { PlacesResult } from './places-result.tsx'
import { RatingsResult } from './ratings-result.tsx'
import styles from './rounds.module.css'
import { VotesResult } from './votes-result.tsx'

/** What rounds amounted to, the newest first. */
export function RoundResults() {
  const t = useText()
  const { results } = useStage()
  if (results.length === 0) return null
  return (
    <section className={styles.part}>
      <h3 className={styles.heading}>{t('result.title')}</h3>
      {results.toReversed().map(result => (
        <article key={result.id} className={styles.result} aria-label={t(`round.kind.${result.kind}`)}>
          <h4 className={styles.strong}>{result.prompt || t(`round.kind.${result.kind}`)}</h4>
          <p className={styles.quiet}>
            {t('round.counts', { people: result.people, entries: result.entries })}
          </p>
          <Amount result={result} />
        </article>
      ))}
    </section>
  )
}

function Amount({ result }: { result: RoundResult }) {
  const t = useText()
  const { maps } = useStage()
  switch (result.kind) {
    case 'notes':
      return (
        <p>
          {t('result.notes', {
            count: result.notes.length,
            map: maps.find(m => m.id === result.map)?.title ?? '',
          })}
          {result.late.length > 0 ? ` · ${t('result.late', { count: result.late.length })}` : ''}
        </p>
      )
    case 'votes':
      return <VotesResult result={result} />
    case 'placements':
      return <PlacesResult result={result} />
    case 'ratings':
      return <RatingsResult result={result} />
    default:
      return unreachable(result)
  }
}
