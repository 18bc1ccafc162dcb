import type { BoardJson } from '../exchange/board-json.ts'
import { categoryOf, drawnHeight, NOTE_SIZE } from '../maps/asset-map.ts'
import { drawnPlace, POWER_RECT, targetOf } from '../maps/power-map.ts'
import type { Note, NoteColor, Point } from '../model/note.ts'
import type { MapSpec } from '../model/stage.ts'
import { changeSvg, type DrawnChange } from './change-svg.ts'
import { type Box, barsSvg, lineSvg, wordsSvg } from './svg-parts.ts'
import { fitText } from './text-width.ts'

type NoteJson = NonNullable<BoardJson['notes']>[number]

/** Colours of a picture on paper, whatever the screen's theme is. */
const INK = '#1f2328'
const INK_2 = '#494e55'
const PAPER = '#f7f5f0'
const SHEET = '#fffefb'
const RULE = '#ddd8cc'
const FILLS: Readonly<Record<NoteColor, string>> = {
  lemon: '#fbee9c',
  mint: '#c3ebcd',
  sky: '#c3e2f8',
  rose: '#f9ccd4',
  lilac: '#ddd1f6',
  sand: '#ecdcc0',
}
/** Notes on maps with axes are cards, as on the screen. */
const CARD_HEIGHT = 120
/** Paper around everything, and room for title and foot (world units). */
const MARGIN = 60
const HEAD = 110
const FOOT = 110
const AXES_PAPER = 130

/** The words of a picture; `foot`: when and by whom. */
export interface MapPictureWords {
  readonly foot: string
  readonly helps: string
  readonly harms: string
}
export interface MapPicture {
  readonly svg: string
  /** world units, which are pixels at full size */
  readonly width: number
  readonly height: number
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
 * A map with its notes, lines and frames as one SVG at full size, with its title, a legend of its lines, and a foot; or a slice of
 * that, which holds no more than is seen in it.
 */
export function mapSvg(
  board: BoardJson,
  map: MapSpec,
  words: MapPictureWords,
  slice: Slice | null = null,
  changes: readonly DrawnChange[] = [],
): MapPicture {
  const placed = placedNotes(board, map)
  const frames = (board.frames ?? []).filter(frame => frame.map === map.id)
  const zones = map.kind === 'zones' ? zoneBoxes(map, placed) : []
  const all: Box[] = [
    ...placed.map(p => p.box),
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
  const seen = (...boxes: readonly Box[]): boolean =>
    Math.min(...boxes.map(b => b.top)) < top + from + high + NOTE_SIZE &&
    Math.max(...boxes.map(b => b.bottom)) > top + from - NOTE_SIZE
  const byId = new Map(placed.map(p => [p.note.id, p]))
  const lines = (board.connections ?? []).flatMap(line => {
    const [a, b] = [byId.get(line.from), byId.get(line.to)]
    return a && b && seen(a.box, b.box)
      ? [lineSvg(a.box, b.box, { strength: line.strength ?? 2, harms: line.effect === 'harms' })]
      : []
  })
  const hasLines = (board.connections ?? []).some(line => byId.has(line.from) && byId.has(line.to))
  const body = [
    `<rect x="${left}" y="${top}" width="${width}" height="${height}" fill="${PAPER}"/>`,
    wordsSvg(left + MARGIN, top + 78, [map.title], { size: 48, weight: 600, color: INK }),
    ...zones.map(zoneSvg),
    ...(map.kind === 'axes' ? [axesSvg(map)] : []),
    ...frames.map(frameSvg),
    ...lines,
    ...placed.filter(p => seen(p.box)).map(p => noteSvg(p, slice ? READABLE / slice.scale : 0)),
    ...changes.map(change => changeSvg(change, at => noteBox(at, map))),
    legendSvg(left + MARGIN, top + height - 44, words, hasLines, left + width - MARGIN),
  ]
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${high}" viewBox="${left} ${top + from} ${width} ${high}" ` +
    `font-family="Atkinson Hyperlegible Next, Atkinson Hyperlegible, sans-serif">${body.join('\n')}</svg>`
  return { svg, width, height: high }
}

const boxOf = ([x, y, w, h]: readonly [number, number, number, number]): Box => ({
  left: x,
  top: y,
  right: x + w,
  bottom: y + h,
})

function axesBox(): Box {
  const box = boxOf(POWER_RECT)
  return {
    left: box.left - AXES_PAPER,
    top: box.top - AXES_PAPER,
    right: box.right + AXES_PAPER,
    bottom: box.bottom + AXES_PAPER,
  }
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

function placedNotes(board: BoardJson, map: MapSpec): Placed[] {
  const notes = (board.notes ?? []).filter(note => note.map === map.id)
  const target = map.kind === 'axes' ? targetOf(notes.map(noteOf)) : null
  return notes
    .toSorted((a, b) => (a.z ?? 0) - (b.z ?? 0))
    .flatMap(note => {
      const isTarget = note.id === target
      const at: Point | null = map.kind === 'axes' ? drawnPlace(noteOf(note), isTarget) : (note.at ?? null)
      if (!at) return []
      return [{ note, isTarget, box: noteBox(at, map) }]
    })
}

/** @param least words smaller than this (world units) are bars */
function noteSvg({ note, box, isTarget }: Placed, least: number): string {
  const width = box.right - box.left
  const height = box.bottom - box.top
  const { lines, size } = fitText(note.text ?? '', width - 24, height - 20, 24)
  const first = box.top + height / 2 - ((lines.length - 1) * size * 1.25) / 2 + size * 0.34
  return [
    `<rect x="${box.left}" y="${box.top}" width="${width}" height="${height}" rx="6" fill="${FILLS[note.color ?? 'lemon']}" ` +
      `stroke="${isTarget ? INK : '#00000022'}" stroke-width="${isTarget ? 4 : 1}"/>`,
    size < least
      ? barsSvg(box.left + width / 2, first, lines, size)
      : wordsSvg(box.left + width / 2, first, lines, { size, weight: 400, color: INK, middle: true }),
  ].join('')
}

interface ZoneBox {
  readonly title: string
  readonly hint: string
  readonly count: number
  readonly box: Box
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

function zoneSvg({ title, hint, count, box }: ZoneBox): string {
  const width = box.right - box.left
  const heading = fitText(title, width - 110, 40, 30)
  const below = fitText(hint, width - 48, 46, 18)
  return [
    `<rect x="${box.left}" y="${box.top}" width="${width}" height="${box.bottom - box.top}" rx="16" fill="${SHEET}" stroke="${RULE}"/>`,
    wordsSvg(box.left + 24, box.top + 46, heading.lines, { size: heading.size, weight: 600, color: INK }),
    wordsSvg(box.right - 60, box.top + 46, count > 0 ? [String(count)] : [], {
      size: 20,
      weight: 400,
      color: INK_2,
    }),
    wordsSvg(box.left + 24, box.top + 76, below.lines, { size: below.size, weight: 400, color: INK_2 }),
  ].join('')
}

function axesSvg({ axes }: Extract<MapSpec, { kind: 'axes' }>): string {
  const [left, top, width, height] = POWER_RECT
  const paper = axesBox()
  const [middleX, middleY] = [left + width / 2, top + height / 2]
  const words = { size: 24, weight: 600, color: INK } as const
  return [
    `<rect x="${paper.left}" y="${paper.top}" width="${paper.right - paper.left}" height="${paper.bottom - paper.top}" rx="16" fill="${SHEET}" stroke="${RULE}"/>`,
    `<path d="M${left} ${middleY}H${left + width}M${middleX} ${top}V${top + height}" stroke="${INK_2}" stroke-width="2" fill="none"/>`,
    wordsSvg(paper.left + 30, paper.bottom - 22, [`← ${axes.left}`], words),
    wordsSvg(paper.right - 30, paper.bottom - 22, [`${axes.right} →`], { ...words, end: true }),
    wordsSvg(middleX, paper.top + 42, [`↑ ${axes.top}`], { ...words, middle: true }),
    wordsSvg(middleX, paper.bottom - 22, [`↓ ${axes.bottom}`], { ...words, middle: true }),
  ].join('')
}

function frameSvg({ rect, title = '' }: NonNullable<BoardJson['frames']>[number]): string {
  if (!rect) return ''
  const [x, y, w, h] = rect
  const { lines, size } = fitText(title, Math.max(60, w), 30, 22)
  return [
    `<rect x="${x}" y="${y}" width="${w}" height="${h}" rx="8" fill="none" stroke="${INK_2}" stroke-width="2"/>`,
    wordsSvg(x + 4, y - 8, lines.slice(0, 1), { size, weight: 600, color: INK }),
  ].join('')
}

function legendSvg(x: number, y: number, words: MapPictureWords, lines: boolean, right: number): string {
  const plain = { size: 22, weight: 400, color: INK_2 } as const
  const samples = lines
    ? [
        lineSvg(
          { left: x, top: y - 8, right: x, bottom: y - 8 },
          { left: x + 90, top: y - 8, right: x + 90, bottom: y - 8 },
          { strength: 2, harms: false },
        ),
        wordsSvg(x + 104, y, [words.helps], plain),
        lineSvg(
          { left: x + 260, top: y - 8, right: x + 260, bottom: y - 8 },
          { left: x + 350, top: y - 8, right: x + 350, bottom: y - 8 },
          { strength: 2, harms: true },
        ),
        wordsSvg(x + 364, y, [words.harms], plain),
      ]
    : []
  // a narrow map has a foot of several lines, which end where one would
  const foot = fitText(words.foot, right - x - (lines ? 480 : 0), FOOT - 30, plain.size)
  const first = y - (foot.lines.length - 1) * foot.size * 1.25
  return [...samples, wordsSvg(right, first, foot.lines, { ...plain, size: foot.size, end: true })].join('')
}
