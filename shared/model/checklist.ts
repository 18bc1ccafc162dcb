import type { Sector } from './partner-enums.ts'
import type { ScalarField, TextField } from './partner-fields.ts'
import type { Locale } from './stage.ts'

/** What on the board speaks for a line being done: a suggestion, never the tick itself. */
export type Sign =
  /** a fact of the workshop is written down */
  | { readonly kind: 'meta'; readonly field: 'objective' | 'restrictions' | 'lead' }
  /** there is at least one of these in the plan */
  | { readonly kind: 'plan'; readonly of: 'needs' | 'goals' | 'tasks' }
  /** a record of that sector; `all`: of each of the seven */
  | { readonly kind: 'sector'; readonly sector: Sector | 'all' }
  /** records in which that is filled */
  | { readonly kind: 'scalar'; readonly field: ScalarField }
  | { readonly kind: 'text'; readonly field: TextField }
  | { readonly kind: 'rows'; readonly list: 'barriers' | 'milestones' | 'activities' | 'thanks' | 'meetings' }
  /** records that were rated, and those that have a tier */
  | { readonly kind: 'rated' }
  | { readonly kind: 'tier' }
  /** a record whose name, kind or services hold one of these words, in any language of ours */
  | { readonly kind: 'words'; readonly words: readonly string[] }

type Words = Readonly<Record<Locale, string>>

export interface ChecklistLine {
  readonly id: string
  /** which line of which guide it comes from */
  readonly source: string
  readonly title: Words
  readonly hint?: Words
  readonly sign?: Sign
}

export interface ChecklistSection {
  readonly id: string
  /** null where the list has one section only */
  readonly title: Words | null
  readonly lines: readonly ChecklistLine[]
}

/** A list to walk together; its state is kept on the board (`checkKey`). */
export interface Checklist {
  readonly id: string
  readonly source: string
  readonly title: Words
  readonly about: Words
  readonly sections: readonly ChecklistSection[]
}
