import { categoryOf } from '../maps/asset-map.ts'
import { influenceOf, stanceOf } from '../maps/power-map.ts'
import { type Board, META_FIELDS, OPEN_META } from '../model/board.ts'
import type { Comment } from '../model/comment.ts'
import { type Connection, connectionId } from '../model/connection.ts'
import type { Frame } from '../model/frame.ts'
import type { Note } from '../model/note.ts'
import { blankPartner, OWN_RECORD, type Partner } from '../model/partner.ts'
import { partnerToJson, redactPartner } from '../model/partner-json.ts'
import { planToJson } from '../model/plan-json.ts'
import { redactPlan, tidyPlan } from '../model/plan-privacy.ts'
import { resultsForViewers } from '../model/project-stage.ts'
import type { MapSpec, Stage } from '../model/stage.ts'
import { withGoneMoney } from '../model/untold-notes.ts'
import {
  BOARD_SCHEMA,
  type BoardJson,
  type CommentJson,
  type ConnectionJson,
  type FrameJson,
  type NoteJson,
} from './board-json.ts'
import { withoutMoney } from './without-money.ts'

const round4 = (n: number): number => Math.round(n * 10_000) / 10_000
const byId = <T extends { readonly id: string }>(items: Iterable<T>): T[] =>
  [...items].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))

/** The complete board as a file; the same board always gives the same file. */
export function exportBoard(board: Board, stage: Stage): BoardJson {
  const maps = new Map(stage.maps.map(m => [m.id, m]))
  return {
    schema: BOARD_SCHEMA,
    workshop: {
      title: stage.title,
      locale: stage.locale,
      template: stage.template,
      ...Object.fromEntries(
        META_FIELDS.flatMap(field => (board.meta[field] ? [[field, board.meta[field]]] : [])),
      ),
    },
    maps: stage.maps,
    notes: byId(board.notes.values()).map(note =>
      exportNote(note, maps.get(note.map), board.partnerOf.get(note.id)),
    ),
    connections: byId(asSeen(board.connections.values())).map(
      ({ from, to, kind, strength, effect, via, evidence, by }): ConnectionJson => ({
        from,
        to,
        kind,
        strength,
        effect,
        ...(via ? { via } : {}),
        ...(evidence ? { evidence } : {}),
        by,
      }),
    ),
    frames: byId(board.frames.values()).map(exportFrame),
    comments: [...board.comments.values()].flat().sort(byNote).map(exportComment),
    partners: byId(board.partners.values()).map(p => withGoneMoney(partnerToJson(p), board.goneMoney)),
    ...exportOwn(board.own),
    ...tidyPlan(planToJson(board.plan)),
    people: byId(stage.people),
    ...(stage.agenda.length > 0 ? { agenda: stage.agenda } : {}),
    ...(stage.results.length > 0 ? { results: stage.results } : {}),
  }
}

/** Lines under the ids that their ends give: where an end was merged, that is not the one under which they are stored. */
const asSeen = (lines: Iterable<Connection>): Connection[] =>
  [...lines].map(line => ({ ...line, id: connectionId(line.from, line.to) }))

function exportNote(note: Note, map: MapSpec | undefined, partner: string | undefined): NoteJson {
  const at = note.at ? ([note.at[0], note.at[1]] as [number, number]) : null
  return {
    id: note.id,
    map: note.map,
    at,
    ...(map?.kind === 'axes' && at
      ? { stance: round4(stanceOf(at) ?? 0), influence: round4(influenceOf(at) ?? 0) }
      : {}),
    ...(map?.kind === 'zones' ? { zone: categoryOf(map, at)?.id ?? null } : {}),
    text: note.text,
    color: note.color,
    by: note.made.by,
    made: note.made.at,
    ...(note.target ? { target: true } : {}),
    ...(note.tags.length > 0 ? { tags: [...note.tags] } : {}),
    ...(note.z !== 0 ? { z: note.z } : {}),
    ...(note.tie ? { tie: note.tie } : {}),
    ...(note.movable ? { movable: note.movable } : {}),
    ...(note.evidence ? { evidence: note.evidence } : {}),
    ...(note.holder ? { holder: note.holder } : {}),
    ...(note.trend ? { trend: note.trend } : {}),
    ...(note.idea ? { idea: note.idea } : {}),
    ...(note.taker ? { taker: note.taker } : {}),
    ...(note.aside ? { aside: note.aside } : {}),
    ...(note.apart.length > 0 ? { apart: [...note.apart] } : {}),
    ...(note.sparked ? { sparked: note.sparked } : {}),
    ...(note.locked ? { locked: true } : {}),
    ...(Object.keys(note.reactions).length > 0 ? { reactions: sorted(note.reactions) } : {}),
    ...(partner ? { partner } : {}),
    ...(note.agreed ? { agreed: note.agreed } : {}),
    ...(note.absorbed.length > 0
      ? { merged: note.absorbed.map(({ id, text, made }) => ({ id, text, by: made.by, made: made.at })) }
      : {}),
  }
}

const sorted = <T>(record: Readonly<Record<string, T>>): Record<string, T> =>
  Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)))

const byNote = (a: Comment, b: Comment): number =>
  a.note === b.note ? (a.id < b.id ? -1 : 1) : a.note < b.note ? -1 : 1

const exportComment = ({ id, note, text, by, at }: Comment): CommentJson => ({ id, note, text, by, made: at })

const exportFrame = ({ id, map, rect, title, made }: Frame): FrameJson => ({
  id,
  map,
  rect: [rect[0], rect[1], rect[2], rect[3]],
  title,
  by: made.by,
  made: made.at,
})

/** Our own record, where anything was written in it. */
function exportOwn(own: Partner): Pick<BoardJson, 'own'> {
  const { from: _from, ...json } = partnerToJson(own)
  const blank = JSON.stringify({ ...partnerToJson(blankPartner(OWN_RECORD)), from: undefined })
  return JSON.stringify(json) === blank ? {} : { own: json }
}

/** Of the workshop's facts what is open, and what names the file. */
function openFacts(workshop: NonNullable<BoardJson['workshop']>): NonNullable<BoardJson['workshop']> {
  const open: ReadonlySet<string> = new Set(['title', 'locale', 'template', ...OPEN_META])
  return Object.fromEntries(Object.entries(workshop).filter(([field]) => open.has(field)))
}

/** Viewers see no contacts, no remarks, no money. */
const NOTHING_MORE: ReadonlySet<never> = new Set()

/**
 * What a viewer may see of a board file: no comments, no private remarks, nothing about money, no evidence of lines; stance, influence and what was
 * judged of people only where ticked.
 */
export function projectBoardJson(all: BoardJson, privacy: Stage['privacy']): BoardJson {
  const json = withoutMoney(all)
  const zones = new Set((json.maps ?? []).filter(m => m.kind === 'zones').map(m => m.id))
  // a map that is no more may have had axes
  const hidden = (map = ''): boolean => !privacy.stance && !zones.has(map)
  return {
    ...redactPlan(json),
    ...(json.workshop ? { workshop: openFacts(json.workshop) } : {}),
    notes: (json.notes ?? []).map(note => {
      if (privacy.stance) return note
      const { tie: _tie, movable: _movable, evidence: _evidence, trend: _trend, ...plain } = note
      if (!hidden(note.map)) return plain
      const { stance: _stance, influence: _influence, z: _z, agreed: _agreed, ...rest } = plain
      return { ...rest, at: null }
    }),
    frames: (json.frames ?? []).filter(frame => !hidden(frame.map)),
    comments: [],
    connections: (json.connections ?? []).map(({ evidence: _evidence, via: _via, ...rest }) => rest),
    partners: (json.partners ?? []).map(partner => ({
      ...redactPartner(partner, NOTHING_MORE),
      from: (partner.from ?? []).map(f => (hidden(f.map) ? { ...f, at: null } : f)),
    })),
    ...(json.own ? { own: redactPartner(json.own, NOTHING_MORE) } : {}),
    ...(json.results ? { results: resultsForViewers(json.results, privacy) } : {}),
  }
}
