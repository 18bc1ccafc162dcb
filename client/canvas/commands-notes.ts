import type { Note } from '../../shared/model/note.ts'
import { heldBy } from '../state/permit.ts'
import { type CanvasDesk, selectOnly } from './canvas-desk.ts'
import { copyPicked, pasteHere } from './clipboard.ts'
import { type CommandRows, hasPicked, mayChangePicked, mayUseAll, mayWrite } from './command-rows.ts'
import { copyBy } from './copied-notes.ts'
import { isHeld, sayHeld } from './held-notes.ts'
import { chords } from './key-chords.ts'
import { openMenu } from './open-menu.ts'
import { startEditing } from './open-note.ts'
import { pickedIds, pickedNotes } from './picked-notes.ts'
import { pickForLine } from './tools/connect.ts'

/** A copy lies so far from its original (world units). */
const BESIDE = 30

function newNote(desk: CanvasDesk): void {
  const room = desk.room()
  const p = desk.pointer() ?? { x: (room.left + room.right) / 2, y: (room.top + room.bottom) / 2 }
  desk.createNote({ kind: 'free', near: desk.view.toWorld(p) })
}

function edit(desk: CanvasDesk): void {
  const { tool, frame } = desk.session.workspace.getState()
  const [picked] = pickedNotes(desk)
  if (tool === 'connect' && picked) pickForLine(desk, picked.note.id)
  else if (picked) startEditing(desk, picked.note)
  else if (frame !== null) desk.titleFrame(frame)
}

/** Deletes what is selected: notes, a connection or a frame. */
function remove(desk: CanvasDesk): void {
  const { session } = desk
  const { connection, frame } = session.workspace.getState()
  const picked = pickedNotes(desk)
  const held = picked.filter(p => isHeld(desk, p))
  if (picked.length > 0) session.intents.removeNotes(picked.map(p => p.note.id))
  else if (connection !== null) session.intents.disconnect(connection)
  else if (frame !== null) session.intents.removeFrame(frame)
  selectOnly(
    session,
    held.map(p => p.note.id),
  )
  if (sayHeld(desk, held) === 0 && picked.length > 0)
    desk.say(desk.text('hands.removed', { count: picked.length }))
}

/** A locked note is unlocked by whoever may change it otherwise. */
const mayUnlock = ({ session }: CanvasDesk, note: Note): boolean =>
  heldBy(session, { ...note, locked: false }) === null

const mayRemove = (desk: CanvasDesk): boolean => {
  const { connection, frame } = desk.session.workspace.getState()
  const others = mayUseAll(desk) && (connection !== null || frame !== null)
  return mayWrite(desk) && (hasPicked(desk) || others)
}

function lock(desk: CanvasDesk, locked: boolean): void {
  const ids = pickedIds(desk)
  desk.session.intents.lockNotes(ids, locked)
  desk.say(desk.text(locked ? 'hands.now_locked' : 'hands.now_unlocked', { count: ids.length }))
}

/** What is done to notes, and with the clipboard and undo. */
export const noteCommands = {
  'new-note': {
    keys: chords('n', 'Insert'),
    group: 'notes',
    enabled: mayWrite,
    run: newNote,
  },
  edit: {
    keys: chords('Enter', 'F2'),
    group: 'notes',
    enabled: desk => hasPicked(desk) || (mayUseAll(desk) && desk.session.workspace.getState().frame !== null),
    run: edit,
  },
  duplicate: {
    keys: chords('mod+d'),
    group: 'notes',
    enabled: mayChangePicked,
    run: desk => copyBy(desk, pickedNotes(desk), BESIDE, BESIDE),
  },
  delete: {
    keys: chords('Delete', 'Backspace'),
    group: 'notes',
    enabled: mayRemove,
    run: remove,
  },
  lock: {
    keys: chords('mod+shift+l'),
    group: 'notes',
    enabled: desk => mayWrite(desk) && pickedNotes(desk).some(p => !isHeld(desk, p)),
    run: desk => lock(desk, true),
  },
  unlock: {
    keys: chords('mod+shift+l'),
    group: 'notes',
    enabled: desk => mayWrite(desk) && pickedNotes(desk).some(p => p.note.locked && mayUnlock(desk, p.note)),
    run: desk => lock(desk, false),
  },
  menu: {
    keys: chords('ContextMenu', 'shift+F10'),
    group: 'notes',
    enabled: () => true,
    run: openMenu,
  },
  undo: {
    keys: chords('mod+z'),
    group: 'edit',
    enabled: ({ session }) => session.editable.getState() && session.history.can.getState().undo,
    run: desk => {
      desk.session.history.undo()
      desk.say(desk.text('hands.undone'))
    },
  },
  redo: {
    keys: chords('mod+shift+z', 'mod+y'),
    group: 'edit',
    enabled: ({ session }) => session.editable.getState() && session.history.can.getState().redo,
    run: desk => {
      desk.session.history.redo()
      desk.say(desk.text('hands.redone'))
    },
  },
  copy: {
    keys: chords('mod+c'),
    group: 'edit',
    byBrowser: true,
    enabled: hasPicked,
    run: desk => copyPicked(desk, false),
  },
  cut: {
    keys: chords('mod+x'),
    group: 'edit',
    byBrowser: true,
    enabled: mayChangePicked,
    run: desk => copyPicked(desk, true),
  },
  paste: {
    keys: chords('mod+v'),
    group: 'edit',
    byBrowser: true,
    enabled: mayWrite,
    run: desk => pasteHere(desk, false),
  },
  'paste-as-one': {
    keys: chords('mod+shift+v'),
    group: 'edit',
    byBrowser: true,
    enabled: mayWrite,
    run: desk => pasteHere(desk, true),
  },
} satisfies CommandRows
