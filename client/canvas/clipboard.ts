import { hasWords } from '../../shared/edits/split-lines.ts'
import type { NoteId } from '../../shared/model/ids.ts'
import { type CanvasDesk, selectOnly } from './canvas-desk.ts'
import { type ClipboardRead, writeCopied } from './clipboard-notes.ts'
import { placesOfCells, placesOfCopies } from './clipboard-places.ts'
import { readAsOne, readPaste } from './clipboard-text.ts'
import { isHeld, sayHeld } from './held-notes.ts'
import { pickedNotes } from './picked-notes.ts'

/** Where a paste goes: the pointer, else the middle of what is free of bars. */
function pastePoint(desk: CanvasDesk) {
  const room = desk.room()
  const p = desk.pointer() ?? { x: (room.left + room.right) / 2, y: (room.top + room.bottom) / 2 }
  return desk.view.toWorld(p)
}

function pasteAsOne(desk: CanvasDesk, data: ClipboardRead): void {
  const { text, left } = readAsOne(data)
  if (text === '') return
  const ids = desk.createNotes([{ text }], pastePoint(desk))
  shown(desk, ids)
  const said = desk.text('hands.pasted', { made: ids.length, left: 0 })
  desk.hint(left > 0 ? `${said} ${desk.text('hands.cut_short', { count: left })}` : said)
}

/** Makes notes of what is pasted; gives their ids, and how much was too much. */
function pasteMany(desk: CanvasDesk, data: ClipboardRead) {
  const paste = readPaste(data)
  const near = pastePoint(desk)
  const { map, session } = desk
  switch (paste.kind) {
    case 'notes': {
      const places = placesOfCopies(desk, paste.copied, near)
      const drafts = paste.copied.notes.map(({ x: _, y: __, ...note }, i) => ({
        ...note,
        map,
        at: places[i] ?? null,
      }))
      return { ...paste, ids: session.intents.createNotes(drafts, paste.copied.lines) }
    }
    case 'cells': {
      const places = placesOfCells(desk, paste.rows, near)
      const drafts = paste.rows.flatMap((row, j) =>
        row.flatMap((text, i) => (text === '' ? [] : [{ text, at: places[j]?.[i] ?? null }])),
      )
      return { ...paste, ids: desk.createNotesAt(drafts) }
    }
    case 'lines':
      return {
        ...paste,
        ids: desk.createNotes(
          paste.lines.map(text => ({ text })),
          near,
        ),
      }
  }
}

function shown(desk: CanvasDesk, ids: readonly NoteId[]): void {
  if (ids.length === 0) return
  selectOnly(desk.session, ids)
  desk.reveal(ids)
}

/** Pastes, says what came of it, and offers to take several lines as one note instead. */
function paste(desk: CanvasDesk, data: ClipboardRead): void {
  const { kind, ids, left } = pasteMany(desk, data)
  if (ids.length === 0) {
    // a picture, or nothing but blanks; what may not be made says so itself
    if (!hasWords(data.getData('text/plain'))) desk.hint(desk.text('hands.only_text'))
    return
  }
  shown(desk, ids)
  const one = readAsOne(data)
  const near = pastePoint(desk)
  desk.hint(
    desk.text('hands.pasted', { made: ids.length, left }),
    kind === 'notes' || ids.length < 2
      ? undefined
      : {
          name: desk.text('hands.as_one'),
          run: () => {
            // the offer goes with the next thing that is done: the newest step is the paste
            desk.session.history.undo()
            shown(desk, desk.createNotes([{ text: one.text }], near))
          },
        },
  )
}

/** Puts the selected notes on the clipboard, and with `cut` takes them off the map. */
function copyTo(desk: CanvasDesk, data: DataTransfer, cut: boolean): boolean {
  const { session, map } = desk
  const notes = pickedNotes(desk)
  const kind = session.stage.getState().maps.find(m => m.id === map)?.kind
  if (notes.length === 0 || !kind) return false
  const { plain, html } = writeCopied(desk, notes, kind)
  data.setData('text/plain', plain)
  data.setData('text/html', html)
  if (cut && session.editable.getState()) {
    const held = notes.filter(p => isHeld(desk, p))
    session.intents.removeNotes(notes.map(p => p.note.id))
    selectOnly(
      session,
      held.map(p => p.note.id),
    )
    if (sayHeld(desk, held) === 0) desk.say(desk.text('hands.was_cut', { count: notes.length }))
  } else desk.say(desk.text('hands.was_copied', { count: notes.length }))
  return true
}

/** Copy or cut without a key, from a menu: the browser is asked for the event that a key would have made. */
export function copyPicked(desk: CanvasDesk, cut: boolean): void {
  const answer = (e: ClipboardEvent): void => {
    if (!e.clipboardData || !copyTo(desk, e.clipboardData, cut)) return
    e.preventDefault()
    e.stopImmediatePropagation()
  }
  document.addEventListener('copy', answer, { capture: true })
  document.execCommand('copy')
  document.removeEventListener('copy', answer, { capture: true })
}

/** Paste without a key, where the browser lets a page read the clipboard; elsewhere says which key does it. */
export async function pasteHere(desk: CanvasDesk, asOne: boolean): Promise<void> {
  const texts = new Map<string, string>()
  try {
    for (const item of await navigator.clipboard.read())
      for (const type of item.types)
        if (type.startsWith('text/')) texts.set(type, await (await item.getType(type)).text())
  } catch {
    // refused, or no such thing on a plain http address
    desk.hint(desk.text('hands.paste_by_key'))
    return
  }
  const data = { getData: (type: string) => texts.get(type) ?? '' }
  if (asOne) pasteAsOne(desk, data)
  else paste(desk, data)
}

/** Copy, cut and paste of whole notes while the map has the focus. Gives a function that stops. */
export function listenToClipboard(desk: CanvasDesk): () => void {
  const { session, host } = desk
  const stop = new AbortController()
  const options = { signal: stop.signal }
  const here = () => document.activeElement === host
  let asOne = false
  const take = (cut: boolean) => (e: ClipboardEvent) => {
    if (here() && e.clipboardData && copyTo(desk, e.clipboardData, cut)) e.preventDefault()
  }
  document.addEventListener('copy', take(false), options)
  document.addEventListener('cut', take(true), options)
  // the paste event does not say whether shift was held
  host.addEventListener(
    'keydown',
    e => {
      asOne = e.shiftKey && (e.ctrlKey || e.metaKey)
    },
    { ...options, capture: true },
  )
  document.addEventListener(
    'paste',
    e => {
      if (!here() || !e.clipboardData || !session.editable.getState()) return
      e.preventDefault()
      if (asOne) pasteAsOne(desk, e.clipboardData)
      else paste(desk, e.clipboardData)
    },
    options,
  )
  return () => stop.abort()
}
