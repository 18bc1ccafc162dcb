import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import * as Y from 'yjs'
import type { AwayItem, OwnChange } from '../../shared/model/away.ts'
import type { WorkshopId } from '../../shared/model/ids.ts'
import type { Role } from '../../shared/model/role.ts'
import { readName } from './document-name.ts'
import type { KeptEntry } from './sealed-drawer.ts'

/** What this device remembers of a workshop, so that it opens without a connection. */
export interface Remembered {
  readonly role: string
  readonly participant: string | null
  readonly epoch: number
  /** the stage as JSON, as it was last seen */
  readonly stage: unknown
}

/** Beside a document: what of it was not sent yet, and what both sides changed meanwhile. */
export interface KeptAway {
  readonly changes: readonly OwnChange[]
  readonly items: readonly AwayItem[]
  /** of an earlier document that is no longer */
  readonly words: string
  /** what was not sent was offered as words under another role: this document is not to be gone on with */
  readonly offered?: true
}

interface Schema extends DBSchema {
  updates: { key: number; value: { doc: string; bytes: Uint8Array }; indexes: { doc: string } }
  remembered: { key: string; value: Remembered }
  away: { key: string; value: KeptAway }
  sealed: { key: string; value: KeptEntry }
}

/** All keys that begin so. */
const within = (prefix: string): IDBKeyRange => IDBKeyRange.bound(prefix, `${prefix}\uffff`)

/** Rows of one document that are merged into one at the next opening. */
const MERGE_AT = 200

/** The device's own storage; null where the browser gives none (private windows, storage full). */
export async function openDevice(name = 'allymap'): Promise<ThisDevice | null> {
  try {
    const db = await openDB<Schema>(name, 3, {
      upgrade(database, from) {
        if (from < 1) {
          database.createObjectStore('updates', { autoIncrement: true }).createIndex('doc', 'doc')
          database.createObjectStore('remembered')
        }
        if (from < 2) database.createObjectStore('away')
        database.createObjectStore('sealed')
      },
      // a newer version in another tab must not wait for this one
      blocking: (_now, _next, event) => (event.target as IDBDatabase).close(),
    })
    return new ThisDevice(db)
  } catch {
    return null
  }
}

/** Keeps documents in IndexedDB, under names as `documentName` makes them: two people, two roles and two keys never mix. */
export class ThisDevice {
  readonly #db: IDBPDatabase<Schema>

  constructor(db: IDBPDatabase<Schema>) {
    this.#db = db
  }

  async remembered(key: string): Promise<Remembered | null> {
    return (await this.#db.get('remembered', key)) ?? null
  }

  async remember(key: string, value: Remembered): Promise<void> {
    await this.#db.put('remembered', value, key)
  }

  /** Reads what is kept of a document into `doc`. A row that cannot be read is passed over; the server has the rest. */
  async load(name: string, doc: Y.Doc, origin: unknown): Promise<void> {
    const keys = await this.#db.getAllKeysFromIndex('updates', 'doc', name)
    const rows = await this.#db.getAllFromIndex('updates', 'doc', name)
    doc.transact(() => {
      for (const row of rows) {
        try {
          Y.applyUpdate(doc, row.bytes, origin)
        } catch {
          console.warn('a row kept on this device could not be read')
        }
      }
    }, origin)
    if (rows.length >= MERGE_AT) await this.#replace(name, Y.encodeStateAsUpdate(doc), keys)
  }

  async #replace(name: string, state: Uint8Array, keys: readonly number[]): Promise<void> {
    const transaction = this.#db.transaction('updates', 'readwrite')
    await transaction.store.add({ doc: name, bytes: state })
    for (const key of keys) await transaction.store.delete(key)
    await transaction.done
  }

  /** Resolves once the transaction is complete: only then is it "kept on this device". Rejects where storage is full. */
  async keep(name: string, bytes: Uint8Array): Promise<void> {
    const transaction = this.#db.transaction('updates', 'readwrite', { durability: 'strict' })
    await Promise.all([transaction.store.add({ doc: name, bytes }), transaction.done])
  }

  async away(name: string): Promise<KeptAway | null> {
    return (await this.#db.get('away', name)) ?? null
  }

  /** @param next what is to be kept, told what is kept now, which may be another tab's; null: nothing is left */
  async keepAway(name: string, next: (was: KeptAway | undefined) => KeptAway | null): Promise<void> {
    const transaction = this.#db.transaction('away', 'readwrite')
    const value = next(await transaction.store.get(name))
    if (value) await transaction.store.put(value, name)
    else await transaction.store.delete(name)
    await transaction.done
  }

  /** Sealed entries that wait, of whatever begins so. */
  sealed(prefix: string): Promise<KeptEntry[]> {
    return this.#db.getAll('sealed', within(prefix))
  }

  async keepEntry(key: string, entry: KeptEntry): Promise<void> {
    await this.#db.put('sealed', entry, key)
  }

  async dropEntry(key: string): Promise<void> {
    await this.#db.delete('sealed', key)
  }

  /** What is kept beside the documents of a workshop, or of one role in it, by their names. */
  async aways(workshop: WorkshopId, as: Role | null): Promise<KeptAway[]> {
    const store = this.#db.transaction('away').store
    const [names, values] = await Promise.all([
      store.getAllKeys(within(`${workshop}/`)),
      store.getAll(within(`${workshop}/`)),
    ])
    return values.filter((_, i) => as === null || readName(names[i] ?? '').role === as)
  }

  /** Names that begin so, of documents and of what is kept beside them. */
  async names(prefix: string): Promise<ReadonlySet<string>> {
    const transaction = this.#db.transaction(['updates', 'away'])
    const names = new Set(await transaction.objectStore('away').getAllKeys(within(prefix)))
    // keys alone: what stands in the rows may be large
    const documents = transaction.objectStore('updates').index('doc')
    let cursor = await documents.openKeyCursor(within(prefix), 'nextunique')
    for (; cursor; cursor = await cursor.continue()) names.add(cursor.key)
    return names
  }

  /**
   * Drops documents whose names begin with `prefix`, and what is kept beside them. `left` is put in their place in the same step, since
   * the page may be closing; it is told what stood there, which may be another tab's.
   *
   * @param over which of them; where it says 'document', what is kept beside it stays
   */
  async forget(
    prefix: string,
    over: (name: string) => boolean | 'document',
    left: {
      readonly under: string
      readonly away: (was: KeptAway | undefined) => KeptAway | null
    } | null = null,
  ): Promise<void> {
    const transaction = this.#db.transaction(['updates', 'away'], 'readwrite')
    const [updates, away] = [transaction.objectStore('updates'), transaction.objectStore('away')]
    const value = left?.away(await away.get(left.under))
    for (const key of await away.getAllKeys(within(prefix))) if (over(key) === true) await away.delete(key)
    let cursor = await updates.index('doc').openKeyCursor(within(prefix))
    for (; cursor; cursor = await cursor.continue())
      if (over(cursor.key)) await updates.delete(cursor.primaryKey)
    if (left && value) await away.put(value, left.under)
    await transaction.done
  }

  /** Drops all that is kept of a workshop, whoever it was here, or of one role in it: documents, what is kept beside them, what is remembered. */
  async forgetWorkshop(workshop: WorkshopId, as: Role | null = null): Promise<void> {
    const ofRole = (name: string): boolean => as === null || readName(name).role === as
    await this.forget(`${workshop}/`, ofRole)
    await this.#forgetRemembered(workshop, (_, { role }) => as === null || role === as)
    // sealed entries are a person's, in whatever role
    if (as === null) await this.#db.delete('sealed', within(`${workshop}/`))
  }

  /** Drops what is remembered of one person's earlier keys of a role. */
  async forgetKeys(
    workshop: WorkshopId,
    { role, participant }: Pick<Remembered, 'role' | 'participant'>,
    but: string,
  ): Promise<void> {
    const same = (value: Remembered): boolean => value.role === role && value.participant === participant
    await this.#forgetRemembered(workshop, (key, value) => key !== but && same(value))
  }

  async forgetRemembered(key: string): Promise<void> {
    await this.#db.delete('remembered', key)
  }

  async #forgetRemembered(
    workshop: WorkshopId,
    over: (key: string, value: Remembered) => boolean,
  ): Promise<void> {
    const transaction = this.#db.transaction('remembered', 'readwrite')
    let cursor = await transaction.store.openCursor(within(`${workshop}/`))
    for (; cursor; cursor = await cursor.continue()) if (over(cursor.key, cursor.value)) await cursor.delete()
    await transaction.done
  }

  close(): void {
    this.#db.close()
  }
}
