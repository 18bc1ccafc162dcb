/** One value in the document that a person changed: `key` says where it stands (see `shared/doc/stored-value.ts`); null: nothing. */
export interface OwnChange {
  readonly key: string
  readonly before: unknown
  readonly mine: unknown
  /** of an entity that was taken away: what it held then, as one text */
  readonly held?: string
}

/** A value that two sides changed without knowing of each other. Under `…/gone` and `…/deleted`: null where the entity stays. */
export interface AwayItem {
  readonly key: string
  readonly mine: unknown
  readonly theirs: unknown
  /** the name of what it belongs to, as it was then */
  readonly name: string
}
