/**
 * Why a socket was closed. 4400–4499 are permanent: a stock y-websocket 3.1 client stops on them. 45xx pass: come back.
 * 4429 is avoided on purpose, it would lie in the permanent range.
 */
export const CLOSE = {
  malformed: 4400,
  /** no key, a bad key, or no such workshop: alike, so that nothing can be probed */
  unauthorized: 4401,
  forbidden: 4403,
  /** deleted, or erased: a new epoch began */
  gone: 4410,
  tooLarge: 4413,
  roleChanged: 4500,
  shuttingDown: 4503,
  slowConsumer: 4508,
  tooFast: 4529,
} as const

/** The reason that comes with `gone` where something was erased: the workshop is still there, with another document. */
export const ERASED = 'erased'

export type CloseCode = (typeof CLOSE)[keyof typeof CLOSE]

/** Whether a client should stay away after this code. */
export const isPermanent = (code: number): boolean => code >= 4400 && code < 4500
