import * as Y from 'yjs'
import { newBoardDoc } from '../../shared/doc/board-doc.ts'
import { plainValue, storedAt } from '../../shared/doc/stored-value.ts'
import { changedAway } from '../../shared/edits/changed-away.ts'
import type { AwayItem, OwnChange } from '../../shared/model/away.ts'
import type { Board } from '../../shared/model/board.ts'

/**
 * Holds one's own changes against the server's document, with the names of what they belong to.
 *
 * @param state the server's whole document; where it is not whole, nothing is found
 * @param doc one's own, which has taken that in
 */
export function changedWhileAway(
  changes: readonly OwnChange[],
  state: Uint8Array,
  doc: Y.Doc,
  board: Board,
): AwayItem[] {
  const theirs = newBoardDoc()
  try {
    Y.applyUpdate(theirs, state)
    if (theirs.store.pendingStructs !== null) return []
    return changedAway(changes, theirs, doc).map(item => ({
      ...item,
      name: nameOf(item.key, doc, theirs, board),
    }))
  } finally {
    theirs.destroy()
  }
}

/** What people call it: a note by its words, a record by its name, a line by both its ends. */
function nameOf(key: string, doc: Y.Doc, theirs: Y.Doc, board: Board): string {
  const [name = '', first = '', second = ''] = key.split('/')
  const read = (stored: string): string => {
    // two texts in one may read oddly: theirs is what the others call it
    const found = plainValue(storedAt(theirs, stored)) ?? plainValue(storedAt(doc, stored))
    return typeof found === 'string' ? found : ''
  }
  switch (name) {
    case 'notes':
    case 'comments':
      return read(`notes/${first}/text`)
    case 'frames':
      return read(`frames/${first}/title`)
    case 'connections':
      return first
        .split('>')
        .map(note => read(`notes/${note}/text`))
        .join(' → ')
    case 'partners':
    case 'texts':
      return recordName(first, board) || read(`partners/${first}/name`)
    case 'needs':
    case 'goals':
    case 'tasks':
      return read(`${name}/${first}/text`)
    case 'lists':
      return (
        ['title', 'name', 'what'].map(field => read(`lists/${first}/${second}/${field}`)).find(Boolean) ?? ''
      )
    default:
      return ''
  }
}

function recordName(pid: string, board: Board): string {
  const direct = board.partners.get(pid)
  if (direct) return direct.name
  for (const partner of board.partners.values()) if (partner.ids.includes(pid)) return partner.name
  return ''
}
