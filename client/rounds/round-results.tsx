import { Map as MapIcon } from 'lucide-react'
import { unreachable } from '../../shared/assert.ts'
import type { ResultOf, RoundResult } from '../../shared/model/round-result.ts'
import { useText } from '../i18n/i18n.tsx'
import { PHONE, useMedia } from '../platform/media.ts'
import { useBoard, useMap, useStage } from '../state/hooks.ts'
import { useSession } from '../state/session.ts'
import { Button } from '../ui/button.tsx'
import { peopleOf } from './people-of.ts'
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
          <Counts result={result} />
          <Amount result={result} />
        </article>
      ))}
    </section>
  )
}

function Counts({ result }: { result: RoundResult }) {
  const t = useText()
  const people = useBoard('notes', board => peopleOf(result, board), [result])
  return <p className={styles.quiet}>{t('round.counts', { people, entries: result.entries })}</p>
}

function Amount({ result }: { result: RoundResult }) {
  switch (result.kind) {
    case 'notes':
      return <NotesResult result={result} />
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

/** How many came of it, and the way to their map: whoever looked elsewhere saw none of them turn over. */
function NotesResult({ result }: { result: ResultOf<'notes'> }) {
  const t = useText()
  const { workspace } = useSession()
  const map = useMap(result.map)
  const phone = useMedia(PHONE)
  const late = result.late.length > 0 ? ` · ${t('result.late', { count: result.late.length })}` : ''
  const words = t('result.notes', { count: result.notes.length, map: map?.title ?? '' }) + late
  if (!map) return <p>{words}</p>
  return (
    <div>
      <Button
        size="s"
        icon={<MapIcon size={15} aria-hidden />}
        onPress={() =>
          workspace.setState({
            view: { kind: 'map', map: map.id },
            ...(phone ? { panel: { kind: 'none' } } : {}),
          })
        }
      >
        {words}
      </Button>
    </div>
  )
}
