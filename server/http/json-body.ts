import { FORBIDDEN_KEYS } from '../../shared/model/ids.ts'
import { invalid, Problem } from './problem.ts'

/** Deeper than any board file; bounds every later walk. */
const DEPTH = 32

/**
 * Reads a JSON body. Throws a Problem for what is not JSON (400), nests too deep or names a key that would reach a
 * prototype (422). Lone surrogates become U+FFFD, as they would on the way through UTF-8. An empty body is undefined.
 */
export function parseJsonBody(text: string): unknown {
  if (text === '') return undefined
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw new Problem('bad-request', 'The body is not valid JSON')
  }
  const holder = { body: value }
  walk(holder)
  return holder.body
}

interface Place {
  readonly parent: Place | null
  readonly key: string
  readonly depth: number
}

const pathOf = (place: Place | null): string =>
  place === null || place.parent === null
    ? ''
    : [pathOf(place.parent), place.key].filter(part => part !== '').join('.')

/** Without recursion: a hostile file may nest deeper than the stack. */
function walk(top: object): void {
  const open: [Record<string, unknown>, Place | null][] = [[top as Record<string, unknown>, null]]
  for (let next = open.pop(); next; next = open.pop()) {
    const [node, parent] = next
    const depth = (parent?.depth ?? 0) + 1
    for (const key of Object.keys(node)) {
      const place = { parent, key, depth }
      if (FORBIDDEN_KEYS.has(key))
        throw invalid([{ path: pathOf(place), message: `the key "${key}" is not allowed` }])
      const value = node[key]
      if (typeof value === 'string') {
        if (!value.isWellFormed()) node[key] = value.toWellFormed()
      } else if (typeof value === 'object' && value !== null) {
        if (depth > DEPTH) throw invalid([{ path: pathOf(parent), message: `nested deeper than ${DEPTH}` }])
        open.push([value as Record<string, unknown>, place])
      }
    }
  }
}
