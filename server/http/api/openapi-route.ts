import type { Answer, Route } from '../route.ts'
import { openapiDocument } from './openapi-document.ts'

/** The description of the API, made when it is first asked for. `routes`: the whole table, this route included. */
export function openapiRoute(routes: () => readonly Route[]): Route {
  let text: string | null = null
  return {
    method: 'GET',
    path: '/api/openapi.json',
    who: 'anyone',
    handle: async (): Promise<Answer> => {
      text ??= JSON.stringify(openapiDocument(routes()))
      return { status: 200, text, headers: { 'cache-control': 'no-cache' } }
    },
  }
}
