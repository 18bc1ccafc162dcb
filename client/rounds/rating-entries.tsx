import type { NoteId } from '../../shared/model/ids.ts'
import { useText } from '../i18n/i18n.tsx'
import { useSession } from '../state/session.ts'
import { anchorWords, dimensionTitle } from '../ui/dimension-words.ts'
import { NativeSelect } from '../ui/native-select.tsx'
import { Candidate, useCandidateName } from './candidate.tsx'
import { useOwnEntries } from './own-entries.ts'
import styles from './rounds.module.css'
import type { SettingsOf } from './settings-of.ts'

interface Dimension {
  readonly id: string
  readonly title: string
  /** what 1, 3 and 5 mean; empty where nobody said */
  readonly anchors: readonly string[]
}

/** The matrix: 1 to 5 for each note and dimension, or "don't know", which is not 3. */
export function RatingEntries({ settings }: { settings: SettingsOf<'ratings'> }) {
  const t = useText()
  // those of the guide in the reader's language
  const dimensions = settings.dimensions.map(d => ({
    id: d.id,
    title: dimensionTitle(d, t),
    anchors: anchorWords(d, t),
  }))
  return (
    <>
      <dl className={styles.anchors}>
        {dimensions.map(d => (
          <div key={d.id}>
            <dt>{d.title}</dt>
            {d.anchors.length > 0 ? (
              <dd>
                1 {d.anchors[0]} · 3 {d.anchors[1]} · 5 {d.anchors[2]}
              </dd>
            ) : null}
          </div>
        ))}
      </dl>
      <ul className={styles.list}>
        {settings.candidates.map(id => (
          <Candidate key={id} id={id}>
            {dimensions.map(dimension => (
              <Score key={dimension.id} id={id} dimension={dimension} />
            ))}
          </Candidate>
        ))}
      </ul>
    </>
  )
}

const SCORES = ['1', '2', '3', '4', '5'] as const

/** "3 · someone knows someone": the words stand with 1, 3 and 5. */
function inWords(score: (typeof SCORES)[number], { anchors }: Dimension): string {
  const words = { '1': anchors[0], '3': anchors[1], '5': anchors[2] }[score as '1' | '3' | '5']
  return words ? `${score} · ${words}` : score
}

function Score({ id, dimension }: { id: NoteId; dimension: Dimension }) {
  const t = useText()
  const { rounds } = useSession()
  const text = useCandidateName(id)
  const value = useOwnEntries().get(id)?.value
  const scores = value && 'scores' in value ? value.scores : {}
  const score = scores[dimension.id]
  const shown = score === undefined ? '' : score === null ? '?' : String(score)
  const set = (next: string): void => {
    const { [dimension.id]: _before, ...rest } = scores
    const now = next === '' ? rest : { ...rest, [dimension.id]: next === '?' ? null : Number(next) }
    if (Object.keys(now).length === 0) rounds.remove(id)
    else rounds.put(id, { scores: now })
  }
  return (
    <span className={styles.score}>
      <span className={styles.quiet} aria-hidden>
        {dimension.title}
      </span>
      <NativeSelect
        label={t('round.score_of', { dimension: dimension.title, text })}
        value={shown}
        options={[
          ['', t('round.unrated')],
          ...SCORES.map(s => [s, inWords(s, dimension)] as const),
          ['?', t('round.unknown')],
        ]}
        onChange={set}
      />
    </span>
  )
}
