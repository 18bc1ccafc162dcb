import type { BoardJson } from '../exchange/board-json.ts'
import { POWER_RECT } from '../maps/power-map.ts'
import type { MapSpec } from '../model/stage.ts'
import { INK, INK_2, RULE, SHEET } from './picture-colors.ts'
import { type Box, lineBetween, type Shape, wordLines } from './shapes.ts'
import { fitText, textWidth } from './text-width.ts'

/** Room for the foot (world units). */
export const FOOT = 110
/** Paper around the axes, for their words (world units). */
const AXES_PAPER = 130

/** The words of a picture; `foot`: when and by whom. */
export interface MapPictureWords {
  readonly foot: string
  readonly helps: string
  readonly harms: string
}

/** An area as it is drawn: as high as its notes need. */
export interface ZoneBox {
  readonly title: string
  readonly hint: string
  readonly count: number
  readonly box: Box
}

export const boxOf = ([x, y, w, h]: readonly [number, number, number, number]): Box => ({
  left: x,
  top: y,
  right: x + w,
  bottom: y + h,
})

export function zoneShapes({ title, hint, count, box }: ZoneBox): Shape[] {
  const width = box.right - box.left
  const heading = fitText(title, width - 110, 40, 30)
  const below = fitText(hint, width - 48, 46, 18)
  const plain = { weight: 400, color: INK_2, at: 'start' } as const
  return [
    { kind: 'rect', box, round: 16, fill: SHEET, stroke: RULE },
    ...wordLines(box.left + 24, box.top + 46, heading.lines, {
      size: heading.size,
      weight: 600,
      color: INK,
      at: 'start',
    }),
    ...wordLines(box.right - 60, box.top + 46, count > 0 ? [String(count)] : [], { ...plain, size: 20 }),
    ...wordLines(box.left + 24, box.top + 76, below.lines, { ...plain, size: below.size }),
  ]
}

/** The paper that a map with axes is drawn on. */
export function axesBox(): Box {
  const box = boxOf(POWER_RECT)
  return {
    left: box.left - AXES_PAPER,
    top: box.top - AXES_PAPER,
    right: box.right + AXES_PAPER,
    bottom: box.bottom + AXES_PAPER,
  }
}

/** A small arrow whose tip is there; drawn, because not every font has arrows. */
function arrow(x: number, y: number, to: keyof typeof ARROWS): Shape {
  return { kind: 'path', d: `M${x} ${y}${ARROWS[to]}`, fill: null, stroke: INK, thick: 2.5 }
}
const ARROWS = {
  left: 'h22m-22 0l7 -6m-7 6l7 6',
  right: 'h-22m22 0l-7 -6m7 6l-7 6',
  up: 'v20m0 -20l-6 7m6 -7l6 7',
  down: 'v-20m0 20l-6 -7m6 7l6 -7',
}

export function axesShapes({ axes }: Extract<MapSpec, { kind: 'axes' }>): Shape[] {
  const [left, top, width, height] = POWER_RECT
  const paper = axesBox()
  const [middleX, middleY] = [left + width / 2, top + height / 2]
  const [low, high] = [paper.bottom - 22, paper.top + 42]
  // left of words that stand in the middle
  const before = (words: string): number => Math.round(middleX - (textWidth(words) * 24) / 2 - 20)
  const type = (at: 'start' | 'middle' | 'end') => ({ size: 24, weight: 600, color: INK, at }) as const
  return [
    { kind: 'rect', box: paper, round: 16, fill: SHEET, stroke: RULE },
    {
      kind: 'path',
      d: `M${left} ${middleY}H${left + width}M${middleX} ${top}V${top + height}`,
      fill: null,
      stroke: INK_2,
      thick: 2,
    },
    arrow(paper.left + 30, low - 8, 'left'),
    ...wordLines(paper.left + 62, low, [axes.left], type('start')),
    ...wordLines(paper.right - 62, low, [axes.right], type('end')),
    arrow(paper.right - 30, low - 8, 'right'),
    arrow(before(axes.top), high - 18, 'up'),
    ...wordLines(middleX, high, [axes.top], type('middle')),
    arrow(before(axes.bottom), low + 2, 'down'),
    ...wordLines(middleX, low, [axes.bottom], type('middle')),
  ]
}

export function frameShapes({ rect, title = '' }: NonNullable<BoardJson['frames']>[number]): Shape[] {
  if (!rect) return []
  const [x, y, w] = rect
  const { lines, size } = fitText(title, Math.max(60, w), 30, 22)
  return [
    { kind: 'rect', box: boxOf(rect), round: 8, fill: null, stroke: INK_2, thick: 2 },
    ...wordLines(x + 4, y - 8, lines.slice(0, 1), { size, weight: 600, color: INK, at: 'start' }),
  ]
}

/** What lines mean, where there are some, and who made the picture: y is the last one's base line. */
export function legendShapes(
  x: number,
  y: number,
  words: MapPictureWords,
  lines: boolean,
  right: number,
): Shape[] {
  const plain = { size: 22, weight: 400, color: INK_2, at: 'start' } as const
  const sample = (from: number, harms: boolean): readonly Shape[] => {
    const dot = (at: number): Box => ({ left: at, top: y - 8, right: at, bottom: y - 8 })
    return lineBetween(dot(from), dot(from + 90), { strength: 2, harms }).shapes
  }
  const samples = lines
    ? [
        ...sample(x, false),
        ...wordLines(x + 104, y, [words.helps], plain),
        ...sample(x + 260, true),
        ...wordLines(x + 364, y, [words.harms], plain),
      ]
    : []
  // a narrow map has a foot of several lines, which end where one would
  const foot = fitText(words.foot, right - x - (lines ? 480 : 0), FOOT - 30, plain.size)
  const first = y - (foot.lines.length - 1) * foot.size * 1.25
  return [...samples, ...wordLines(right, first, foot.lines, { ...plain, size: foot.size, at: 'end' })]
}
