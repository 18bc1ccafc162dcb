import type { IncomingHttpHeaders } from 'node:http'
import { FORBIDDEN_KEYS } from '../../shared/model/ids.ts'
import { LIMITS } from '../../shared/model/limits.ts'
import { invalid, Problem } from './problem.ts'

/** Deeper than any board file; bounds every later walk. */
const DEPTH = 32

/**
 * Bytes of a body, and values in it: a heap of empty objects takes the thread far longer than its bytes.
 * board: the densest that fills a file · template: the largest that there can be, with some room · small: a name, and what is erased
 */
export const BODIES = {
  board: { bytes: LIMITS.body, values: 900_000 },
  template: { bytes: 3 * 1024 * 1024, values: 20_000 },
  small: { bytes: 64 * 1024, values: 1_000 },
} as const

/** The byte order mark, which some programs begin every file with. */
const MARK = '\uFEFF'

/** Throws a Problem for a body that is packed, or whose letters are written in another way than UTF-8: it would be read as something else. */
export function checkEncoding(headers: IncomingHttpHeaders): void {
  const packed = headers['content-encoding'] ?? 'identity'
  if (packed.toLowerCase() !== 'identity') throw new Problem('not-json', 'Send it without "Content-Encoding"')
  const charset = /;\s*charset="?([^";\s]+)/i.exec(headers['content-type'] ?? '')?.[1] ?? 'utf-8'
  if (!/^(utf-?8|us-ascii)$/i.test(charset)) throw new Problem('not-json', 'Send it as UTF-8')
}

/**
 * Reads a JSON body. Throws a Problem for what is not JSON (400), holds too many values (413),
 * nests too deep or names a key that would reach a prototype (422). Lone surrogates become U+FFFD, as they would on the way through
 * UTF-8. An empty body is undefined.
 */
export function parseJsonBody(text: string, most: number): unknown {
  if (text === '' || text === MARK) return undefined
  if (holdsMore(text, most)) throw new Problem('too-large', `At most ${most} values`)
  let value: unknown
  try {
    value = JSON.parse(text.startsWith(MARK) ? text.slice(1) : text)
  } catch {
    throw new Problem('bad-request', 'The body is not valid JSON')
  }
  const holder = { body: value }
  walk(holder)
  return holder.body
}

const [QUOTE, BACKSLASH, COMMA, LIST, OBJECT] = Buffer.from('"\\,[{')

/** Whether a text of JSON holds more than so many values, as its commas and brackets tell. */
function holdsMore(text: string, most: number): boolean {
  if (text.length < most) return false
  let values = 1
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code === COMMA || code === LIST || code === OBJECT) {
      if (++values > most) return true
    } else if (code === QUOTE) {
      for (i++; i < text.length && text.charCodeAt(i) !== QUOTE; i++)
        if (text.charCodeAt(i) === BACKSLASH) i++
    }
  }
  return false
}

/** A list or an object, and under what it stands in which. */
interface Place {
  readonly node: Record<string, unknown>
  readonly parent: Place | null
  readonly key: string
  readonly depth: number
}

const joined = (path: string, key: string): string => (path === '' ? key : `${path}.${key}`)

/** From the body on, which has no name of its own. */
const pathOf = ({ parent, key }: Place): string =>
  parent === null || parent.parent === null ? '' : joined(pathOf(parent), key)

/** Without recursion: a hostile file may nest deeper than the stack. */
function walk(top: object): void {
  const open: Place[] = [{ node: top as Record<string, unknown>, parent: null, key: '', depth: 1 }]
  for (let next = open.pop(); next; next = open.pop()) {
    const { node, depth } = next
    for (const key in node) {
      if (!Object.hasOwn(node, key)) continue
      if (FORBIDDEN_KEYS.has(key))
        throw invalid([{ path: joined(pathOf(next), key), message: `the key "${key}" is not allowed` }])
      const value = node[key]
      if (typeof value === 'string') {
        if (!value.isWellFormed()) node[key] = value.toWellFormed()
      } else if (typeof value === 'object' && value !== null) {
        if (depth > DEPTH) throw invalid([{ path: pathOf(next), message: `nested deeper than ${DEPTH}` }])
        open.push({ node: value as Record<string, unknown>, parent: next, key, depth: depth + 1 })
      }
    }
  }
}
