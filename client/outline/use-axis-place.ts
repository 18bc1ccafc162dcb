import { useState } from 'react'
import { influenceOf, placeOf, stanceOf } from '../../shared/maps/power-map.ts'
import type { Note } from '../../shared/model/note.ts'
import { useSession } from '../state/session.ts'
import type { Axis } from './axis-values.ts'

/**
 * The two values of a note on an axes map. A note without a place gets it once both are typed: nobody's leaning is guessed.
 * `set` gives true where the note got its first place.
 */
export function useAxisPlace(note: Note) {
  const { intents } = useSession()
  const [typed, setTyped] = useState<{ stance: number | null; influence: number | null }>({
    stance: null,
    influence: null,
  })
  const stance = stanceOf(note.at) ?? typed.stance
  const influence = influenceOf(note.at) ?? typed.influence
  return {
    stance,
    influence,
    /** one value is there, the other is still to be typed */
    waiting: !note.at && (typed.stance === null) !== (typed.influence === null),
    set(axis: Axis, share: number): boolean {
      const next = { stance, influence, [axis]: share }
      if (next.stance === null || next.influence === null) {
        setTyped(next)
        return false
      }
      intents.moveNotes([{ id: note.id, at: placeOf(next.stance, next.influence) }])
      setTyped({ stance: null, influence: null })
      return !note.at
    },
    unplace: () => intents.moveNotes([{ id: note.id, at: null }]),
  }
}
