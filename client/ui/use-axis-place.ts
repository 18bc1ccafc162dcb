import { useState } from 'react'
import { influenceOf, influenceOfNote, placeOf, stanceOf } from '../../shared/maps/power-map.ts'
import type { Note } from '../../shared/model/note.ts'
import { isPlaced } from '../state/placing.ts'
import { useSession } from '../state/session.ts'
import { useMark } from '../state/use-marks.ts'
import type { Axis } from './axis-values.ts'
import { useIsTarget } from './use-is-target.ts'

/**
 * The two values of a note on an axes map; while it is placed in a sealed round, those that one gives it oneself. A note without a place gets it once both are typed: nobody's leaning is guessed.
 * The decision-maker is held at the top: only its stance is typed. `set` gives true where the note got its first place.
 */
export function useAxisPlace(note: Pick<Note, 'id' | 'map' | 'at' | 'target' | 'absorbed'>) {
  const { intents, stage } = useSession()
  const held = useIsTarget(note)
  const mark = useMark(note)
  const at = mark.placing ? mark.place : note.at
  const [typed, setTyped] = useState<{ stance: number | null; influence: number | null }>({
    stance: null,
    influence: null,
  })
  const stance = stanceOf(at) ?? typed.stance
  const influence = influenceOfNote({ at }, held) ?? (held ? 1 : typed.influence)
  return {
    stance,
    influence,
    /** nobody else sees these values until the reveal */
    hidden: mark.placing,
    /** where it stands, for this person */
    at,
    /** influence cannot be typed */
    held,
    /** one value is there, the other is still to be typed */
    waiting: !at && !held && (typed.stance === null) !== (typed.influence === null),
    set(axis: Axis, share: number): boolean {
      // typed for oneself alone, in a round that is over by now: that must move nothing that others see
      if (mark.placing !== isPlaced(stage.getState(), note.id)) return false
      const next = { stance, influence, [axis]: share }
      if (next.stance === null || next.influence === null) {
        setTyped(next)
        return false
      }
      // what was stored below the top comes back when the note is no longer the decision-maker
      const height = held ? (influenceOf(at) ?? 1) : next.influence
      intents.moveNotes([{ id: note.id, at: placeOf(next.stance, height) }])
      setTyped({ stance: null, influence: null })
      return !at
    },
    unplace: () => intents.moveNotes([{ id: note.id, at: null }]),
  }
}
