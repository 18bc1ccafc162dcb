import * as Y from 'yjs'
import { ROOTS, root } from '../../shared/doc/board-doc.ts'
import { entityText, inOneText, isMeant, plainValue, type StoredKey } from '../../shared/doc/stored-value.ts'
import type { OwnChange } from '../../shared/model/away.ts'
import { isMine } from './document-sync.ts'
import { wordsOf } from './own-words.ts'
import type { Saved } from './saved.ts'

/** An entity that was taken away, softly: what it held then is kept with that. */
const GONE = /^(.*)\/(gone|deleted)$/

type Changed = Parameters<Y.Transaction['changed']['get']>[0]

type RootNames = ReadonlyMap<unknown, string>
export const rootNames = (doc: Y.Doc): RootNames => new Map(ROOTS.map(name => [root(doc, name), name]))

/** Where a type stands in the document; null: nowhere that has a name. */
function keyOf(type: Changed, roots: RootNames): StoredKey | null {
  const item = type._item
  if (!item) return roots.get(type) ?? null
  return item.parentSub === null ? null : keyOfItem(item, roots)
}

/** Where the value stands that an item is, or is a part of. */
export function keyOfItem({ parent, parentSub }: Y.Item, roots: RootNames): StoredKey | null {
  const at = parent instanceof Y.AbstractType ? keyOf(parent, roots) : null
  return at === null || parentSub === null ? at : `${at}/${parentSub}`
}

/** What this person changed and the server has not acknowledged: per place in the document the value before, and theirs. */
export class OwnChanges {
  readonly #doc: Y.Doc
  readonly #saved: Saved
  readonly #roots: RootNames
  readonly #waiting = new Map<StoredKey, OwnChange & { readonly n: number }>()

  /** @param kept what waited at an earlier visit */
  constructor(doc: Y.Doc, saved: Saved, kept: readonly OwnChange[] = []) {
    this.#doc = doc
    this.#saved = saved
    this.#roots = rootNames(doc)
    // the document that the device kept counts as one edit
    for (const change of kept) this.#waiting.set(change.key, { ...change, n: 1 })
    doc.on('afterTransaction', (transaction: Y.Transaction) => {
      if (transaction.local && isMine(transaction.origin)) this.#take(transaction)
    })
  }

  waiting(): OwnChange[] {
    this.#forget()
    return [...this.#waiting.values()].map(({ n: _, ...change }) => change)
  }

  /** From now on these values of others count as what was there before. */
  seen(values: readonly { readonly key: StoredKey; readonly theirs: unknown }[]): void {
    for (const { key, theirs } of values) {
      const change = this.#waiting.get(key)
      if (change) this.#waiting.set(key, { ...change, before: theirs })
    }
  }

  /** Words of one's own among it, one text after the other; '' where nothing waits. */
  words(): string {
    return wordsOf(this.waiting())
  }

  #forget(): void {
    for (const [key, { n }] of this.#waiting) if (n <= this.#saved.acknowledgedUpTo) this.#waiting.delete(key)
  }

  #take(transaction: Y.Transaction): void {
    this.#forget()
    for (const [type, keys] of transaction.changed) {
      const at = keyOf(type, this.#roots)
      if (at === null) continue
      if (type instanceof Y.Text) this.#put(at, textBefore(type, transaction), type.toString())
      else if (type instanceof Y.Map)
        for (const key of keys) if (key !== null) this.#takeKey(type, `${at}/${key}`, key, transaction)
    }
  }

  #takeKey(map: Y.Map<unknown>, at: StoredKey, key: string, transaction: Y.Transaction): void {
    const value = map.get(key)
    if (value instanceof Y.Map) {
      // a new note or frame: nobody else has it
      this.#put(`${at}/made`, null, plainValue(value.get('made')))
      for (const words of ['text', 'title'])
        if (value.has(words)) this.#put(`${at}/${words}`, null, plainValue(value.get(words)))
    } else if (isMeant(at) && !(key === 'gone' && map.has('merged')))
      this.#put(at, valueBefore(map, key, transaction), plainValue(value))
  }

  #put(key: StoredKey, before: unknown, mine: unknown): void {
    const known = this.#waiting.get(key)
    const first = known ? known.before : before
    if (inOneText(first) === inOneText(mine)) {
      this.#waiting.delete(key)
      return
    }
    const entity = mine === null ? null : (GONE.exec(key)?.[1] ?? null)
    const held = known?.held ?? (entity === null ? undefined : entityText(this.#doc, entity, key))
    // it is counted right after this
    const n = this.#saved.edits + 1
    this.#waiting.set(key, { key, before: first, mine, n, ...(held === undefined ? {} : { held }) })
  }
}

const wasThere = (item: Y.Item, { beforeState, deleteSet }: Y.Transaction): boolean =>
  item.id.clock < (beforeState.get(item.id.client) ?? 0) && (!item.deleted || Y.isDeleted(deleteSet, item.id))

/** What stood under a key before the transaction; null for nothing. To be asked before Yjs forgets what was deleted. */
function valueBefore(map: Y.Map<unknown>, key: string, transaction: Y.Transaction): unknown {
  let item = map._map.get(key) ?? null
  while (item && item.id.clock >= (transaction.beforeState.get(item.id.client) ?? 0)) item = item.left
  return item && wasThere(item, transaction) ? plainValue(item.content.getContent().at(-1)) : null
}

function textBefore(text: Y.Text, transaction: Y.Transaction): string {
  let words = ''
  for (let item = text._start; item; item = item.right)
    if (item.content instanceof Y.ContentString && wasThere(item, transaction)) words += item.content.str
  return words
}
