import type * as Y from 'yjs'
import { DOC_VERSION, metaOf } from '../doc/board-doc.ts'
import type { MetaField } from '../model/board.ts'
import { cutText } from '../model/cut-text.ts'
import { LIMITS } from '../model/limits.ts'
import { intend } from './intent.ts'

/** Writes one of the workshop's own facts. */
export function setMeta(doc: Y.Doc, field: MetaField, value: string): void {
  intend(doc, 'set-meta', () => {
    const meta = metaOf(doc)
    if (meta.get('version') === undefined) meta.set('version', DOC_VERSION)
    meta.set(field, cutText(value, LIMITS.longText))
  })
}
