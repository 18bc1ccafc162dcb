import { z } from 'zod'
import { splitLines } from '../../shared/edits/split-lines.ts'
import { LIMITS } from '../../shared/model/limits.ts'
import { NOTE_COLORS } from '../../shared/model/note.ts'
import { type CanvasDesk, selectOnly } from './canvas-desk.ts'
import { inReadingOrder } from './keyboard.ts'

/** Whole notes between two maps of ours; other programs get plain lines. */
const OURS = 'application/x-allymap-notes'
const copied = z
  .array(z.object({ text: z.string().max(LIMITS.noteText), color: z.enum(NOTE_COLORS).catch('lemon') }))
  .max(LIMITS.paste)

type Pasted = readonly { text: string; color?: (typeof NOTE_COLORS)[number] }[]

/** What a paste holds: our own notes, or one note a line. `left`: lines that were too many. */
export function readPaste(data: Pick<DataTransfer, 'getData'>): { notes: Pasted; left: number } {
  const ours = data.getData(OURS)
  if (ours !== '') {
    try {
      const read = copied.safeParse(JSON.parse(ours))
      if (read.success) return { notes: read.data, left: 0 }
    } catch {
      // not ours after all: the plain text counts
    }
  }
  const { lines, left } = splitLines(data.getData('text/plain'))
  return { notes: lines.map(text => ({ text })), left }
}

/** Copy, cut and paste of whole notes while the map has the focus. Gives a function that stops. */
export function listenToClipboard(desk: CanvasDesk, told: (made: number, left: number) => void): () => void {
  const { session, host } = desk
  const stop = new AbortController()
  const here = () => document.activeElement === host

  const copy = (e: ClipboardEvent): boolean => {
    const { selection } = session.workspace.getState()
    const notes = inReadingOrder([...selection].flatMap(id => desk.scene.get(id) ?? [])).map(p => p.note)
    if (!here() || notes.length === 0 || !e.clipboardData) return false
    e.clipboardData.setData('text/plain', notes.map(n => n.text.replace(/\s*[\r\n]+\s*/g, ' ')).join('\n'))
    e.clipboardData.setData(
      OURS,
      JSON.stringify(notes.slice(0, LIMITS.paste).map(({ text, color }) => ({ text, color }))),
    )
    e.preventDefault()
    return true
  }
  const paste = (e: ClipboardEvent): void => {
    if (!here() || !e.clipboardData || !session.editable.getState()) return
    e.preventDefault()
    const { notes, left } = readPaste(e.clipboardData)
    if (notes.length === 0) return
    const room = desk.room()
    const p = desk.pointer() ?? { x: (room.left + room.right) / 2, y: (room.top + room.bottom) / 2 }
    const ids = desk.createNotes(notes, desk.view.toWorld(p))
    selectOnly(session, ids)
    desk.reveal(ids.slice(0, 1))
    told(ids.length, left)
  }
  const options = { signal: stop.signal }
  document.addEventListener('copy', copy, options)
  document.addEventListener(
    'cut',
    e => {
      if (!session.editable.getState() || !copy(e)) return
      session.intents.removeNotes([...session.workspace.getState().selection])
      selectOnly(session, [])
    },
    options,
  )
  document.addEventListener('paste', paste, options)
  return () => stop.abort()
}
