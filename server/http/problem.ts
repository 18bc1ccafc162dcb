/** What can be wrong with a request. The client shows its own words for each, in the reader's language. */
const PROBLEMS = {
  'no-key': [401, 'An access key is needed'],
  'create-key-needed': [401, 'Creating a workshop needs the key of this server'],
  'wrong-create-key': [403, 'This is not the key of this server'],
  'not-found': [404, 'There is no such workshop, or the key does not open it'],
  'no-such-page': [404, 'There is nothing at this address'],
  'no-such-snapshot': [404, 'There is no such snapshot'],
  'role-too-low': [403, 'This key does not allow that'],
  'facilitator-parts': [403, 'Some parts of this file need the facilitator’s key'],
  locked: [403, 'The facilitator has locked the board'],
  deleted: [410, 'This workshop was deleted'],
  'too-large': [413, 'The request is too large'],
  'not-json': [415, 'Send JSON'],
  'not-a-board': [422, 'This is not a board file'],
  'newer-board': [422, 'This board file comes from a newer version of Allymap'],
  invalid: [422, 'Something in the request is not valid'],
  full: [409, 'There is no room for more'],
  'bad-request': [400, 'The request cannot be read'],
  'too-many-requests': [429, 'Too many requests: wait a little'],
  'workshop-damaged': [500, 'This workshop cannot be opened: its stored data is damaged'],
  internal: [500, 'Something went wrong on the server'],
  'storage-unavailable': [503, 'The server cannot store anything at the moment'],
  'file-too-slow': [503, 'This file took too long to make: try again when the server has less to do'],
  'shutting-down': [503, 'The server is restarting'],
} as const satisfies Record<string, readonly [status: number, title: string]>

export type ProblemKind = keyof typeof PROBLEMS

/** The status and title of a kind of problem. */
export const problemHead = (kind: ProblemKind): { readonly status: number; readonly title: string } => ({
  status: PROBLEMS[kind][0],
  title: PROBLEMS[kind][1],
})

/** Members beside RFC 9457's own. */
export interface ProblemExtras {
  /** where in the request, for 422: `notes.3.color` */
  readonly path?: string
  readonly problems?: readonly { path: string; message: string }[]
  /** parts of a file that the key does not allow */
  readonly parts?: readonly string[]
}

/** Thrown by whatever handles a request; the one error handler turns it into an answer. */
export class Problem extends Error {
  override readonly name = 'Problem'
  readonly kind: ProblemKind
  readonly status: number
  readonly extras: ProblemExtras
  constructor(kind: ProblemKind, detail?: string, extras: ProblemExtras = {}) {
    super(detail ?? PROBLEMS[kind][1])
    this.kind = kind
    this.status = PROBLEMS[kind][0]
    this.extras = extras
  }

  /** The body of `application/problem+json` (RFC 9457). */
  body(): Record<string, unknown> {
    return {
      type: `urn:allymap:problem:${this.kind}`,
      title: PROBLEMS[this.kind][1],
      status: this.status,
      detail: this.message,
      ...this.extras,
    }
  }
}

/** A 422 that names the first wrong path. */
export function invalid(
  problems: readonly { path: string; message: string }[],
  kind: ProblemKind = 'invalid',
): Problem {
  const [first] = problems
  const detail = first ? `${first.path || 'body'}: ${first.message}` : undefined
  return new Problem(kind, detail, { path: first?.path ?? '', problems: problems.slice(0, 20) })
}
