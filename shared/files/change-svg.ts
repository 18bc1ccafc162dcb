import type { Point } from '../model/note.ts'
import { type Box, edge, wordsSvg } from './svg-parts.ts'
import { fitText } from './text-width.ts'

const INK = '#1f2328'
const INK_2 = '#494e55'
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
export function changeSvg({ sign, from, to, text }: DrawnChange, boxAt: (at: Point) => Box): string {
  const ghost =
    from && (sign === 'gone' || sign === 'moved') ? ghostSvg(boxAt(from), sign === 'gone' ? text : '') : ''
  const way = sign === 'moved' && from && to ? arrowSvg(boxAt(from), boxAt(to)) : ''
  const at = sign === 'gone' ? from : to
  return ghost + way + (at && SIGNS[sign] !== '' ? badgeSvg(boxAt(at), SIGNS[sign]) : '')
}

function ghostSvg(box: Box, text: string): string {
  const [width, height] = [box.right - box.left, box.bottom - box.top]
  const { lines, size } = fitText(text, width - 24, height - 20, 24)
  const first = box.top + height / 2 - ((lines.length - 1) * size * 1.25) / 2 + size * 0.34
  return [
    `<rect x="${box.left}" y="${box.top}" width="${width}" height="${height}" rx="6" fill="none" stroke="${INK_2}" stroke-width="3" stroke-dasharray="12 8"/>`,
    wordsSvg(box.left + width / 2, first, lines, { size, weight: 400, color: INK_2, middle: true }),
  ].join('')
}

/** From where the ghost ends to where the note begins, so that it runs over neither's words. */
function arrowSvg(ghost: Box, note: Box): string {
  const [from, to] = [edge(ghost, note), edge(note, ghost)]
  const angle = Math.atan2(to.y - from.y, to.x - from.x)
  const wing = (turn: number): string =>
    `${Math.round(to.x - 22 * Math.cos(angle + turn))} ${Math.round(to.y - 22 * Math.sin(angle + turn))}`
  const [x, y] = [Math.round(to.x), Math.round(to.y)]
  return (
    `<path d="M${Math.round(from.x)} ${Math.round(from.y)}L${x} ${y}" stroke="${INK}" stroke-width="3" stroke-dasharray="4 8" fill="none"/>` +
    `<path d="M${wing(0.42)}L${x} ${y}L${wing(-0.42)}Z" fill="${INK}"/>`
  )
}

const badgeSvg = (box: Box, sign: string): string =>
  `<circle cx="${box.right - 8}" cy="${box.top + 8}" r="${BADGE}" fill="${INK}"/>` +
  wordsSvg(box.right - 8, box.top + 20, [sign], { size: 36, weight: 600, color: '#ffffff', middle: true })
