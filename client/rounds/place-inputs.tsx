import type { Note } from '../../shared/model/note.ts'
import { useText } from '../i18n/i18n.tsx'
import { useMayPlace } from '../state/use-permit.ts'
import { AxisField } from '../ui/axis-field.tsx'
import { useAxisPlace } from '../ui/use-axis-place.ts'
import { useCandidateName } from './candidate.tsx'
import styles from './rounds.module.css'

/** Stance and influence of a note, to be typed: one's own while it is placed in a round, else those of the note itself. */
export function PlaceInputs({ note }: { note: Note }) {
  const t = useText()
  const text = useCandidateName(note.id)
  const place = useAxisPlace(note)
  const may = useMayPlace(note)
  return (
    <>
      {(['stance', 'influence'] as const).map(axis => (
        <span key={axis} className={styles.axis}>
          <span aria-hidden>{t(`round.${axis}`)}</span>
          <AxisField
            axis={axis}
            share={place[axis]}
            label={t(`round.${axis}_of`, { text })}
            disabled={!may || (axis === 'influence' && place.held)}
            onCommit={share => place.set(axis, share)}
            onRefused={() => {}}
          />
        </span>
      ))}
    </>
  )
}
