import type { BoardJson } from '../exchange/board-json.ts'
import { categoryOf, drawnHeight } from '../maps/asset-map.ts'
import { drawnPlace, targetOf } from '../maps/power-map.ts'
import { NOTE_SIZE } from '../maps/tall-notes.ts'
import type { Note, Point } from '../model/note.ts'
import type { MapSpec } from '../model/stage.ts'
import { changeShapes, type DrawnChange } from './change-shapes.ts'
import {
  axesBox,
  axesShapes,
  boxOf,
  FOOT,
  frameShapes,
  legendShapes,
  type MapPictureWords,
  type ZoneBox,
  zoneShapes,
} from './ground-shapes.ts'
import { FILLS, INK, PAPER } from './picture-colors.ts'
import { type Box, grown, isIn, lineBetween, type Part, type Shape, wordBars, wordLines } from './shapes.ts'
import { fitText } from './text-width.ts'

type NoteJson = NonNullable<BoardJson['notes']>[number]

/** Notes on maps with axes are cards, as on the screen. */
const CARD_HEIGHT = 120
/** Paper around everything, and room for the title (world units). */
const MARGIN = 60
const HEAD = 110

/** A map as what it is drawn of, before anything draws it. World units, which are pixels at full size. */
export interface MapDrawing {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
  /** in the order in which they are drawn */
  readonly parts: readonly Part[]
}

/** A part of a picture: how far down it begins, and how high it is (world units). */
export interface Slice {
  readonly from: number
  readonly high: number
  /** pixels of a world unit, once it is drawn: words that nobody could read then are drawn as bars */
  readonly scale: number
}
/** Words lower than this cannot be read (pixels). */
const READABLE = 3

interface Placed {
  readonly note: NoteJson
  readonly box: Box
  readonly isTarget: boolean
}

/**
 * A map with its notes, lines and frames at full size, with its title, a legend of its lines, and a foot; or a slice of that, which
 * holds no more than is seen in it.
 */
export function mapDrawing(
  board: BoardJson,
  map: MapSpec,
  words: MapPictureWords,
  slice: Slice | null = null,
  changes: readonly DrawnChange[] = [],
): MapDrawing {
  const placed = placedNotes(board, map)
  const frames = (board.frames ?? []).filter(frame => frame.map === map.id)
  const zones = map.kind === 'zones' ? zoneBoxes(map, placed) : []
  const byId = new Map(placed.map(p => [p.note.id, p]))
  const lines = (board.connections ?? []).flatMap(({ from, to, strength, effect }) => {
    const [a, b] = [byId.get(from), byId.get(to)]
    return a && b ? [lineBetween(a.box, b.box, { strength: strength ?? 2, harms: effect === 'harms' })] : []
  })
  const all: Box[] = [
    ...placed.map(p => p.box),
    // long ones bend far beyond their notes
    ...lines.map(line => line.box),
    ...zones.map(z => z.box),
    ...frames.flatMap(({ rect }) => (rect ? [boxOf(rect)] : [])),
    ...(map.kind === 'axes' ? [axesBox()] : []),
    ...changes.flatMap(({ from }) => (from ? [noteBox(from, map)] : [])),
  ]
  const left = Math.min(0, ...all.map(b => b.left)) - MARGIN
  const top = Math.min(0, ...all.map(b => b.top)) - MARGIN - HEAD
  const width = Math.max(800, ...all.map(b => b.right)) + MARGIN - left
  const height = Math.max(400, ...all.map(b => b.bottom)) + MARGIN + FOOT - top
  const { from, high } = slice ?? { from: 0, high: height }
  const seen: Box = { left, top: top + from, right: left + width, bottom: top + from + high }
  const ground: Shape[] = [
    {
      kind: 'rect',
      box: { left, top, right: left + width, bottom: top + height },
      round: 0,
      fill: PAPER,
    },
    ...wordLines(left + MARGIN, top + 78, [map.title], { size: 48, weight: 600, color: INK, at: 'start' }),
    ...zones.flatMap(zoneShapes),
    ...(map.kind === 'axes' ? axesShapes(map) : []),
    ...frames.flatMap(frameShapes),
  ]
  const least = slice ? READABLE / slice.scale : 0
  const onTop: Shape[] = [
    ...changes.flatMap(change => changeShapes(change, at => noteBox(at, map))),
    ...legendShapes(left + MARGIN, top + height - 44, words, lines.length > 0, left + width - MARGIN),
  ]
  const parts: Part[] = [
    { box: null, shapes: ground },
    ...lines.filter(line => isIn(line, seen)),
    // letters of another font than ours may run over a note's edge
    ...placed
      .map(p => ({ p, box: grown(p.box, NOTE_SIZE) }))
      .filter(at => isIn(at, seen))
      .map(({ p, box }) => ({ box, shapes: noteShapes(p, least) })),
    { box: null, shapes: onTop },
  ]
  return { left, top: seen.top, width, height: high, parts }
}

function noteBox(at: Point, map: MapSpec): Box {
  const high = map.kind === 'axes' ? CARD_HEIGHT : NOTE_SIZE
  const left = at[0] - NOTE_SIZE / 2
  const top = at[1] - high / 2
  return { left, top, right: left + NOTE_SIZE, bottom: top + high }
}

/** As much of a note as the rules about places ask for. */
const noteOf = ({ id, at, target }: NoteJson): Note =>
  ({ id, at: at ?? null, target: target === true }) as unknown as Note

/** In the order in which they are drawn: as on the screen nothing covers the decision-maker. */
function placedNotes(board: BoardJson, map: MapSpec): Placed[] {
  const notes = (board.notes ?? []).filter(note => note.map === map.id)
  const target = map.kind === 'axes' ? targetOf(notes.map(noteOf)) : null
  return notes
    .toSorted((a, b) => Number(a.id === target) - Number(b.id === target) || (a.z ?? 0) - (b.z ?? 0))
    .flatMap(note => {
      const isTarget = note.id === target
      const at: Point | null = map.kind === 'axes' ? drawnPlace(noteOf(note), isTarget) : (note.at ?? null)
      if (!at) return []
      return [{ note, isTarget, box: noteBox(at, map) }]
    })
}

/** @param least words smaller than this (world units) are bars */
function noteShapes({ note, box, isTarget }: Placed, least: number): Shape[] {
  const width = box.right - box.left
  const height = box.bottom - box.top
  const { lines, size } = fitText(note.text ?? '', width - 24, height - 20, 24)
  const first = box.top + height / 2 - ((lines.length - 1) * size * 1.25) / 2 + size * 0.34
  const middle = box.left + width / 2
  return [
    {
      kind: 'rect',
      box,
      round: 6,
      fill: FILLS[note.color ?? 'lemon'],
      stroke: isTarget ? INK : '#00000022',
      thick: isTarget ? 4 : 1,
    },
    ...(size < least
      ? [wordBars(middle, first, lines, size)]
      : wordLines(middle, first, lines, { size, weight: 400, color: INK, at: 'middle' })),
  ]
}

function zoneBoxes(map: Extract<MapSpec, { kind: 'zones' }>, placed: readonly Placed[]): ZoneBox[] {
  const held = new Map(map.zones.map(zone => [zone, [] as Note[]]))
  for (const { note } of placed) {
    const zone = categoryOf(map, note.at ?? null)
    if (zone) held.get(zone)?.push(noteOf(note))
  }
  return [...held].map(([zone, notes]) => {
    const [x, y, w, h] = zone.rect
    return {
      title: zone.title,
      hint: zone.hint ?? '',
      count: notes.length,
      box: boxOf([x, y, w, Math.min(h, drawnHeight(zone, notes))]),
    }
  })
}
