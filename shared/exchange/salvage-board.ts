import type { z } from 'zod/mini'
import { type BoardJson, boardJson } from './board-json.ts'

/** How often what is wrong is left out: an entity without its id is seen to be wrong once the wrong id is gone. */
const ROUNDS = 10

type Issue = z.core.$ZodIssue
type Path = readonly PropertyKey[]
type Holder = Record<PropertyKey, unknown>

const isHolder = (value: unknown): value is Holder => typeof value === 'object' && value !== null
const at = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>((inner, key) => (isHolder(inner) ? inner[key] : undefined), value)
const isLongText = (issue: Issue): boolean => issue.code === 'too_big' && issue.origin === 'string'

/**
 * A board that was stored, without what the format does not take; null where nothing of it can be read. A document may hold what a hostile
 * or newer client wrote, and all else in the same snapshot is to be had all the same. Texts that are too long stay whole: several pieces
 * of people who wrote at once are one text there. `value` is changed.
 */
export function salvagedBoard(value: unknown): BoardJson | null {
  for (let round = 0; round < ROUNDS; round++) {
    const parsed = boardJson.safeParse(value)
    if (parsed.success) return parsed.data
    const { issues } = parsed.error
    if (issues.every(isLongText)) return withLongTexts(value, issues)
    for (const issue of issues) if (!isLongText(issue) && !leaveOut(value, issue)) return null
    compact(value)
  }
  return null
}

function withLongTexts(value: unknown, issues: readonly Issue[]): BoardJson | null {
  const texts = issues.map(issue => ({ path: issue.path, text: at(value, issue.path) }))
  for (const { path } of texts) put(value, path, '')
  const parsed = boardJson.safeParse(value)
  for (const { path, text } of texts) put(parsed.data, path, text)
  return parsed.success ? parsed.data : null
}

function put(value: unknown, path: Path, text: unknown): void {
  const holder = at(value, path.slice(0, -1))
  const key = path.at(-1)
  if (isHolder(holder) && key !== undefined) holder[key] = text
}

/** False where that leaves nothing. Items of lists leave a hole, so that those behind them keep their place until all is done. */
function leaveOut(value: unknown, issue: Issue): boolean {
  if (issue.code === 'unrecognized_keys') return issue.keys.every(key => remove(value, [...issue.path, key]))
  const found = at(value, issue.path)
  if (issue.code === 'too_big' && Array.isArray(found)) {
    found.length = Math.min(found.length, Number(issue.maximum))
    return true
  }
  return remove(value, issue.path)
}

function remove(value: unknown, path: Path): boolean {
  const key = path.at(-1)
  if (key === undefined) return false
  const holder = at(value, path.slice(0, -1))
  // it is missing, or goes with what it is in
  if (!isHolder(holder) || !(key in holder)) return holder === undefined || remove(value, path.slice(0, -1))
  delete holder[key]
  return true
}

/** Closes the holes in lists. */
function compact(value: unknown): void {
  if (!isHolder(value)) return
  if (Array.isArray(value)) closeHoles(value)
  for (const inner of Object.values(value)) compact(inner)
}

function closeHoles(list: unknown[]): void {
  const kept = list.filter(() => true)
  list.length = 0
  for (const item of kept) list.push(item)
}
