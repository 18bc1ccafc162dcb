import type { Point } from '../model/note.ts'
import { INK, INK_2 } from './picture-colors.ts'
import { type Box, edge, type Shape, wordLines } from './shapes.ts'
import { fitText } from './text-width.ts'

const SIGNS = { added: '+', gone: '×', changed: '~', moved: '' } as const
/** Radius of the badge with a sign (world units). */
const BADGE = 26

/** What became of a note between two states, as it is drawn over the later one; places in world units. */
export interface DrawnChange {
  readonly sign: 'moved' | 'added' | 'gone' | 'changed'
  /** where it stood; null: nowhere, or where it stands */
  readonly from: Point | null
  readonly to: Point | null
  readonly text: string
}

/** A ghost where a note stood, an arrow from there to where it stands, and a sign on what is new, gone or changed. */
export function changeShapes({ sign, from, to, text }: DrawnChange, boxAt: (at: Point) => Box): Shape[] {
  const ghost =
    from && (sign === 'gone' || sign === 'moved') ? ghostShapes(boxAt(from), sign === 'gone' ? text : '') : []
  const way = sign === 'moved' && from && to ? arrow(boxAt(from), boxAt(to)) : []
  const at = sign === 'gone' ? from : to
  return [...ghost, ...way, ...(at && SIGNS[sign] !== '' ? badge(boxAt(at), SIGNS[sign]) : [])]
}

function ghostShapes(box: Box, text: string): Shape[] {
  const [width, height] = [box.right - box.left, box.bottom - box.top]
  const { lines, size } = fitText(text, width - 24, height - 20, 24)
  const first = box.top + height / 2 - ((lines.length - 1) * size * 1.25) / 2 + size * 0.34
  return [
    { kind: 'rect', box, round: 6, fill: null, stroke: INK_2, thick: 3, dash: [12, 8] },
    ...wordLines(box.left + width / 2, first, lines, { size, weight: 400, color: INK_2, at: 'middle' }),
  ]
}

/** From where the ghost ends to where the note begins, so that it runs over neither's words. */
function arrow(ghost: Box, note: Box): Shape[] {
  const [from, to] = [edge(ghost, note), edge(note, ghost)]
  const angle = Math.atan2(to.y - from.y, to.x - from.x)
  const wing = (turn: number): string =>
    `${Math.round(to.x - 22 * Math.cos(angle + turn))} ${Math.round(to.y - 22 * Math.sin(angle + turn))}`
  const [x, y] = [Math.round(to.x), Math.round(to.y)]
  return [
    {
      kind: 'path',
      d: `M${Math.round(from.x)} ${Math.round(from.y)}L${x} ${y}`,
      fill: null,
      stroke: INK,
      thick: 3,
      dash: [4, 8],
    },
    { kind: 'path', d: `M${wing(0.42)}L${x} ${y}L${wing(-0.42)}Z`, fill: INK },
  ]
}

function badge({ right, top }: Box, sign: string): Shape[] {
  const [x, y] = [right - 8, top + 8]
  return [
    {
      kind: 'rect',
      box: { left: x - BADGE, top: y - BADGE, right: x + BADGE, bottom: y + BADGE },
      round: BADGE,
      fill: INK,
    },
    ...wordLines(x, y + 12, [sign], { size: 36, weight: 600, color: '#ffffff', at: 'middle' }),
  ]
}
