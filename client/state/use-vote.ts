import { useStore } from 'zustand'
import type { NoteId } from '../../shared/model/ids.ts'
import { useSession } from './session.ts'

export interface Vote {
  /** one's own dots on the note */
  readonly dots: number
  /** dots of one's own that are not given yet */
  readonly left: number
  /** why it gets no more; null: it may */
  readonly full: 'note' | 'all' | null
  /** dots that one note may get from one person */
  readonly perNote: number
  /** 0 takes them back */
  give(dots: number): void
}

/** One's own part of the open vote about a note; null where none is open, or it is about other notes. */
export function useVote(id: NoteId): Vote | null {
  const { stage, rounds, role } = useSession()
  const settings = useStore(stage, s => s.round?.settings)
  const { entries } = useStore(rounds.mine)
  if (settings?.kind !== 'votes' || role === 'viewer' || !settings.candidates.includes(id)) return null
  const dotsOn = (note: NoteId): number => {
    const value = entries.get(note)?.value
    return value && 'dots' in value ? value.dots : 0
  }
  const dots = dotsOn(id)
  const left = settings.limit - settings.candidates.reduce((sum, note) => sum + dotsOn(note), 0)
  return {
    dots,
    left,
    full: dots >= settings.perNote ? 'note' : left <= 0 ? 'all' : null,
    perNote: settings.perNote,
    give: next => (next <= 0 ? rounds.remove(id) : rounds.put(id, { dots: next })),
  }
}
