import { NO_MARKS, NO_REACTIONS, type Note, UNMERGED } from '../../shared/model/note.ts'

/** A note on the asset map as the board reads it, with nothing said of it beside what `more` says. */
export const plainNote = (id: string, more: Partial<Note> = {}): Note => ({
  id,
  map: 'asset',
  at: [0, 0],
  text: id,
  color: 'sky',
  made: { by: '', at: 0 },
  tags: [],
  target: false,
  z: 0,
  ...NO_MARKS,
  locked: false,
  reactions: NO_REACTIONS,
  ...UNMERGED,
  gone: null,
  ...more,
})
