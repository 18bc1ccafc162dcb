/**
 * What had an automatic snapshot made: the end of a step, a reveal, a restore that followed, many notes deleted within seconds, or an
 * erasure (the board after it: what was erased is in no snapshot).
 */
export const SNAPSHOT_KINDS = ['step', 'reveal', 'restore', 'delete', 'erase'] as const
export type SnapshotKind = (typeof SNAPSHOT_KINDS)[number]

/** So many notes gone within seconds are a mass delete: the board as it was before is kept. */
export const MASS_DELETE = 20
