import { textWidth } from './text-width.ts'

/** World units. */
export interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** A text inside an element or an attribute of XML. */
export const xmlText = (text: string): string =>
  text
    .toWellFormed()
    .replace(/[\p{Cc}\uFFFE\uFFFF]/gu, control => ('\t\n\r'.includes(control) ? control : ''))
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')

interface Type {
  readonly size: number
  readonly weight: 400 | 600
  readonly color: string
  readonly middle?: boolean
  readonly end?: boolean
}

/** Lines of words, the first one's base line at y. */
export function wordsSvg(x: number, y: number, lines: readonly string[], type: Type): string {
  const anchor = type.middle ? ' text-anchor="middle"' : type.end ? ' text-anchor="end"' : ''
  const how = `font-size="${type.size}" font-weight="${type.weight}" fill="${type.color}"${anchor}`
  return lines
    .map((line, i) => `<text x="${x}" y="${round(y + i * type.size * 1.25)}" ${how}>${xmlText(line)}</text>`)
    .join('')
}

/** What lines of words look like from afar: a bar as long as each, centred at x, the first one's base line at y. */
export function barsSvg(x: number, y: number, lines: readonly string[], size: number): string {
  const d = lines.map((line, i) => {
    const width = textWidth(line) * size
    return `M${round(x - width / 2)} ${round(y + (i * 1.25 - 0.3) * size)}h${round(width)}`
  })
  return `<path d="${d.join('')}" stroke="#00000073" stroke-width="${round(size / 2)}"/>`
}

const round = (n: number): number => Math.round(n * 10) / 10

const HELPS = '#0d5a5f'
const HARMS = '#a8281f'

/** A line between two notes, as a calm curve with a head; lines that harm are dashed, strong ones are thick. */
export function lineSvg(from: Box, to: Box, look: { strength: 1 | 2 | 3; harms: boolean }): string {
  const [a, b] = [edge(from, to), edge(to, from)]
  const bend = Math.hypot(b.x - a.x, b.y - a.y) * 0.12
  const angle = Math.atan2(b.y - a.y, b.x - a.x)
  const control = { x: (a.x + b.x) / 2 + Math.sin(angle) * bend, y: (a.y + b.y) / 2 - Math.cos(angle) * bend }
  const color = look.harms ? HARMS : HELPS
  const head = Math.atan2(b.y - control.y, b.x - control.x)
  const wing = (turn: number): string =>
    `${round(b.x - 20 * Math.cos(head + turn))} ${round(b.y - 20 * Math.sin(head + turn))}`
  return [
    `<path d="M${round(a.x)} ${round(a.y)}Q${round(control.x)} ${round(control.y)} ${round(b.x)} ${round(b.y)}" fill="none" stroke="${color}" stroke-width="${look.strength * 2}"${look.harms ? ' stroke-dasharray="14 10"' : ''}/>`,
    `<path d="M${wing(0.42)}L${round(b.x)} ${round(b.y)}L${wing(-0.42)}Z" fill="${color}"/>`,
  ].join('')
}

/** Where the straight way from the middle of one box to another leaves it. */
export function edge(box: Box, towards: Box): { x: number; y: number } {
  const [x, y] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2]
  const dx = (towards.left + towards.right) / 2 - x
  const dy = (towards.top + towards.bottom) / 2 - y
  const [w, h] = [(box.right - box.left) / 2 + 4, (box.bottom - box.top) / 2 + 4]
  const t = Math.min(1, w / (Math.abs(dx) || 1e-9), h / (Math.abs(dy) || 1e-9))
  return { x: x + dx * t, y: y + dy * t }
}
