import { type Board, type BoardChange, OPEN_META } from '../model/board.ts'
import type { Connection } from '../model/connection.ts'
import type { Frame } from '../model/frame.ts'
import type { NoteId } from '../model/ids.ts'
import type { Note } from '../model/note.ts'
import { isAboutMoney } from '../model/note-kinds.ts'
import type { Partner } from '../model/partner.ts'
import { partnerToJson, redactPartner } from '../model/partner-json.ts'
import { planToJson } from '../model/plan-json.ts'
import { redactPlan } from '../model/plan-privacy.ts'
import type { Stage } from '../model/stage.ts'
import { type Untold, untoldOf, withGoneMoney, withoutUntold } from '../model/untold-notes.ts'
import type { ViewConnection, ViewFrame, ViewMessage, ViewNote, ViewPartner } from '../protocol/messages.ts'

/** Orders ids by a seed that nobody else knows, so that the order tells nothing (FNV-1a over both). */
function seededOrder(seed: string, id: string): number {
  let hash = 0x811c9dc5
  for (const c of seed + id) {
    hash ^= c.codePointAt(0) ?? 0
    hash = Math.imul(hash, 0x01000193)
  }
  return hash >>> 0
}

function viewNote(note: Note, hidden: boolean, judged: boolean): ViewNote {
  const { id, map, at, text, color, made, tags, target, z, holder, locked, reactions } = note
  const { idea, taker, aside, apart } = note
  return {
    id,
    map,
    at: hidden || !at ? null : [at[0], at[1]],
    text,
    color,
    made,
    tags: [...tags],
    target,
    z: hidden ? 0 : z,
    holder,
    idea,
    taker,
    aside,
    apart: [...apart],
    locked,
    reactions,
    tie: judged ? note.tie : null,
    movable: judged ? note.movable : null,
    evidence: judged ? note.evidence : null,
    trend: judged ? note.trend : null,
  }
}

const viewConnection = ({ id, from, to, kind, strength, effect }: Connection): ViewConnection => ({
  id,
  from,
  to,
  kind,
  strength,
  effect,
})

const viewFrame = ({ id, map, title, rect }: Frame): ViewFrame => ({
  id,
  map,
  title,
  rect: [rect[0], rect[1], rect[2], rect[3]],
})

/** Of a record only what is open, and which notes it came from. */
function viewPartner(p: Partner, untold: Untold, goneMoney: ReadonlySet<NoteId>): ViewPartner {
  const {
    ids: _ids,
    also: _also,
    from = [],
    notes: _notes,
    ...open
  } = redactPartner(withoutUntold(withGoneMoney(partnerToJson(p), goneMoney), untold), new Set())
  return { ...open, notes: from.filter(f => !f.ended).map(f => f.note) }
}

/** Notes that no viewer is told of, because they are about money. Source: B12, F34. */
export const moneyNotes = (board: Pick<Board, 'notes'>): ReadonlySet<NoteId> =>
  new Set([...board.notes.values()].filter(note => isAboutMoney(note.tags)).map(note => note.id))

/**
 * What a viewer is sent: plain entities without contacts, comments, private remarks, money and evidence, and without places on maps
 * with axes and judgements about people unless the facilitator ticked them. `change` null: everything.
 *
 * @param seed a secret of the room: hidden places come in an order made from it
 */
export function projectView(
  board: Board,
  change: BoardChange | null,
  stage: Pick<Stage, 'maps' | 'privacy'>,
  seed: string,
): ViewMessage {
  const zones = new Set(stage.maps.filter(m => m.kind === 'zones').map(m => m.id))
  // a map that is no more may have had axes
  const hidden = ({ map }: Note | Frame): boolean => !stage.privacy.stance && !zones.has(map)
  const from = change ?? board
  const living = <T>(entities: Iterable<T | null>): T[] => [...entities].filter(e => e !== null)
  const gone = (entities: ReadonlyMap<string, unknown>): string[] =>
    [...entities].flatMap(([id, e]) => (e === null ? [id] : []))
  const money = moneyNotes(board)
  const untold = untoldOf([...board.notes.values()].map(note => ({ ...note, merged: note.absorbed })))
  const toMoney = ({ from: a, to: b }: Connection): boolean => money.has(a) || money.has(b)
  const notes = living<Note>(from.notes.values())
  const lines = living<Connection>(from.connections.values())
  const meta = change ? change.meta : board.meta
  return {
    t: 'view',
    all: change === null,
    ...(meta ? { meta: Object.fromEntries(OPEN_META.map(field => [field, meta[field]])) } : {}),
    notes: notes
      .filter(note => !money.has(note.id))
      .map(note => ({ note, order: hidden(note) ? seededOrder(seed, note.id) : -1 }))
      .sort((a, b) => a.order - b.order)
      .map(({ note }) => viewNote(note, hidden(note), stage.privacy.stance)),
    connections: lines.filter(line => !toMoney(line)).map(viewConnection),
    frames: living<Frame>(from.frames.values())
      .filter(frame => !hidden(frame))
      .map(viewFrame),
    partners: living<Partner>(from.partners.values()).map(p => viewPartner(p, untold, board.goneMoney)),
    ...(from.own ? { own: viewPartner(from.own, untold, board.goneMoney) } : {}),
    ...(from.plan ? { plan: redactPlan(planToJson(from.plan)) } : {}),
    gone: {
      notes: [...gone(from.notes), ...(change ? notes.filter(n => money.has(n.id)).map(n => n.id) : [])],
      connections: [...gone(from.connections), ...(change ? lines.filter(toMoney).map(l => l.id) : [])],
      frames: gone(from.frames),
      partners: gone(from.partners),
    },
  }
}
