import { z } from 'zod/mini'

/** What went wrong with a request. `kind` is the server's own word for it, or one of ours: */
export interface Refusal {
  /** `away`: no answer at all; `unreadable`: an answer that we do not understand */
  readonly kind: string
  /** 0 where there was no answer */
  readonly status: number
  /** where in the request, for what is not valid: `notes.3.color` */
  readonly path: string
  readonly detail: string
  /** parts of a file that the key does not allow */
  readonly parts: readonly string[]
}
export type Answer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: Refusal }

const problem = z.object({
  type: z.catch(z.string(), ''),
  title: z.catch(z.string(), ''),
  detail: z.catch(z.string(), ''),
  path: z.catch(z.string(), ''),
  parts: z.catch(z.array(z.string()), []),
})
const PREFIX = 'urn:allymap:problem:'

const refusal = (
  kind: string,
  status: number,
  more: Partial<Refusal> = {},
): { ok: false; error: Refusal } => ({
  ok: false,
  error: { path: '', detail: '', parts: [], ...more, kind, status },
})

/** Reads an answer of the API as `shape`; never throws. */
export async function answerOf<T>(shape: z.ZodMiniType<T>, asked: Promise<Response>): Promise<Answer<T>> {
  let response: Response
  let body: unknown = null
  try {
    response = await asked
    const text = await response.text()
    if (text) body = parse(text)
  } catch {
    return refusal('away', 0)
  }
  const { status } = response
  if (response.ok) {
    const parsed = shape.safeParse(body)
    return parsed.success ? { ok: true, value: parsed.data } : refusal('unreadable', status)
  }
  const parsed = problem.safeParse(body)
  // A gateway in front of a server that is down answers in its own words.
  if (!parsed.success || !parsed.data.type.startsWith(PREFIX))
    return refusal(status >= 502 && status <= 504 ? 'away' : `status-${status}`, status)
  const { type, detail, path, parts } = parsed.data
  return refusal(type.slice(PREFIX.length), status, { detail, path, parts })
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

export interface Ask {
  readonly method?: 'GET' | 'POST' | 'DELETE'
  readonly key?: string
  /** sent as JSON */
  readonly body?: unknown
  readonly signal?: AbortSignal
}

/** One request to this server's API. */
export function ask(path: string, { method = 'GET', key, body, signal }: Ask = {}): Promise<Response> {
  const headers: Record<string, string> = {}
  if (key) headers.authorization = `Bearer ${key}`
  if (body !== undefined) headers['content-type'] = 'application/json'
  return fetch(path, {
    method,
    headers,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    ...(signal ? { signal } : {}),
  })
}

/** For answers whose body says nothing. */
export const nothing: z.ZodMiniType<unknown> = z.unknown()
