/** What the server counts of itself. Numbers and fixed words only: never an id, a name or an address. */
export interface Meter {
  /** one beat of the rooms that were due: applying and sending, without the commit (milliseconds) */
  beat(ms: number): void
  /** from the question to the answer of the store (milliseconds); `good`: it stored */
  commit(ms: number, good: boolean): void
  /** an update that was not taken */
  refused(why: string): void
  /** a connection that the server closed */
  closed(code: number): void
  /** an upgrade that was not admitted */
  turnedAway(status: number): void
  received(bytes: number): void
  sent(bytes: number): void
  request(method: string, route: string, status: number, ms: number): void
}

/** Counts nothing. */
export const NO_METER: Meter = {
  beat: () => {},
  commit: () => {},
  refused: () => {},
  closed: () => {},
  turnedAway: () => {},
  received: () => {},
  sent: () => {},
  request: () => {},
}
