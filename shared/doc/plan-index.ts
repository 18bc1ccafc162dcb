import { cutText } from '../model/cut-text.ts'
import { isGuideDimension } from '../model/dimensions.ts'
import { entityId } from '../model/ids.ts'
import { momentOr } from '../model/moment.ts'
import { empty, readValue } from '../model/partner-values.ts'
import {
  type Cell,
  CHECK,
  type Check,
  checkKey,
  NO_PLAN,
  PLAN,
  type Plan,
  type PlanItem,
  type PlanKind,
  type PlanStamp,
  type StoredRow,
  type WeightChange,
  weightChange,
} from '../model/plan.ts'
import type { ValueSpec } from '../model/value-kinds.ts'
import type { Root } from './board-doc.ts'

/** The roots in which the plan stands. */
export const PLAN_ROOTS = ['needs', 'goals', 'tasks', 'checklist', 'lists'] as const satisfies readonly Root[]
export type PlanRoot = (typeof PLAN_ROOTS)[number]

/** What a flat key of the plan names; null for keys of others, or nobody's. */
export type PlanKey =
  | { readonly kind: PlanKind; readonly id: string; readonly field: string }
  | { readonly kind: 'checks' | 'rows'; readonly id: string; readonly field: string }
  | { readonly kind: 'weightChanges'; readonly id: string }

const isId = (text: string | undefined): text is string => entityId.safeParse(text).success

/** `${id}/${field}`; in `checklist` `${list}/${line}/${field}`; in `lists` `${table}/${row}/${field}`, `dimensions/…` the same, and `weights/${id}`. */
export function parsePlanKey(root: PlanRoot, key: string): PlanKey | null {
  const [a, b, c, ...more] = key.split('/')
  if (more.length > 0 || !isId(a) || !isId(b)) return null
  if (root === 'checklist') return isId(c) ? { kind: 'checks', id: checkKey(a, b), field: c } : null
  if (root !== 'lists') return c === undefined ? { kind: root, id: a, field: b } : null
  if (a === 'weights' && c === undefined) return { kind: 'weightChanges', id: b }
  if (!isId(c)) return null
  return a === 'dimensions' ? { kind: a, id: b, field: c } : { kind: 'rows', id: checkKey(a, b), field: c }
}

/** The key of an entity's field, and the root that holds it. */
export function planKey(
  kind: PlanKind | 'checks' | 'rows',
  id: string,
  field: string,
): { root: PlanRoot; key: string } {
  if (kind === 'checks' || kind === 'rows')
    return { root: kind === 'rows' ? 'lists' : 'checklist', key: `${id}/${field}` }
  return kind === 'dimensions'
    ? { root: 'lists', key: `dimensions/${id}/${field}` }
    : { root: kind, key: `${id}/${field}` }
}

const asStamp = (value: unknown): PlanStamp | null =>
  typeof value === 'object' &&
  value !== null &&
  'by' in value &&
  'at' in value &&
  typeof value.by === 'string' &&
  typeof value.at === 'number'
    ? { by: value.by.slice(0, 64), at: momentOr(value.at) }
    : null

const readFields = (specs: Readonly<Record<string, ValueSpec>>, stored: ReadonlyMap<string, unknown>) =>
  Object.fromEntries(
    Object.entries(specs).map(([field, spec]) => [
      field,
      // '' clears a field
      readValue(spec, stored.get(field)) ?? empty(spec),
    ]),
  )

type Entities = PlanKind | 'checks' | 'rows'
type Stored = Map<string, unknown>

/** The flat keys of the plan, gathered by entity; reads as a plan whose unchanged entities keep their identity. */
export class PlanIndex {
  readonly #stored = new Map<Entities, Map<string, Stored>>()
  readonly #changes = new Map<string, WeightChange>()
  readonly #unreadable = new Set<string>()
  readonly #dirty = new Map<Entities, Set<string>>()
  #dirtyChanges = false
  #plan: Plan = NO_PLAN

  get unreadable(): number {
    return this.#unreadable.size
  }

  /** Takes in what stands under a key now; undefined: nothing. */
  put(root: PlanRoot, key: string, value: unknown): void {
    const parsed = parsePlanKey(root, key)
    if (!parsed) {
      // `lists` has room for tables of others
      if (value !== undefined && root !== 'lists') this.#unreadable.add(`${root} ${key}`)
      else this.#unreadable.delete(`${root} ${key}`)
      return
    }
    if (parsed.kind === 'weightChanges') this.#putChange(parsed.id, value)
    else this.#putField(parsed.kind, parsed.id, parsed.field, value)
  }

  #putField(kind: Entities, id: string, field: string, value: unknown): void {
    const entities = this.#stored.get(kind) ?? new Map<string, Stored>()
    this.#stored.set(kind, entities)
    const stored = entities.get(id) ?? new Map<string, unknown>()
    entities.set(id, stored)
    if (value === undefined) stored.delete(field)
    else stored.set(field, value)
    if (stored.size === 0) entities.delete(id)
    this.#dirty.set(kind, (this.#dirty.get(kind) ?? new Set()).add(id))
  }

  #putChange(id: string, value: unknown): void {
    const read = weightChange.safeParse(value)
    if (read.success) this.#changes.set(id, { ...read.data, id })
    else this.#changes.delete(id)
    if (value !== undefined && !read.success) this.#unreadable.add(`weights ${id}`)
    else this.#unreadable.delete(`weights ${id}`)
    this.#dirtyChanges = true
  }

  /** The plan as it is now; the same object where nothing changed. */
  read(): Plan {
    if (this.#dirty.size === 0 && !this.#dirtyChanges) return this.#plan
    const before = this.#plan
    this.#plan = {
      needs: this.#items('needs', before.needs),
      goals: this.#items('goals', before.goals),
      tasks: this.#items('tasks', before.tasks),
      dimensions: this.#items('dimensions', before.dimensions),
      rows: this.#keyed('rows', before.rows, readRow),
      checks: this.#keyed('checks', before.checks, stored => readFields(CHECK, stored) as Check),
      weightChanges: this.#dirtyChanges
        ? [...this.#changes.values()].sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1))
        : before.weightChanges,
    }
    this.#dirty.clear()
    this.#dirtyChanges = false
    return this.#plan
  }

  #items<K extends PlanKind>(kind: K, before: ReadonlyMap<string, PlanItem<K>>) {
    const dirty = this.#dirty.get(kind)
    if (!dirty) return before
    const items = new Map(before)
    for (const id of dirty) {
      const item = readItem(kind, id, this.#stored.get(kind)?.get(id))
      if (item) items.set(id, item)
      else items.delete(id)
    }
    return items
  }

  #keyed<T>(
    kind: 'checks' | 'rows',
    before: ReadonlyMap<string, T>,
    read: (stored: Stored, key: string) => T | null,
  ): ReadonlyMap<string, T> {
    const dirty = this.#dirty.get(kind)
    if (!dirty) return before
    const all = new Map(before)
    for (const key of dirty) {
      const stored = this.#stored.get(kind)?.get(key)
      const value = stored ? read(stored, key) : null
      if (value === null) all.delete(key)
      else all.set(key, value)
    }
    return all
  }
}

/** Characters of one cell. */
const CELL = 2_000
const asCell = (value: unknown): Cell | null =>
  typeof value === 'string'
    ? cutText(value, CELL) || null
    : typeof value === 'boolean' || (typeof value === 'number' && Number.isFinite(value))
      ? value
      : null

/** A row of a small table that somebody made, and nobody took away. */
function readRow(stored: Stored, key: string): StoredRow | null {
  const made = asStamp(stored.get('made'))
  if (!made || stored.has('gone')) return null
  const cells: Record<string, Cell> = {}
  // in one order for everybody, whoever wrote first
  for (const [column, value] of [...stored].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const cell = column === 'made' ? null : asCell(value)
    if (cell !== null) cells[column] = cell
  }
  return { id: key.slice(key.indexOf('/') + 1), made, cells }
}

/** What somebody made, and nobody took away; a dimension of the guide needs nobody to make it. */
function readItem<K extends PlanKind>(kind: K, id: string, stored: Stored | undefined): PlanItem<K> | null {
  if (!stored || stored.has('gone')) return null
  const made = asStamp(stored.get('made'))
  if (!made && !(kind === 'dimensions' && isGuideDimension(id))) return null
  return { id, made, ...readFields(PLAN[kind], stored) } as PlanItem<K>
}
