import { afterEach } from 'vitest'

/** Keeps what a test opens, and closes it after each test, the last one first. */
export function closing(): <T extends { close(): unknown }>(thing: T) => T {
  const open: { close(): unknown }[] = []
  afterEach(async () => {
    for (const thing of open.splice(0).reverse()) await thing.close()
  })
  return thing => {
    open.push(thing)
    return thing
  }
}
