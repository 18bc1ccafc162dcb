import type { Connection, ConnectionKind, Effect } from '../../../shared/model/connection.ts'
import { connectionId } from '../../../shared/model/connection.ts'
import type { ConnectionId, NoteId } from '../../../shared/model/ids.ts'
import { matchesSearch } from '../../ui/fold-text.ts'

/** What is looked for among the lines; '' : anything. */
export interface LineSearch {
  /** words of either end, of who carries it, or of what it rests on */
  readonly words: string
  readonly kind: ConnectionKind | ''
  readonly effect: Effect | ''
}
export const ANY_LINE: LineSearch = { words: '', kind: '', effect: '' }

/** A line in the list. `key` stays the same while the line is turned round, so that its row keeps the focus. */
export interface ListedLine {
  readonly line: Connection
  readonly key: string
}

/** The lines that fit the search, by the words of their ends. */
export function findLines(
  lines: ReadonlyMap<ConnectionId, Connection>,
  search: LineSearch,
  textOf: (id: NoteId) => string,
  compare: (a: string, b: string) => number,
): ListedLine[] {
  const found: (ListedLine & { readonly ends: string })[] = []
  for (const line of lines.values()) {
    if (search.kind !== '' && line.kind !== search.kind) continue
    if (search.effect !== '' && line.effect !== search.effect) continue
    const ends = `${textOf(line.from)} ${textOf(line.to)}`
    if (!matchesSearch(`${ends} ${line.via ?? ''} ${line.evidence ?? ''}`, search.words)) continue
    const twin = lines.has(connectionId(line.to, line.from))
    found.push({ line, ends, key: twin ? line.id : [line.from, line.to].sort().join('>') })
  }
  return found.sort((a, b) => compare(a.ends, b.ends) || (a.line.id < b.line.id ? -1 : 1))
}
