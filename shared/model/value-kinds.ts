/** The kinds of values that a field may hold: what is stored, and what is read where nothing is. */

interface Words {
  readonly kind: 'words'
  /** characters */
  readonly max: number
}
interface OneOf<V extends string> {
  readonly kind: 'one'
  readonly of: readonly V[]
  /** what an unset or unknown value reads as */
  readonly or: V | null
}
/** An ISO date. */
interface Day {
  readonly kind: 'day'
}
interface Amount {
  readonly kind: 'number'
  readonly least: number
  readonly most: number
}
interface YesNo {
  readonly kind: 'yes'
}
export type ValueSpec = Words | OneOf<string> | Day | Amount | YesNo
/** What a field of that kind reads as. */
export type ValueOf<S> = S extends Words
  ? string
  : S extends { readonly kind: 'one'; readonly of: readonly (infer V)[]; readonly or: infer O }
    ? V | O
    : S extends Day
      ? string | null
      : S extends Amount
        ? number | null
        : S extends YesNo
          ? boolean
          : never

export const words = (max = 200) => ({ kind: 'words', max }) as const
/** characters of a field that may run over a few lines */
export const LONG = 2_000
export const oneOf = <const V extends string>(of: readonly V[]) => ({ kind: 'one', of, or: null }) as const
export const choice = <const V extends string>(of: readonly V[], or: V) =>
  ({ kind: 'one', of, or }) as { readonly kind: 'one'; readonly of: readonly V[]; readonly or: V }
export const day = { kind: 'day' } as const
export const yes = { kind: 'yes' } as const
export const number = (least: number, most: number) => ({ kind: 'number', least, most }) as const
