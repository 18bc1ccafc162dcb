import { drawnPlace, influenceOf, stanceOf, targetOf } from '../maps/power-map.ts'
import { type Connection, connectionId } from '../model/connection.ts'
import type { ConnectionId, MapId, NoteId } from '../model/ids.ts'
import type { Note, Point } from '../model/note.ts'
import type { MapSpec } from '../model/stage.ts'

/** A note as a snapshot has it. What it leaves out was not said. */
export interface ThenNote {
  readonly id: NoteId
  readonly map?: MapId | undefined
  readonly at?: Point | null | undefined
  readonly text?: string | undefined
  readonly color?: Note['color'] | undefined
  readonly target?: boolean | undefined
  readonly tie?: Note['tie'] | undefined
  readonly movable?: Note['movable'] | undefined
  readonly evidence?: Note['evidence'] | undefined
  readonly trend?: Note['trend'] | undefined
}

export interface Then {
  readonly notes: readonly ThenNote[]
  readonly connections: readonly {
    readonly from: NoteId
    readonly to: NoteId
    readonly kind?: string | undefined
    readonly strength?: number | undefined
    readonly effect?: string | undefined
  }[]
}

/** A later state: the board as it is, or another snapshot. */
export interface Later {
  readonly notes: ReadonlyMap<
    NoteId,
    Pick<Note, 'id' | 'map' | 'at' | 'text' | 'color' | 'target' | 'tie' | 'movable' | 'evidence' | 'trend'>
  >
  readonly connections: ReadonlyMap<ConnectionId, Pick<Connection, 'kind' | 'strength' | 'effect'>>
}
type LaterNote = NonNullable<ReturnType<Later['notes']['get']>>

/** What became of a note. */
export type Became = 'added' | 'gone' | 'moved' | 'map' | 'text' | 'color' | 'marks'

export interface NoteSince {
  readonly id: NoteId
  /** the map it is on, or was */
  readonly map: MapId
  readonly became: readonly Became[]
  /** its words now, or its last ones */
  readonly text: string
  /** its words then, where they differ */
  readonly was: string | null
  /** where it was drawn, and is (world units); null: not placed, or not there */
  readonly from: Point | null
  readonly to: Point | null
  /** on an axes map: how far it moved, in stance (−2 … 2) and influence (−1 … 1) */
  readonly shift: { readonly stance: number; readonly influence: number } | null
}

export interface SinceSnapshot {
  /** in the order of their maps; on each: moved, added, gone, otherwise changed; then by words */
  readonly notes: readonly NoteSince[]
  readonly lines: {
    readonly added: readonly ConnectionId[]
    readonly gone: readonly ConnectionId[]
    readonly changed: readonly ConnectionId[]
  }
}

/** Places closer than this are the same (world units): what is typed and what is dragged round differently. */
const STILL = 1
const MARKED = ['tie', 'movable', 'evidence', 'trend'] as const

/**
 * [R26] What moved, came, went or changed since a snapshot. A place is compared as it is drawn: a target is held at the top of its
 * map, and all is kept inside the axes. Source: P12, "who moved, who is new, who left".
 */
export function sinceSnapshot(then: Then, board: Later, maps: readonly MapSpec[]): SinceSnapshot {
  const axes = new Set(maps.filter(map => map.kind === 'axes').map(map => map.id))
  const drawn = (note: LaterNote | undefined): Point | null =>
    note ? (axes.has(note.map) ? drawnPlace(note, note.id === targets.get(note.map)) : note.at) : null
  const targets = new Map<MapId, NoteId | null>()
  for (const id of axes) targets.set(id, targetOf([...board.notes.values()].filter(n => n.map === id)))

  const found: NoteSince[] = []
  const known = new Set<NoteId>()
  for (const before of then.notes) {
    known.add(before.id)
    const now = board.notes.get(before.id)
    const map = before.map ?? now?.map ?? ''
    const from = drawnThen(before, axes.has(map))
    const to = drawn(now)
    const became: readonly Became[] = now ? changesOf(before, now, from, to) : ['gone']
    if (became.length === 0) continue
    const stays = now?.map === map
    found.push({
      id: before.id,
      map: now?.map ?? map,
      became,
      text: now?.text ?? before.text ?? '',
      was: now && before.text !== undefined && before.text !== now.text ? before.text : null,
      from: stays || !now ? from : null,
      to,
      shift: stays && axes.has(map) && from && to && became.includes('moved') ? shiftOf(from, to) : null,
    })
  }
  for (const note of board.notes.values()) {
    if (known.has(note.id)) continue
    const { id, map, text } = note
    found.push({ id, map, became: ['added'], text, was: null, from: null, to: drawn(note), shift: null })
  }
  const order = new Map(maps.map((map, i) => [map.id, i]))
  const rank = (note: NoteSince): number =>
    Math.max(
      0,
      RANKS.findIndex(became => note.became.includes(became)),
    )
  found.sort(
    (a, b) =>
      (order.get(a.map) ?? maps.length) - (order.get(b.map) ?? maps.length) ||
      rank(a) - rank(b) ||
      (a.text < b.text ? -1 : a.text > b.text ? 1 : a.id < b.id ? -1 : 1),
  )
  return { notes: found, lines: linesSince(then, board) }
}

const RANKS: readonly Became[] = ['moved', 'map', 'added', 'gone', 'text', 'marks', 'color']

function drawnThen(before: ThenNote, onAxes: boolean): Point | null {
  if (!before.at || !onAxes) return before.at ?? null
  const [x, y] = before.at
  return [Math.min(1000, Math.max(-1000, x)), before.target ? 0 : Math.min(1000, Math.max(0, y))]
}

function changesOf(before: ThenNote, now: LaterNote, from: Point | null, to: Point | null): Became[] {
  const became: Became[] = []
  if (before.map !== undefined && before.map !== now.map) became.push('map')
  else if (!isSamePlace(from, to)) became.push('moved')
  if (before.text !== undefined && before.text !== now.text) became.push('text')
  if (before.color !== undefined && before.color !== now.color) became.push('color')
  if (MARKED.some(mark => (before[mark] ?? null) !== now[mark])) became.push('marks')
  return became
}

function isSamePlace(a: Point | null, b: Point | null): boolean {
  if (a === null || b === null) return a === b
  return Math.hypot(a[0] - b[0], a[1] - b[1]) < STILL
}

const shiftOf = (from: Point, to: Point): NonNullable<NoteSince['shift']> => ({
  stance: (stanceOf(to) ?? 0) - (stanceOf(from) ?? 0),
  influence: (influenceOf(to) ?? 0) - (influenceOf(from) ?? 0),
})

function linesSince(then: Then, { connections }: Later): SinceSnapshot['lines'] {
  const before = new Map(then.connections.map(line => [connectionId(line.from, line.to), line]))
  const differs = (id: ConnectionId): boolean => {
    const [was, is] = [before.get(id), connections.get(id)]
    if (!was || !is) return false
    return (['kind', 'strength', 'effect'] as const).some(
      field => was[field] !== undefined && was[field] !== is[field],
    )
  }
  return {
    added: [...connections.keys()].filter(id => !before.has(id)),
    gone: [...before.keys()].filter(id => !connections.has(id)),
    changed: [...before.keys()].filter(differs),
  }
}
