import type * as Y from 'yjs'

export const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

/** Sets a key only where its value changes, so that an import of what is there already writes nothing. */
export const put = (map: Y.Map<unknown>, key: string, value: unknown): void => {
  if (!same(map.get(key), value)) map.set(key, value)
}

/** Takes a key away where it is there. */
export const drop = (map: Y.Map<unknown>, key: string): void => {
  if (map.has(key)) map.delete(key)
}
