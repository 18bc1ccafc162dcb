import { type PlaceReading, readPlace } from '../../shared/insight/placements.ts'
import { placeOf, stanceOf } from '../../shared/maps/power-map.ts'
import type { Point } from '../../shared/model/note.ts'
import type { ResultOf } from '../../shared/model/round-result.ts'
import { useText } from '../i18n/i18n.tsx'
import { useNote, useStage } from '../state/hooks.ts'
import { lastPlacing } from '../state/placing.ts'
import { useSession } from '../state/session.ts'
import { useMayPlace } from '../state/use-permit.ts'
import { showAxis } from '../ui/axis-values.ts'
import { Button } from '../ui/button.tsx'
import { Candidate, useCandidateName } from './candidate.tsx'
import { PlaceInputs } from './place-inputs.tsx'
import styles from './rounds.module.css'

interface Placed {
  readonly note: string
  readonly at: readonly Point[]
  readonly place: PlaceReading | null
}

/** Medians with their spread, what is to be talked about first; a split room is never shown as neutral. */
export function PlacesResult({ result }: { result: ResultOf<'placements'> }) {
  const t = useText()
  const { role } = useSession()
  const read = result.places
    .map(({ note, at }): Placed => ({ note, at, place: readPlace(at) }))
    .toSorted((a, b) => (b.place?.disagreement ?? -1) - (a.place?.disagreement ?? -1))
  const groups = [
    ['result.first', read.filter(p => p.place?.contested)],
    ['result.rest', read.filter(p => p.place && p.place.count > 1 && !p.place.contested)],
    ['result.few', read.filter(p => !p.place || (p.place.count < 2 && !p.place.contested))],
  ] as const
  return (
    <>
      <p className={styles.quiet}>{t('result.on_map_help')}</p>
      {role === 'facilitator' ? <p className={styles.quiet}>{t('result.agree_help')}</p> : null}
      {groups.map(([title, list]) =>
        list.length > 0 ? (
          <section key={title} aria-label={t(title)}>
            <h5 className={styles.strong}>{t(title)}</h5>
            <ul className={styles.list}>
              {list.map(placed => (
                <Candidate key={placed.note} id={placed.note}>
                  <Place placed={placed} round={result.id} />
                </Candidate>
              ))}
            </ul>
          </section>
        ) : null,
      )}
    </>
  )
}

function Place({ placed: { note, at, place }, round }: { placed: Placed; round: string }) {
  const t = useText()
  const now = useNote(note)
  if (!place) return <span className={styles.quiet}>{t('result.no_values')}</span>
  const percent = (n: number): number => Math.round(n * 100)
  const sides = [-1, 1].map(side => at.filter(p => (stanceOf(p) ?? 0) * side > 0).length)
  return (
    <>
      {place.split ? (
        <span className={styles.strong}>
          {t('result.sides', { against: sides[0] ?? 0, beside: sides[1] ?? 0 })}
        </span>
      ) : (
        <>
          <span className={styles.strong}>
            {t('result.place', {
              stance: showAxis('stance', place.stance),
              influence: showAxis('influence', place.influence),
            })}
          </span>
          <span className={styles.quiet}>
            {t('result.spread', {
              stance: percent(place.spread.stance),
              influence: percent(place.spread.influence),
            })}
          </span>
        </>
      )}
      <span className={styles.quiet}>{t('result.people', { count: place.count })}</span>
      {place.split ? <span className={styles.warn}>{t('result.split')}</span> : null}
      {place.contested && !place.split ? <span className={styles.warn}>{t('result.contested')}</span> : null}
      {now?.agreed === round ? <span className={styles.good}>{t('result.agreed')}</span> : null}
      <Agree note={note} place={place} round={round} />
    </>
  )
}

/** After the last round about a note: the place on which the room agrees. A split room has no median to take. */
function Agree({ note: id, place, round }: { note: string; place: PlaceReading; round: string }) {
  const t = useText()
  const { intents, role } = useSession()
  const note = useNote(id)
  const text = useCandidateName(id)
  const last = lastPlacing(useStage(), id)?.id === round
  const may = useMayPlace(note ?? { id, locked: true, made: { by: '', at: 0 } })
  if (role !== 'facilitator' || !note || !last || !may) return null
  return (
    <span className={styles.doing}>
      <PlaceInputs note={note} />
      {place.split ? null : (
        <Button
          size="s"
          onPress={() => intents.moveNotes([{ id, at: placeOf(place.stance, place.influence) }])}
        >
          {t('result.take_place', { text })}
        </Button>
      )}
    </span>
  )
}
