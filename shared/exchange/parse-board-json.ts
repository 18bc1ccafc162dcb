import { z } from 'zod/mini'
import en from 'zod/v4/locales/en.js'
import type { NoteId } from '../model/ids.ts'
import { MOST } from '../model/most.ts'
import { OWN_RECORD } from '../model/partner.ts'
import { err, ok, type Result } from '../result.ts'
import { BOARD_SCHEMA, type BoardJson, boardJson } from './board-json.ts'

/** What is wrong with a file, and where: `notes.3.color`. */
export interface Problem {
  readonly path: string
  readonly message: string
}

/** How many problems are named: a file may have them by the thousands. */
const NAMED = 20

/** What is wrong is said in words, without any setting that others share. */
const inWords = en().localeError

/** Lists that are too long, before each of their items is looked at. */
function tooMany(value: unknown): Problem[] {
  const parts = z.record(z.string(), z.unknown()).safeParse(value)
  if (!parts.success) return []
  return Object.entries(MOST).flatMap(([path, most]) => {
    const list: unknown = parts.data[path]
    if (!Array.isArray(list)) return []
    const within = path === 'notes' ? 'merged' : path === 'partners' ? 'ids' : null
    let count = list.length
    if (within) for (const item of list) count += lengthOf(item, within)
    return count > most ? [{ path, message: `at most ${most}` }] : []
  })
}

/** How many notes or records come within another, which was made of them: each is one on the board. */
function lengthOf(item: unknown, within: 'merged' | 'ids'): number {
  const list: unknown = typeof item === 'object' && item !== null ? Reflect.get(item, within) : null
  return Array.isArray(list) ? list.length : 0
}

/** The ids of all notes that a file makes or changes, those that were merged into others too. */
export const notesNamedIn = ({ notes = [] }: BoardJson): ReadonlySet<NoteId> =>
  new Set(notes.flatMap(note => [note.id, ...(note.merged ?? []).map(({ id }) => id)]))

/**
 * What a file says that cannot be: one id for two of a kind, a line from a note to itself, a partner under the id of our own record.
 * It would be counted as brought in, and nobody would find it. A line that is drawn twice is one.
 */
function contradictionsIn(json: BoardJson): Problem[] {
  const problems: Problem[] = []
  for (const kind of WITH_IDS) {
    const seen = new Set<string>()
    for (const [i, { id }] of (json[kind] ?? []).entries()) {
      if (seen.has(id)) problems.push({ path: `${kind}.${i}.id`, message: `"${id}" is named twice` })
      seen.add(id)
    }
  }
  const made = new Set(json.partners?.map(partner => partner.id))
  for (const [i, { id, ids = [] }] of (json.partners ?? []).entries())
    for (const other of ids) {
      if (other !== id && made.has(other))
        problems.push({ path: `partners.${i}.ids`, message: `"${other}" is named twice` })
      made.add(other)
    }
  for (const [i, { from, to }] of (json.connections ?? []).entries())
    if (from === to)
      problems.push({ path: `connections.${i}.to`, message: 'a connection runs between two notes' })
  for (const [i, { id }] of (json.partners ?? []).entries())
    if (id === OWN_RECORD) problems.push({ path: `partners.${i}.id`, message: OURS })
  for (const [i, { partner }] of (json.notes ?? []).entries())
    if (partner === OWN_RECORD) problems.push({ path: `notes.${i}.partner`, message: OURS })
  return problems.slice(0, NAMED)
}

const WITH_IDS = ['notes', 'frames', 'partners', 'needs', 'goals', 'tasks', 'dimensions'] as const
const OURS = `"${OWN_RECORD}" is the record of our own organisation, which a file names beside its partners`

/**
 * Lines and comments at notes that are nowhere: neither in the file (merged ones count) nor on the board.
 *
 * @param onBoard whether a note is there already; deleted ones are: what was said at them comes back with them
 */
export function looseEndsIn(json: BoardJson, onBoard: (note: NoteId) => boolean): Problem[] {
  const inFile = notesNamedIn(json)
  const ends = [
    ...(json.connections ?? []).flatMap(({ from, to }, i) => [
      { note: from, path: `connections.${i}.from` },
      { note: to, path: `connections.${i}.to` },
    ]),
    ...(json.comments ?? []).map(({ note }, i) => ({ note, path: `comments.${i}.note` })),
  ]
  return ends
    .filter(({ note }) => !inFile.has(note) && !onBoard(note))
    .slice(0, NAMED)
    .map(({ note, path }) => ({ path, message: `there is no note "${note}"` }))
}

/** Whether each text of a value is made of whole characters. */
function isWellFormed(value: unknown): boolean {
  if (typeof value === 'string') return value.isWellFormed()
  return typeof value !== 'object' || value === null || Object.values(value).every(isWellFormed)
}

/** A value from a file with no half of a character in it: whoever is sent one reads something else. */
function wellFormed<T>(value: T): T
function wellFormed(value: unknown): unknown {
  if (typeof value === 'string') return value.toWellFormed()
  if (Array.isArray(value)) return value.map(wellFormed)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, wellFormed(item)]))
}

/** Reads a board file. `newer`: it names a version of the format that this one does not know. */
export function parseBoardJson(
  value: unknown,
): Result<BoardJson, { kind: 'not-a-board' | 'newer' | 'invalid'; problems: Problem[] }> {
  const schema = z.object({ schema: z.string() }).safeParse(value)
  const version = schema.success ? /^allymap\.board\/(\d+)$/.exec(schema.data.schema)?.[1] : undefined
  if (version === undefined) {
    return err({ kind: 'not-a-board', problems: [{ path: 'schema', message: `expected "${BOARD_SCHEMA}"` }] })
  }
  if (Number(version) > 1) {
    return err({
      kind: 'newer',
      problems: [{ path: 'schema', message: 'this file comes from a newer version of Allymap' }],
    })
  }
  const problems = tooMany(value)
  if (problems.length > 0) return err({ kind: 'invalid', problems })
  const parsed = boardJson.safeParse(value, { error: inWords })
  if (parsed.success) {
    const contradictions = contradictionsIn(parsed.data)
    return contradictions.length > 0
      ? err({ kind: 'invalid', problems: contradictions })
      : ok(isWellFormed(parsed.data) ? parsed.data : wellFormed(parsed.data))
  }
  return err({
    kind: 'invalid',
    problems: parsed.error.issues.slice(0, NAMED).map(i => ({ path: i.path.join('.'), message: i.message })),
  })
}
