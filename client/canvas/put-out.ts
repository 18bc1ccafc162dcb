import type { NoteId } from '../../shared/model/ids.ts'
import { type CanvasDesk, selectOnly } from './canvas-desk.ts'
import { sayHeld } from './held-notes.ts'
import type { Placed } from './map-scene.ts'

/** Says why a note in which this person wrote was closed by others, and offers its words where they went along with it. */
export function sayPutOut(desk: CanvasDesk, { note }: Placed, words: string): void {
  const { session } = desk
  const { notes } = session.board.board
  if (notes.get(note.id)?.map === desk.map) {
    sayHeld(desk, [{ note }])
    return
  }
  // merged into another, or moved: the words are there
  if (notes.has(note.id) || [...notes.values()].some(n => n.absorbed.some(({ id }) => id === note.id))) {
    desk.hint(desk.text('put_out.not_here'))
    return
  }
  const doer = doerOf(desk, note.id)
  if (doer?.me) return
  const said = doer
    ? desk.text('put_out.deleted_by', { name: doer.name })
    : desk.text('put_out.deleted_meanwhile')
  if (words.trim() === '') desk.hint(said)
  else
    desk.hint(said, {
      name: desk.text('put_out.words_again'),
      run: () => writeAgain(desk, note.at, words),
      stays: true,
    })
}

const doerOf = ({ session }: CanvasDesk, id: NoteId) => {
  const writer = session.board.writer(id, 'gone')
  return session.presence.people.getState().find(person => person.connection === writer)
}

/** The words in a new note where the old one stood, to be gone on with. */
function writeAgain(desk: CanvasDesk, at: Placed['note']['at'], text: string): void {
  const [id] = desk.createNotesAt([{ text, at }])
  if (id === undefined) return
  selectOnly(desk.session, [id])
  desk.session.workspace.setState({ editing: id })
}
