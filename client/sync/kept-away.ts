import type { KeptAway, ThisDevice } from './this-device.ts'

export const NOTHING_KEPT: KeptAway = { changes: [], items: [], words: '' }
export const isNothing = ({ changes, items, words }: KeptAway): boolean =>
  changes.length + items.length === 0 && words === ''

/** What a device kept beside a document. */
export const keptAway = async (device: ThisDevice | null, name: string): Promise<KeptAway> =>
  (await device?.away(name).catch(() => null)) ?? NOTHING_KEPT

export const joined = (...texts: readonly string[]): string =>
  [...new Set(texts.filter(text => text !== ''))].join('\n\n')

/** Both, and either alone where it says what the other does. */
const either = (before: string, words: string): string =>
  before.includes(words) ? before : words.includes(before) ? words : joined(before, words)

/** Words to be offered at the next visit, beside those that another tab of this person left there a moment before. */
export function wordsLeft(was: KeptAway | undefined, words: string): KeptAway | null {
  const all = either(was?.words ?? '', words)
  return all === '' ? null : { ...NOTHING_KEPT, words: all }
}

/** Tells one page's own part of what is kept from that of another tab of the same person, which is kept under the same name. */
export class KnownAway {
  readonly #keys = new Set<string>()
  #words = ''

  /** @param kept what the page began with */
  constructor(kept: KeptAway) {
    this.#note(kept)
  }

  #note({ changes, items, words }: KeptAway): void {
    for (const { key } of [...changes, ...items]) this.#keys.add(key)
    this.#words = words
  }

  /** This page's part as it is now, and of what stands there what this page knows nothing of. Null: nothing. */
  with(value: KeptAway, was: KeptAway = NOTHING_KEPT): KeptAway | null {
    const [words, mine] = [this.#words, value.words]
    this.#note(value)
    if (was.offered) return isNothing(value) ? null : value
    const theirs = <T extends { readonly key: string }>(all: readonly T[]): T[] =>
      all.filter(({ key }) => !this.#keys.has(key))
    const all: KeptAway = {
      changes: [...theirs(was.changes), ...value.changes],
      items: [...theirs(was.items), ...value.items],
      words: was.words === words ? mine : either(was.words, mine),
    }
    return isNothing(all) ? null : all
  }
}
