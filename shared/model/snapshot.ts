/**
 * What had an automatic snapshot made: the end of a step, a reveal, a restore that followed, or many notes deleted in one edit.
 */
export const SNAPSHOT_KINDS = ['step', 'reveal', 'restore', 'delete'] as const
export type SnapshotKind = (typeof SNAPSHOT_KINDS)[number]

/** So many notes gone in one edit are a mass delete: the board as it was before is kept. */
export const MASS_DELETE = 20
