import * as Y from 'yjs'
import { textsOf } from '../../shared/doc/board-doc.ts'
import { firstText, makeText } from '../../shared/edits/edit-partner.ts'
import { type EditContext, Intent } from '../../shared/edits/intent.ts'
import { replaceText, spliceOf } from '../../shared/edits/replace-text.ts'
import { LIMITS } from '../../shared/model/limits.ts'
import type { Partner } from '../../shared/model/partner.ts'
import type { TextField } from '../../shared/model/partner-fields.ts'
import type { SharedText } from './session.ts'

/** A Y.Text as the fields on the screen use it. */
export function sharedText(doc: Y.Doc, text: Y.Text): SharedText {
  // origin of the typing through this handle: everybody else's edits, and undo, reach its listeners
  const mine = new Intent('type')
  return {
    value: () => text.toString(),
    type: next => doc.transact(() => replaceText(text, next.slice(0, LIMITS.noteText)), mine),
    onRemote(listener) {
      const observer = (event: Y.YTextEvent, transaction: Y.Transaction) => {
        if (transaction.origin !== mine) listener(splicesOf(event.delta))
      }
      text.observe(observer)
      return () => text.unobserve(observer)
    },
  }
}

/** A Yjs delta as splices, each by offsets into the text as it stood before it. */
function splicesOf(delta: Y.YTextEvent['delta']): { at: number; removed: number; inserted: string }[] {
  const out = []
  let at = 0
  for (const op of delta) {
    if (op.retain !== undefined) at += op.retain
    if (op.delete !== undefined) out.push({ at, removed: op.delete, inserted: '' })
    if (typeof op.insert === 'string') {
      out.push({ at, removed: 0, inserted: op.insert })
      at += op.insert.length
    }
  }
  return out
}

/**
 * A long text of a record. The first keystroke makes it. Which Y.Text that is may change while one types, when records join or
 * two make one at once: then one's own words are carried into the text that everybody types in from now on.
 *
 * @param record the record as it reads now; null once it is gone
 */
export function recordText(
  doc: Y.Doc,
  ctx: () => EditContext,
  record: () => Partner | null,
  field: TextField,
): SharedText {
  const mine = new Intent('type')
  const firstKey = (): string | null => record()?.texts[field][0]?.key ?? null
  const textAt = (key: string | null): Y.Text | null => {
    const text = key === null ? null : textsOf(doc).get(key)
    return text instanceof Y.Text ? text : null
  }
  let key = firstKey()
  let bound = textAt(key)
  let known = bound?.toString() ?? ''
  const look = (): string => {
    key = firstKey()
    bound = textAt(key)
    known = bound?.toString() ?? ''
    return known
  }

  /**
   * Another text is the first now: what I wrote in mine goes to its end. Mine may even be gone, where another tab of mine made
   * one at the same time under the same key: then its words are those that I saw last.
   */
  const carry = (): void => {
    const own = bound
    const first = textAt(firstKey())
    if (!own || !first || own === first || !key?.endsWith(`#${ctx().by}`)) return
    const gone = textAt(key) !== own
    const words = gone ? known : own.toString()
    if (words === '') return
    doc.transact(() => {
      if (!gone) own.delete(0, own.length)
      first.insert(first.length, words)
    }, mine)
  }

  return {
    value: look,
    type(next) {
      const partner = record()
      if (!partner) return
      const text = firstText(doc, partner, field) ?? makeText(doc, ctx(), partner.id, field)
      doc.transact(() => replaceText(text, next.slice(0, LIMITS.longText)), mine)
      look()
    },
    onRemote(listener) {
      const after = (transaction: Y.Transaction) => {
        if (transaction.origin === mine) return
        const before = known
        carry()
        const splice = spliceOf(before, look())
        if (splice) listener([splice])
      }
      doc.on('afterTransactionCleanup', after)
      return () => doc.off('afterTransactionCleanup', after)
    },
  }
}
