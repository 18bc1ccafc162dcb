import { z } from 'zod/mini'

/** How often what is wrong is left out: a thing without its id is seen to be wrong once the wrong id is gone. */
const ROUNDS = 10

type Issue = z.core.$ZodIssue
type Path = readonly PropertyKey[]
type Holder = Record<PropertyKey, unknown>

const isHolder = (value: unknown): value is Holder => typeof value === 'object' && value !== null
const at = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>((inner, key) => (isHolder(inner) ? inner[key] : undefined), value)
const isLongText = (issue: Issue): boolean => issue.code === 'too_big' && issue.origin === 'string'

/** What could be read of something, and how many things had to be left out of it. */
export interface Legible<T> {
  readonly read: T
  readonly left: number
}

/**
 * What is legible of something, null for nothing: who says or stored it may be newer, or have it from a hostile client, and all else that
 * came with it counts. `value` is changed.
 *
 * @param long texts that are too long stay whole: several pieces of people who wrote at once are one text
 */
export function legible<T>(shape: z.ZodMiniType<T>, value: unknown, long = false): Legible<T> | null {
  const gone: Gone = new Map()
  const stays = (issue: Issue): boolean => long && isLongText(issue)
  for (let round = 0; round < ROUNDS; round++) {
    const parsed = shape.safeParse(value)
    if (parsed.success) return { read: parsed.data, left: goneFrom(value, gone) }
    const { issues } = parsed.error
    if (issues.every(stays)) {
      const whole = withLongTexts(shape, value, issues)
      return whole && { read: whole.read, left: goneFrom(value, gone) }
    }
    for (const issue of issues) if (!stays(issue) && !leaveOut(value, issue, gone)) return null
    compact(value)
  }
  return null
}

/** What is legible of something, undefined for nothing. */
export const legiblePart = <T>(shape: z.ZodMiniType<T>) =>
  z.pipe(
    z.unknown(),
    z.transform(value => legible(shape, value)?.read),
  )

/** The legible items of a list. */
export const legibleList = <T>(shape: z.ZodMiniType<T>) =>
  z.pipe(
    z.array(z.unknown()),
    z.transform(items => items.flatMap(item => legible(shape, item)?.read ?? [])),
  )

/** Of what holds something, how many things went from it. */
type Gone = Map<object, number>
const count = (gone: Gone, holder: object, more: number): void =>
  void gone.set(holder, (gone.get(holder) ?? 0) + more)

/** What went from that and all that is still in it: what went with something that went later is one thing with it. */
const goneFrom = (value: unknown, gone: Gone): number =>
  isHolder(value)
    ? Object.values(value).reduce<number>((sum, inner) => sum + goneFrom(inner, gone), gone.get(value) ?? 0)
    : 0

function withLongTexts<T>(
  shape: z.ZodMiniType<T>,
  value: unknown,
  issues: readonly Issue[],
): { readonly read: T } | null {
  const texts = issues.map(issue => ({ path: issue.path, text: at(value, issue.path) }))
  for (const { path } of texts) put(value, path, '')
  const parsed = shape.safeParse(value)
  for (const { path, text } of texts) put(parsed.data, path, text)
  return parsed.success ? { read: parsed.data } : null
}

function put(value: unknown, path: Path, text: unknown): void {
  const holder = at(value, path.slice(0, -1))
  const key = path.at(-1)
  if (isHolder(holder) && key !== undefined) holder[key] = text
}

/** False where that leaves nothing. Items of lists leave a hole, so that those behind them keep their place until all is done. */
function leaveOut(value: unknown, issue: Issue, gone: Gone): boolean {
  if (issue.code === 'unrecognized_keys')
    return issue.keys.every(key => remove(value, [...issue.path, key], gone))
  const found = at(value, issue.path)
  if (issue.code === 'too_big' && Array.isArray(found)) {
    count(gone, found, Math.max(0, found.length - Number(issue.maximum)))
    found.length = Math.min(found.length, Number(issue.maximum))
    return true
  }
  return remove(value, issue.path, gone)
}

function remove(value: unknown, path: Path, gone: Gone): boolean {
  const key = path.at(-1)
  if (key === undefined) return false
  const holder = at(value, path.slice(0, -1))
  // it is missing, or goes with what it is in
  if (!isHolder(holder) || !(key in holder))
    return holder === undefined || remove(value, path.slice(0, -1), gone)
  delete holder[key]
  count(gone, holder, 1)
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
