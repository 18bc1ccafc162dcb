import type { BoardChange } from '../../shared/model/board.ts'
import { type Connection, connectionShape } from '../../shared/model/connection.ts'
import { type Frame, frameShape } from '../../shared/model/frame.ts'
import type { ConnectionId, FrameId, NoteId, PartnerId } from '../../shared/model/ids.ts'
import { NO_REACTIONS, type Note, noteShape, reaction, UNMERGED } from '../../shared/model/note.ts'
import type { Partner } from '../../shared/model/partner.ts'
import { partnerFromJson } from '../../shared/model/partner-json.ts'
import { planFromJson } from '../../shared/model/plan-json.ts'
import type {
  ViewConnection,
  ViewFrame,
  ViewMessage,
  ViewNote,
  ViewPartner,
} from '../../shared/protocol/messages.ts'
import type { MutableBoard } from '../state/board-store.ts'

function note(v: ViewNote): Note | null {
  const shape = noteShape.safeParse({ ...v, agreed: null, gone: null, merged: null })
  if (!shape.success) return null
  return { ...UNMERGED, id: v.id, text: v.text, ...shape.data, reactions: reactions(v.reactions) }
}

function reactions(said: ViewNote['reactions']): Note['reactions'] {
  const read = Object.entries(said).flatMap(([by, value]) => {
    const known = reaction.safeParse(value)
    return known.success ? [[by, known.data] as const] : []
  })
  return read.length > 0 ? Object.fromEntries(read) : NO_REACTIONS
}

function frame(v: ViewFrame): Frame | null {
  const shape = frameShape.safeParse({ ...v, gone: null })
  return shape.success ? { id: v.id, ...shape.data } : null
}

function connection(v: ViewConnection): Connection | null {
  const shape = connectionShape.safeParse(v)
  return shape.success ? { id: v.id, from: v.from, to: v.to, ...shape.data } : null
}

function partner(v: ViewPartner, notes: ReadonlyMap<NoteId, Note>): Partner {
  const { notes: ids, ...json } = v
  return {
    ...partnerFromJson(json),
    from: ids.map(id => {
      const from = notes.get(id)
      return {
        note: id,
        text: from?.text ?? '',
        map: from?.map ?? '',
        at: from?.at ?? null,
        step: null,
        when: 0,
        by: '',
        ended: false,
      }
    }),
  }
}

/** Takes a `view` message into the plain board of a viewer, who never has the document. Gives what changed. */
export function applyView(board: MutableBoard, view: ViewMessage): BoardChange {
  const notes = new Map<NoteId, Note | null>()
  const connections = new Map<ConnectionId, Connection | null>()
  const frames = new Map<FrameId, Frame | null>()
  const partners = new Map<PartnerId, Partner | null>()
  const gone = view.all
    ? {
        notes: [...board.notes.keys()],
        connections: [...board.connections.keys()],
        frames: [...board.frames.keys()],
        partners: [...board.partners.keys()],
      }
    : view.gone
  for (const id of gone.notes) if (board.notes.delete(id)) notes.set(id, null)
  for (const id of gone.connections) if (board.connections.delete(id)) connections.set(id, null)
  for (const id of gone.frames) if (board.frames.delete(id)) frames.set(id, null)
  for (const id of gone.partners) if (board.partners.delete(id)) partners.set(id, null)
  for (const v of view.notes) {
    const read = note(v)
    if (!read) continue
    board.notes.set(v.id, read)
    notes.set(v.id, read)
  }
  for (const v of view.connections) {
    const read = connection(v)
    if (!read) continue
    board.connections.set(v.id, read)
    connections.set(v.id, read)
  }
  for (const v of view.frames) {
    const read = frame(v)
    if (!read) continue
    board.frames.set(v.id, read)
    frames.set(v.id, read)
  }
  for (const v of view.partners) {
    const read = partner(v, board.notes)
    board.partners.set(v.id, read)
    partners.set(v.id, read)
  }
  if (view.own) board.own = partner(view.own, board.notes)
  if (view.plan) board.plan = planFromJson(view.plan)
  if (view.meta) board.meta = { ...board.meta, ...view.meta }
  return {
    ...(view.meta ? { meta: board.meta } : {}),
    ...(view.own ? { own: board.own } : {}),
    ...(view.plan ? { plan: board.plan } : {}),
    notes,
    connections,
    frames,
    comments: new Map(),
    partners,
    partnerOf: readPromotions(board),
  }
}

function readPromotions(board: MutableBoard): Map<NoteId, PartnerId | null> {
  const now = new Map<NoteId, PartnerId>()
  for (const p of board.partners.values()) for (const f of p.from) now.set(f.note, p.id)
  const changed = new Map<NoteId, PartnerId | null>()
  for (const id of board.partnerOf.keys()) if (!now.has(id)) changed.set(id, null)
  for (const [id, pid] of now) if (board.partnerOf.get(id) !== pid) changed.set(id, pid)
  for (const [id, pid] of changed) {
    if (pid === null) board.partnerOf.delete(id)
    else board.partnerOf.set(id, pid)
  }
  return changed
}
