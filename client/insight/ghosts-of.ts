import type { NoteSince, SinceSnapshot } from '../../shared/insight/since-snapshot.ts'
import type { Ghost } from '../state/lit.ts'

/** What is drawn on the maps of what became of notes; of those that changed in several ways, where they went counts. */
export const ghostsOf = ({ notes }: Pick<SinceSnapshot, 'notes'>): Ghost[] =>
  notes.map(note => ({ id: note.id, map: note.map, sign: signOf(note), from: fromOf(note), text: note.text }))

function signOf({ became }: NoteSince): Ghost['sign'] {
  if (became.includes('added') || became.includes('map')) return 'added'
  if (became.includes('gone')) return 'gone'
  return became.includes('moved') ? 'moved' : 'changed'
}

const fromOf = (note: NoteSince): Ghost['from'] =>
  note.became.includes('gone') || note.became.includes('moved') ? note.from : null
