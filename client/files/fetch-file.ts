import type { Refusal } from '../platform/http.ts'
import { answerOf, nothing } from '../platform/http.ts'

export type FetchedFile =
  | { readonly kind: 'file'; readonly blob: Blob; readonly name: string }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'cancelled' }

/** The name that the server gives a file. */
function nameOf(response: Response, or: string): string {
  const given = /filename\*=UTF-8''([^;]+)/.exec(response.headers.get('content-disposition') ?? '')?.[1]
  try {
    return given ? decodeURIComponent(given) : or
  } catch {
    return or
  }
}

/** Fetches a file of the workshop; never throws. */
export async function fetchFile(
  asked: Promise<Response>,
  name: string,
  signal: AbortSignal,
): Promise<FetchedFile> {
  try {
    const response = await asked
    if (response.ok) return { kind: 'file', blob: await response.blob(), name: nameOf(response, name) }
    const answer = await answerOf(nothing, Promise.resolve(response))
    if (!answer.ok) return { kind: 'refused', refusal: answer.error }
  } catch {
    if (signal.aborted) return { kind: 'cancelled' }
  }
  const away: Refusal = { kind: 'away', status: 0, path: '', detail: '', parts: [] }
  return { kind: 'refused', refusal: away }
}
