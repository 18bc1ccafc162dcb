/** How often a state is looked at (milliseconds). */
const EVERY = 20

/** Looks again and again until `look` gives something other than null, undefined or false. Throws after `within` ms. */
export async function eventually<T>(
  what: string,
  look: () => T | Promise<T>,
  within = 10_000,
): Promise<Exclude<T, null | undefined | false>> {
  const end = performance.now() + within
  for (;;) {
    const seen = await look()
    if (seen !== null && seen !== undefined && seen !== false)
      return seen as Exclude<T, null | undefined | false>
    if (performance.now() > end) throw new Error(`waited ${within} ms for: ${what}`)
    await new Promise(resolve => setTimeout(resolve, EVERY))
  }
}
