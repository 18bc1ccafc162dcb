import type * as Y from 'yjs'
import { frameMap, noteMap, noteTextOf } from '../../shared/doc/board-doc.ts'
import type { BroughtIn } from '../../shared/edits/bring-in.ts'
import { addComment, editComment, removeComment } from '../../shared/edits/comment.ts'
import { changeConnection, connect, disconnect, reverseConnection } from '../../shared/edits/connect.ts'
import {
  changeFrame,
  createFrame,
  moveFrame,
  removeFrame,
  reviveFrame,
} from '../../shared/edits/edit-frames.ts'
import { setMeta } from '../../shared/edits/edit-meta.ts'
import {
  colorNotes,
  createNotes,
  moveNotes,
  removeNotes,
  reviveNotes,
} from '../../shared/edits/edit-notes.ts'
import type { EditContext } from '../../shared/edits/intent.ts'
import {
  lockNotes,
  markNotes,
  react,
  setTarget,
  stackNotes,
  tagNotes,
} from '../../shared/edits/mark-notes.ts'
import { keepApart, mergeNotes } from '../../shared/edits/merge-notes.ts'
import { removePartner } from '../../shared/edits/promote.ts'
import { restack } from '../../shared/maps/stacking.ts'
import type { Board } from '../../shared/model/board.ts'
import { connectionId, reversedId } from '../../shared/model/connection.ts'
import type { MapId, NoteId } from '../../shared/model/ids.ts'
import { MOST } from '../../shared/model/most.ts'
import type { Note, Point } from '../../shared/model/note.ts'
import type { StageCommand } from '../../shared/protocol/messages.ts'
import { partnerIntents } from './partner-intents.ts'
import type { Held } from './permit.ts'
import { planIntents } from './plan-intents.ts'
import type { Intents, SharedText } from './session.ts'
import { sharedText } from './shared-text.ts'
import type { Command, IntentHistory } from './undo.ts'

interface Deps {
  readonly doc: Y.Doc
  readonly board: Board
  readonly history: IntentHistory
  readonly context: () => EditContext
  readonly may: () => boolean
  /** what keeps this person's hands off a note */
  readonly held: (note: Note) => Held | null
  /** lines, frames, the target and promotions are open to this person */
  readonly all: () => boolean
  /** takes a move as an entry of the sealed round in which the note is placed; false where it is none */
  readonly place: (move: { readonly id: NoteId; readonly at: Point | null; readonly map?: MapId }) => boolean
  /** the round whose placing is settled by moving this note; null: none */
  readonly agreed: (id: NoteId) => string | null
  readonly command: (command: StageCommand) => boolean
}

/** A person's intents on the document: each one transaction and one undo step. */
export function documentIntents({
  doc,
  board,
  history,
  context,
  may,
  held,
  all,
  place,
  agreed,
  command,
}: Deps): Intents {
  const step = (edit: () => void): void => {
    if (!may()) return
    history.begin()
    edit()
    history.begin()
  }
  const guarded = (text: SharedText, free: () => boolean): SharedText => ({
    ...text,
    type: next => free() && text.type(next),
  })
  /** a note that is not known yet was only just made */
  const isFree = (id: NoteId): boolean => {
    const note = board.notes.get(id)
    return note === undefined || held(note) === null
  }
  const free = (ids: readonly NoteId[]): NoteId[] => ids.filter(isFree)
  const mayUnlock = (id: NoteId): boolean => {
    const note = board.notes.get(id)
    return note !== undefined && held({ ...note, locked: false }) === null
  }
  const open = (edit: () => void): void => {
    if (all()) step(edit)
  }

  const seen = (id: NoteId): boolean => board.notes.has(id)
  const takeNotesAway = (ids: readonly NoteId[]): void => {
    const going = ids.filter(id => noteMap(doc, id))
    if (!may() || going.length === 0) return
    history.addWith(
      {
        undo: () => reviveNotes(doc, going, context().by),
        redo: () => removeNotes(doc, context(), going.filter(seen), 'lasting'),
      },
      () => removeNotes(doc, context(), going),
    )
  }

  /** how each single new note can be taken back, while it is new */
  const creations = new Map<NoteId, Command>()

  return {
    createNotes(drafts, lines) {
      const room = MOST.notes - board.notes.size
      if (!may() || drafts.length === 0 || room <= 0) return []
      const ids = createNotes(doc, context(), drafts.slice(0, room), lines)
      const command: Command = {
        undo: () => removeNotes(doc, context(), ids, 'lasting'),
        redo: () => reviveNotes(doc, ids),
      }
      history.add(command)
      creations.clear()
      if (ids.length === 1) for (const id of ids) creations.set(id, command)
      return ids
    },
    discardEmpty(id) {
      if (!may()) return
      const creation = creations.get(id)
      if (creation && history.retract(creation, noteTextOf(doc, id)))
        removeNotes(doc, context(), [id], 'lasting')
      else takeNotesAway([id])
    },
    moveNotes(moves) {
      const left = moves.filter(move => !place(move) && isFree(move.id))
      if (left.length === 0) return
      step(() =>
        moveNotes(
          doc,
          left.map(move => ({ ...move, agreed: agreed(move.id) })),
        ),
      )
    },
    colorNotes: (ids, color) => step(() => colorNotes(doc, free(ids), color)),
    removeNotes: ids => takeNotesAway(free(ids)),
    stackNotes(map, ids, to) {
      const onMap = [...board.notes.values()].filter(note => note.map === map)
      step(() => stackNotes(doc, restack(onMap, new Set(free(ids)), to)))
    },
    lockNotes: (ids, locked) => step(() => lockNotes(doc, ids.filter(mayUnlock), locked)),
    tagNotes: (ids, change) => step(() => tagNotes(doc, free(ids), change)),
    markNotes: (ids, marks) => step(() => markNotes(doc, free(ids), marks)),
    mergeNotes(keep, others) {
      if (!may() || !all() || !seen(keep) || !isFree(keep)) return 0
      const going = free(others).filter(id => id !== keep && seen(id))
      const isApart = (id: NoteId) => seen(id) && noteMap(doc, id)?.get('merged') === keep
      if (going.length === 0) return 0
      history.addWith(
        {
          undo: () => reviveNotes(doc, going, context().by),
          redo: () => removeNotes(doc, context(), going.filter(isApart), 'lasting'),
        },
        () => mergeNotes(doc, context(), keep, going, board),
      )
      return going.length
    },
    keepApart: ids => open(() => keepApart(doc, ids)),
    react: (id, reaction) => step(() => react(doc, context(), id, reaction)),
    addComment: (note, text) => step(() => addComment(doc, context(), note, text)),
    editComment: (note, comment, text) => step(() => editComment(doc, note, comment, text)),
    removeComment: (note, comment) => step(() => removeComment(doc, note, comment)),
    createFrame(draft) {
      if (!may() || !all()) return null
      const id = createFrame(doc, context(), draft)
      history.add({
        undo: () => removeFrame(doc, context(), id, 'lasting'),
        redo: () => reviveFrame(doc, id),
      })
      return id
    },
    changeFrame: (id, change) => open(() => changeFrame(doc, id, change)),
    moveFrame: (id, rect, moves) =>
      open(() =>
        moveFrame(
          doc,
          id,
          rect,
          moves.filter(move => isFree(move.id)),
        ),
      ),
    removeFrame(id) {
      if (!may() || !all() || !frameMap(doc, id)) return
      history.addWith(
        {
          undo: () => reviveFrame(doc, id, context().by),
          redo: () => board.frames.has(id) && removeFrame(doc, context(), id, 'lasting'),
        },
        () => removeFrame(doc, context(), id),
      )
    },
    setTarget: (id, target) => open(() => setTarget(doc, id, target)),
    noteText(id) {
      const text = noteTextOf(doc, id)
      return text ? guarded(sharedText(doc, text), () => may() && isFree(id)) : null
    },
    connect(from, to, how) {
      open(() => connect(doc, context(), from, to, how))
      return connectionId(from, to)
    },
    changeConnection: (id, how) => open(() => changeConnection(doc, id, how)),
    reverseConnection(id) {
      open(() => reverseConnection(doc, id, board))
      return all() ? reversedId(id) : id
    },
    disconnect: id => open(() => disconnect(doc, id, board)),
    ...partnerIntents({ doc, board, history, context, may, all }),
    ...planIntents({ doc, board, history, context, may, step }),
    setMeta: (field, value) => step(() => setMeta(doc, field, value)),
    bringIn(json, stage, write) {
      if (!may() || !all()) return false
      if (board.notes.size + (json.notes ?? []).length > MOST.notes) return false
      if (board.partners.size + (json.partners ?? []).length > MOST.partners) return false
      let made: BroughtIn = { notes: [], partners: [] }
      const toggle = (on: boolean): void => {
        if (on) reviveNotes(doc, made.notes)
        else removeNotes(doc, context(), made.notes, 'lasting')
        removePartner(doc, context(), made.partners, !on)
      }
      history.addWith({ undo: () => toggle(false), redo: () => toggle(true) }, () => {
        made = write(doc, context(), stage, json)
      })
      return true
    },
    stage: command,
  }
}
