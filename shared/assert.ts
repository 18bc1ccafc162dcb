/** Throws where our own code is wrong; never used for input from outside. */
export function assert(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Error(`Broken assumption: ${message}`)
}

/** The value, or an error that names what should have been there. */
export function must<T>(value: T | null | undefined, what: string): T {
  if (value === null || value === undefined) throw new Error(`Broken assumption: no ${what}`)
  return value
}

/** Closes a switch: a case that was forgotten does not compile. */
export function unreachable(value: never): never {
  throw new Error(`Broken assumption: unexpected ${String(value)}`)
}
