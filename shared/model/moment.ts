import { z } from 'zod/mini'

/** Milliseconds from 1970 to the last moment that has a date, and to the first: no calendar writes another one down. Source: ECMA-262. */
const LAST = 8.64e15

/** The moment, or that from which they are counted where it has no date. */
export const momentOr = (value: number): number => (Math.abs(value) <= LAST ? value : 0)

/** A moment in a file: milliseconds since 1970. */
export const moment = z.number().check(z.gte(-LAST), z.lte(LAST))

/** A moment as it is stored: whoever wrote it, it has a date when it is read. */
export const storedMoment = z.number().check(z.overwrite(momentOr))
