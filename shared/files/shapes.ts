import { textWidth } from './text-width.ts'

/** World units. */
export interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** How a shape is filled and outlined; null: not at all. Colours as CSS writes them, lengths in world units. */
interface Look {
  readonly fill: string | null
  readonly stroke?: string
  readonly thick?: number
  readonly dash?: readonly [line: number, gap: number]
}

/** What a picture is made of, whatever draws it: an SVG's text or a canvas. World units. */
export type Shape =
  | (Look & { readonly kind: 'rect'; readonly box: Box; readonly round: number })
  /** `d`: as an SVG path writes it */
  | (Look & { readonly kind: 'path'; readonly d: string })
  /** one line of words, its base line at y */
  | {
      readonly kind: 'words'
      readonly text: string
      readonly x: number
      readonly y: number
      readonly type: Type
    }

export interface Type {
  readonly size: number
  readonly weight: 400 | 600
  readonly color: string
  /** which part of the words stands at x */
  readonly at: 'start' | 'middle' | 'end'
}

/** Shapes that belong together, in the order in which they are drawn. */
export interface Part {
  /** where they are seen; null: somewhere in the picture */
  readonly box: Box | null
  readonly shapes: readonly Shape[]
}

/** Text without what cannot be shown or would harm a file. */
const shown = (text: string): string =>
  text
    .toWellFormed()
    .replace(/[\p{Cc}\uFFFE\uFFFF]/gu, control => ('\t\n\r'.includes(control) ? control : ''))

/** Lines of words, the first one's base line at y. */
export const wordLines = (x: number, y: number, lines: readonly string[], type: Type): Shape[] =>
  lines.map((line, i) => ({
    kind: 'words',
    text: shown(line),
    x,
    y: round(y + i * type.size * 1.25),
    type,
  }))

/** What lines of words look like from afar: a bar as long as each, centred at x, the first one's base line at y. */
export function wordBars(x: number, y: number, lines: readonly string[], size: number): Shape {
  const d = lines.map((line, i) => {
    const width = textWidth(line) * size
    return `M${round(x - width / 2)} ${round(y + (i * 1.25 - 0.3) * size)}h${round(width)}`
  })
  return { kind: 'path', d: d.join(''), fill: null, stroke: '#00000073', thick: round(size / 2) }
}

const round = (n: number): number => Math.round(n * 10) / 10

const HELPS = '#0d5a5f'
const HARMS = '#a8281f'
/** How long the wings of a line's head are. */
const WING = 20

/** A line between two notes, as a calm curve with a head; lines that harm are dashed, strong ones are thick. */
export function lineBetween(
  from: Box,
  to: Box,
  look: { strength: 1 | 2 | 3; harms: boolean },
): Part & { readonly box: Box } {
  const [a, b] = [edge(from, to), edge(to, from)]
  const bend = Math.hypot(b.x - a.x, b.y - a.y) * 0.12
  const angle = Math.atan2(b.y - a.y, b.x - a.x)
  const control = { x: (a.x + b.x) / 2 + Math.sin(angle) * bend, y: (a.y + b.y) / 2 - Math.cos(angle) * bend }
  const color = look.harms ? HARMS : HELPS
  const head = Math.atan2(b.y - control.y, b.x - control.x)
  const wing = (turn: number): string =>
    `${round(b.x - WING * Math.cos(head + turn))} ${round(b.y - WING * Math.sin(head + turn))}`
  return {
    box: grown(around([a, b, { x: furthest(a.x, control.x, b.x), y: furthest(a.y, control.y, b.y) }]), WING),
    shapes: [
      {
        kind: 'path',
        d: `M${round(a.x)} ${round(a.y)}Q${round(control.x)} ${round(control.y)} ${round(b.x)} ${round(b.y)}`,
        fill: null,
        stroke: color,
        thick: look.strength * 2,
        ...(look.harms ? { dash: [14, 10] } : {}),
      },
      {
        kind: 'path',
        d: `M${wing(0.42)}L${round(b.x)} ${round(b.y)}L${wing(-0.42)}Z`,
        fill: color,
      },
    ],
  }
}

/** Where a quadratic curve turns back along one axis; its end where it does not. */
function furthest(from: number, control: number, to: number): number {
  const t = (from - control) / (from - 2 * control + to)
  return t > 0 && t < 1 ? (1 - t) ** 2 * from + 2 * t * (1 - t) * control + t ** 2 * to : to
}

const around = (points: readonly { readonly x: number; readonly y: number }[]): Box => ({
  left: Math.min(...points.map(p => p.x)),
  top: Math.min(...points.map(p => p.y)),
  right: Math.max(...points.map(p => p.x)),
  bottom: Math.max(...points.map(p => p.y)),
})

export const grown = ({ left, top, right, bottom }: Box, by: number): Box => ({
  left: left - by,
  top: top - by,
  right: right + by,
  bottom: bottom + by,
})

/** Whether a part is seen in a piece of the picture. */
export const isIn = ({ box }: Pick<Part, 'box'>, piece: Box): boolean =>
  !box ||
  (box.left < piece.right && box.right > piece.left && box.top < piece.bottom && box.bottom > piece.top)

/** Where the straight way from the middle of one box to another leaves it. */
export function edge(box: Box, towards: Box): { x: number; y: number } {
  const [x, y] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2]
  const dx = (towards.left + towards.right) / 2 - x
  const dy = (towards.top + towards.bottom) / 2 - y
  const [w, h] = [(box.right - box.left) / 2 + 4, (box.bottom - box.top) / 2 + 4]
  const t = Math.min(1, w / (Math.abs(dx) || 1e-9), h / (Math.abs(dy) || 1e-9))
  return { x: x + dx * t, y: y + dy * t }
}
