import { readPlace } from '../../shared/insight/placements.ts'
import { placeOf } from '../../shared/maps/power-map.ts'
import type { ResultOf } from '../../shared/model/round-result.ts'
import { useText } from '../i18n/i18n.tsx'
import { useEditable } from '../state/hooks.ts'
import { useSession } from '../state/session.ts'
import { Button } from '../ui/button.tsx'
import { Candidate, useCandidateName } from './candidate.tsx'
import styles from './rounds.module.css'

const signed = (n: number): string => (n > 0 ? `+${n}` : n < 0 ? `−${-n}` : '0')

/** Medians with their spread, the widest disagreement first; a split room is never shown as neutral without saying so. */
export function PlacesResult({ result }: { result: ResultOf<'placements'> }) {
  const read = result.places.map(({ note, at }) => ({ note, place: readPlace(at) }))
  const sorted = read.toSorted((a, b) => (b.place?.disagreement ?? -1) - (a.place?.disagreement ?? -1))
  return (
    <ul className={styles.list}>
      {sorted.map(({ note, place }) => (
        <Candidate key={note} id={note}>
          <Place note={note} place={place} />
        </Candidate>
      ))}
    </ul>
  )
}

function Place({ note, place }: { note: string; place: ReturnType<typeof readPlace> }) {
  const t = useText()
  const { intents, role } = useSession()
  const editable = useEditable()
  const text = useCandidateName(note)
  if (!place) return <span className={styles.quiet}>{t('result.no_values')}</span>
  const percent = (n: number): number => Math.round(n * 100)
  return (
    <>
      <span className={styles.strong}>
        {t('result.place', { stance: signed(percent(place.stance)), influence: percent(place.influence) })}
      </span>
      <span className={styles.quiet}>
        {t('result.spread', {
          stance: percent(place.spread.stance),
          influence: percent(place.spread.influence),
        })}
        {' · '}
        {t('result.people', { count: place.count })}
      </span>
      {place.split ? <span className={styles.warn}>{t('result.split')}</span> : null}
      {place.contested && !place.split ? <span className={styles.warn}>{t('result.contested')}</span> : null}
      {role === 'facilitator' && editable ? (
        <Button
          size="s"
          onPress={() => intents.moveNotes([{ id: note, at: placeOf(place.stance, place.influence) }])}
        >
          {t('result.take_place', { text })}
        </Button>
      ) : null}
    </>
  )
}
