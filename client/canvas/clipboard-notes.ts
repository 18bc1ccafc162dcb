import { z } from 'zod/mini'
import { CONNECTION_KINDS, EFFECTS } from '../../shared/model/connection.ts'
import { LIMITS } from '../../shared/model/limits.ts'
import { EVIDENCE, MARK_TEXT, MOVABLE, NOTE_COLORS, TIES, TRENDS } from '../../shared/model/note.ts'
import type { CanvasDesk } from './canvas-desk.ts'
import { attributeIn } from './clipboard-html.ts'
import { copyOf, linesAmong } from './copied-notes.ts'
import { inReadingOrder } from './key-walk.ts'
import type { Placed } from './map-scene.ts'

/** The attribute in which our own notes travel. Only this is read of copied HTML of ours, and only through the schema. */
const OURS = 'data-allymap-notes'
/** Characters of HTML that are looked at. */
const MOST_HTML = 8_000_000

const offset = z.number().check(z.gte(-1e6), z.lte(1e6))
const place = z.int().check(z.gte(0), z.lte(LIMITS.paste))
const copied = z.object({
  version: z.literal(1),
  kind: z.enum(['zones', 'axes']),
  notes: z
    .array(
      z.object({
        text: z.string().check(z.maxLength(LIMITS.noteText)),
        color: z.catch(z.enum(NOTE_COLORS), 'lemon'),
        tags: z.catch(z.array(z.string().check(z.maxLength(60))).check(z.maxLength(20)), []),
        tie: z.catch(z.nullable(z.enum(TIES)), null),
        movable: z.catch(z.nullable(z.enum(MOVABLE)), null),
        evidence: z.catch(z.nullable(z.enum(EVIDENCE)), null),
        holder: z.catch(z.string().check(z.maxLength(LIMITS.name)), ''),
        trend: z.catch(z.nullable(z.enum(TRENDS)), null),
        idea: z.catch(z.string().check(z.maxLength(MARK_TEXT)), ''),
        taker: z.catch(z.string().check(z.maxLength(64)), ''),
        // from the middle of what was copied
        x: offset,
        y: offset,
      }),
    )
    .check(z.minLength(1), z.maxLength(LIMITS.paste)),
  lines: z
    .array(
      z.object({
        from: place,
        to: place,
        kind: z.catch(z.enum(CONNECTION_KINDS), 'other'),
        strength: z.catch(z.union([z.literal(1), z.literal(2), z.literal(3)]), 2),
        effect: z.catch(z.enum(EFFECTS), 'helps'),
      }),
    )
    .check(z.maxLength(20_000)),
  /** notes that were too many to be copied */
  left: z.int().check(z.gte(0)),
})
/** Notes of ours on the clipboard: with their colours, marks, relative places, and the lines between them. */
export type CopiedNotes = z.infer<typeof copied>

/** What is read of a clipboard's content. */
export type ClipboardRead = Pick<DataTransfer, 'getData'>

const inHtml = (text: string): string =>
  text.replace(/[&<>"]/g, sign => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign)

/** What other programs get as plain lines, and we as HTML. */
export function writeCopied(desk: CanvasDesk, chosen: readonly Placed[], kind: CopiedNotes['kind']) {
  const all = inReadingOrder(chosen)
  const notes = all.slice(0, LIMITS.paste)
  const { width, height } = desk.ground().note
  const middle = [
    (Math.min(...notes.map(p => p.left)) + Math.max(...notes.map(p => p.left)) + width) / 2,
    (Math.min(...notes.map(p => p.top)) + Math.max(...notes.map(p => p.top)) + height) / 2,
  ] as const
  const data = {
    version: 1,
    kind,
    notes: notes.map(p => ({
      ...copyOf(p.note),
      x: p.left + width / 2 - middle[0],
      y: p.top + height / 2 - middle[1],
    })),
    lines: linesAmong(desk, notes),
    left: all.length - notes.length,
  }
  const items = notes.map(p => `<li>${inHtml(p.note.text)}</li>`).join('')
  return {
    plain: all.map(p => p.note.text.replace(/\s*[\r\n]+\s*/g, ' ')).join('\n'),
    html: `<meta charset="utf-8"><ul ${OURS}="${inHtml(JSON.stringify(data))}">${items}</ul>`,
  }
}

/** The clipboard's HTML; '' where there is none, or far too much. */
export function htmlOf(data: ClipboardRead): string {
  const html = data.getData('text/html')
  return html.length > MOST_HTML ? '' : html
}

/** Our own notes in copied HTML; null where there are none, or none that hold. */
export function readCopied(html: string): CopiedNotes | null {
  const text = html.includes(OURS) ? attributeIn(html, OURS) : null
  if (text === null) return null
  try {
    const read = copied.safeParse(JSON.parse(text))
    return read.success ? read.data : null
  } catch {
    // not ours after all
    return null
  }
}
