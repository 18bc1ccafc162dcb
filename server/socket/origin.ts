/**
 * Whether a page from `origin` may open a socket here: its own host, or the public address. Clients other than browsers send
 * no Origin and are admitted; `null` and what is not an origin are not.
 */
export function mayConnect(
  origin: string | undefined,
  host: string | undefined,
  publicUrl: string | null,
): boolean {
  if (origin === undefined) return true
  const from = URL.parse(origin)
  if (!from || !/^https?:$/.test(from.protocol) || from.origin !== origin) return false
  if (publicUrl !== null && from.origin === publicUrl) return true
  const own = host === undefined ? null : URL.parse(`${from.protocol}//${host}`)
  return own !== null && own.host === from.host
}
