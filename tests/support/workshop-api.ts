import type { BoardJson } from '../../shared/exchange/board-json.ts'
import type { Role } from '../../shared/model/role.ts'

/** A workshop as its creator gets it. */
export interface NewWorkshop {
  readonly server: string
  readonly id: string
  readonly keys: Readonly<Record<Role, string>>
}

/** Asks the HTTP API; `key` null: as a stranger. */
export function ask(
  server: string,
  path: string,
  key: string | null,
  init: { method?: string; body?: unknown; headers?: Readonly<Record<string, string>> } = {},
): Promise<Response> {
  return fetch(new URL(path, server), {
    method: init.method ?? (init.body === undefined ? 'GET' : 'POST'),
    headers: {
      ...(key === null ? {} : { authorization: `Bearer ${key}` }),
      ...(init.body === undefined ? {} : { 'content-type': 'application/json' }),
      ...init.headers,
    },
    ...(init.body === undefined ? {} : { body: JSON.stringify(init.body) }),
  })
}

async function answer<T>(response: Response): Promise<T> {
  if (!response.ok) throw new Error(`${response.url}: ${response.status} ${await response.text()}`)
  return (await response.json()) as T
}

/** Creates a workshop over HTTP, as the home page does. */
export async function createWorkshop(
  server: string,
  options: { title?: string; locale?: 'en' | 'es'; template?: string; sample?: boolean } = {},
): Promise<NewWorkshop> {
  const body = { title: 'A better town', locale: 'en', ...options }
  const made = await answer<Omit<NewWorkshop, 'server'>>(await ask(server, '/api/workshops', null, { body }))
  return { server, id: made.id, keys: made.keys }
}

/** The board as the server has it. */
export const boardJson = async (w: NewWorkshop, role: Role = 'facilitator'): Promise<BoardJson> =>
  answer(await ask(w.server, `/api/workshops/${w.id}/board`, w.keys[role]))

/** Merges a board file in. */
export async function putBoard(w: NewWorkshop, board: Omit<BoardJson, 'schema'>): Promise<void> {
  const body = { schema: 'allymap.board/1', ...board }
  await answer(await ask(w.server, `/api/workshops/${w.id}/board`, w.keys.facilitator, { body }))
}

/** The address that a role's share link has, with what a deep link may add. */
export function linkTo(w: NewWorkshop, role: Role, query: Readonly<Record<string, string>> = {}): string {
  const url = new URL(`/w/${w.id}`, w.server)
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value)
  url.hash = w.keys[role]
  return url.href
}
