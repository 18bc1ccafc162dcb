import { z } from 'zod/mini'
import { entityId, type ParticipantId } from './ids.ts'
import { storedMoment } from './moment.ts'
import type { ValueOf, ValueSpec } from './value-kinds.ts'

/**
 * What is to be done: needs, goals, tasks, the lines of the checklists, and the dimensions of the matrix. Sources: the needs of
 * the primer (C1.3), the four phases and the tree of the incident protocol (M14–M16), the state of a checklist's line (P13).
 */

export const NEED_KINDS = [
  'funding',
  'expertise',
  'community_engagement',
  'staff',
  'space',
  'data',
  'other',
] as const
export const NEED_PHASES = ['planning', 'mitigation', 'response', 'recovery'] as const
export const TASK_STATES = ['open', 'doing', 'done', 'dropped'] as const
export const CHECK_STATES = ['open', 'done', 'na'] as const
export type CheckState = (typeof CHECK_STATES)[number]

const LONG = 2_000
const words = (max: number) => ({ kind: 'words', max }) as const
const oneOf = <const V extends string>(of: readonly V[]) => ({ kind: 'one', of, or: null }) as const
const choice = <const V extends string>(of: readonly V[], or: V) =>
  ({ kind: 'one', of, or }) as { readonly kind: 'one'; readonly of: readonly V[]; readonly or: V }
const day = { kind: 'day' } as const
/** smaller ones stand first */
const order = { kind: 'number', least: -1e15, most: 1e15 } as const

/** Every field of the plan's entities, once: `${id}/${field}` in the document, a key of the same name in board files. */
export const PLAN = {
  needs: { text: words(LONG), kind: oneOf(NEED_KINDS), phase: oneOf(NEED_PHASES), order },
  /** `need`: the one that it serves; '' or one that is gone: an orphan */
  goals: { text: words(LONG), need: words(64), order },
  /** `owner`: a participant's id or a typed name; `partner`: the record it concerns */
  tasks: {
    text: words(LONG),
    goal: words(64),
    owner: words(200),
    due: day,
    state: choice(TASK_STATES, 'open'),
    partner: words(64),
    order,
  },
  /** columns of the matrix; the three of the guide are there without a row. `weight`: 0 … 3; `low`, `middle`, `high`: what 1, 3, 5 mean */
  dimensions: {
    title: words(200),
    low: words(300),
    middle: words(300),
    high: words(300),
    weight: { kind: 'number', least: 0, most: 3 },
    order,
  },
} as const satisfies Record<string, Record<string, ValueSpec>>
export type PlanKind = keyof typeof PLAN
export const PLAN_KINDS = Object.keys(PLAN) as readonly PlanKind[]

/** One line of a checklist: `evidence` is an address, or `partner:` and a record's id. */
export const CHECK = {
  state: choice(CHECK_STATES, 'open'),
  who: words(200),
  when: day,
  note: words(LONG),
  evidence: words(LONG),
} as const satisfies Record<string, ValueSpec>

type Fields<T> = { readonly [F in keyof T]: ValueOf<T[F]> }
export type PlanFields<K extends PlanKind> = Fields<(typeof PLAN)[K]>
export type PlanPatch<K extends PlanKind> = Partial<PlanFields<K>>
export interface PlanStamp {
  readonly by: ParticipantId
  /** milliseconds since 1970 */
  readonly at: number
}
/** An entity as it reads; `made` null: a dimension of the guide, which nobody made. */
export type PlanItem<K extends PlanKind> = {
  readonly id: string
  readonly made: PlanStamp | null
} & PlanFields<K>
export type Need = PlanItem<'needs'>
export type Goal = PlanItem<'goals'>
export type Task = PlanItem<'tasks'>
export type Check = Fields<typeof CHECK>

/** A weight that was changed after there were ratings. */
export const weightChange = z.object({
  dimension: entityId,
  was: z.number(),
  now: z.number(),
  by: z.string().check(z.maxLength(64)),
  at: storedMoment,
})
export type WeightChange = z.infer<typeof weightChange> & { readonly id: string }

/** What a cell of a small table holds, whatever its column may ask for: `readRows` reads it by the table's columns. */
export type Cell = string | number | boolean
export interface StoredRow {
  readonly id: string
  readonly made: PlanStamp
  readonly cells: Readonly<Record<string, Cell>>
}

/** The plan as it reads, living entities only. */
export type Plan = { readonly [K in PlanKind]: ReadonlyMap<string, PlanItem<K>> } & {
  /** rows of the small tables by `${table}/${row}` */
  readonly rows: ReadonlyMap<string, StoredRow>
  /** by `${list}/${line}`; lines that nobody touched are left out */
  readonly checks: ReadonlyMap<string, Check>
  /** oldest first */
  readonly weightChanges: readonly WeightChange[]
}

export const NO_PLAN: Plan = {
  needs: new Map(),
  goals: new Map(),
  tasks: new Map(),
  dimensions: new Map(),
  rows: new Map(),
  checks: new Map(),
  weightChanges: [],
}

/** The key under which the document and the plan hold a checklist's line, or a row of a small table. */
export const checkKey = (list: string, line: string): string => `${list}/${line}`

/** Where items without an order stand. */
const LAST = 1e16

/** By `order`, then by age, then by id. */
export function inOrder<
  T extends { readonly id: string; readonly order: number | null; readonly made: PlanStamp | null },
>(items: Iterable<T>): T[] {
  return [...items].sort(
    (a, b) =>
      (a.order ?? LAST) - (b.order ?? LAST) ||
      (a.made?.at ?? 0) - (b.made?.at ?? 0) ||
      (a.id < b.id ? -1 : 1),
  )
}
