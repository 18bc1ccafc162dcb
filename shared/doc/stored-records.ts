import * as Y from 'yjs'
import { partnersOf, textsOf } from './board-doc.ts'
import { RecordIndex } from './record-index.ts'

/** All records that a document holds, deleted ones too, joined as they read. */
export function storedRecords(doc: Y.Doc): RecordIndex {
  const index = new RecordIndex()
  for (const [key, value] of partnersOf(doc)) index.put(key, value)
  for (const [key, text] of textsOf(doc))
    index.putText(key, text instanceof Y.Text ? text.toString() : undefined)
  return index
}
