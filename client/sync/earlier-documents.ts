import * as Y from 'yjs'
import { newBoardDoc } from '../../shared/doc/board-doc.ts'
import { inOneText, plainValue, type StoredKey, storedAt } from '../../shared/doc/stored-value.ts'
import type { AwayItem, OwnChange } from '../../shared/model/away.ts'
import type { Away } from './away.ts'
import { readName } from './document-name.ts'
import { keptAway } from './kept-away.ts'
import { keyOfItem, rootNames } from './own-changes.ts'
import { wordsOf } from './own-words.ts'
import type { ThisDevice } from './this-device.ts'

type Mine = Pick<OwnChange, 'key' | 'mine'>

interface Present {
  readonly device: ThisDevice
  /** the document as the server has it, with what was edited here since it was opened */
  readonly doc: Y.Doc
  /** its name on this device, and what the names of all of this person's begin with */
  readonly name: string
  readonly prefix: string
  readonly away: Pick<Away, 'takeOver'>
}

/**
 * Settles what this person's device still keeps of the workshop under another key, in another role or of an earlier epoch. Words that
 * the server never got are offered with the present document. An earlier key of the same role is over, and so is an earlier epoch: those
 * documents are dropped. One of another role may be gone on with, unless its words were offered here.
 *
 * @param names of those documents
 */
export async function settleEarlierDocuments(
  { device, doc, name, prefix, away }: Present,
  names: readonly string[],
): Promise<void> {
  const { role, epoch } = readName(name)
  const ofNow = (of: string): boolean => readName(of).epoch === epoch
  const isOver = (of: string): boolean => readName(of).role === role || !ofNow(of)
  const words: string[] = []
  const items: AwayItem[] = []
  for (const other of names) {
    const kept = await keptAway(device, other)
    if (kept.offered) continue
    const mine: Mine[] = [...kept.changes]
    if (!ofNow(other)) mine.push(...kept.items)
    else if (isOver(other)) {
      items.push(...kept.items)
      mine.push(...(await onlyThere(device, other, doc)))
    }
    const found = [kept.words, wordsOf(mine.filter(value => !stands(doc, value)))].filter(text => text !== '')
    words.push(...found)
    if (!isOver(other) && found.length > 0)
      await device.keepAway(other, () => ({ changes: [], items: kept.items, words: '', offered: true }))
  }
  const left = away.takeOver({ words: [...new Set(words)].join('\n\n'), items })
  await device.forget(prefix, of => of !== name && isOver(of), { under: name, away: () => left })
}

const stands = (doc: Y.Doc, { key, mine }: Mine): boolean =>
  inOneText(plainValue(storedAt(doc, key))) === inOneText(mine)

/** What a document on this device holds and the server's does not: also what was written a moment before its page closed. */
async function onlyThere(device: ThisDevice, name: string, doc: Y.Doc): Promise<Mine[]> {
  const kept = newBoardDoc()
  try {
    await device.load(name, kept, null)
    const roots = rootNames(kept)
    const keys = new Set<StoredKey>()
    for (const [client, structs] of kept.store.clients)
      for (const struct of structs) {
        if (!(struct instanceof Y.Item) || struct.deleted) continue
        if (struct.id.clock + struct.length <= Y.getState(doc.store, client)) continue
        const key = keyOfItem(struct, roots)
        if (key !== null) keys.add(key)
      }
    return [...keys].map(key => ({ key, mine: plainValue(storedAt(kept, key)) }))
  } finally {
    kept.destroy()
  }
}
