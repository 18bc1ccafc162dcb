import { commentKey, type Root } from '../../shared/doc/board-doc.ts'
import type { BoardJson } from '../../shared/exchange/board-json.ts'
import { notesNamedIn } from '../../shared/exchange/parse-board-json.ts'
import { connectionId } from '../../shared/model/connection.ts'

/** What a board file makes or changes, by the root in which it stands: as its keys there begin. */
export function namedInFile(json: BoardJson): ReadonlyMap<Root, ReadonlySet<string>> {
  const { connections = [], frames = [], comments = [], partners = [], checklist = [], lists = {} } = json
  const ids = (items: readonly { readonly id: string }[] = []): Set<string> => new Set(items.map(i => i.id))
  return new Map<Root, ReadonlySet<string>>([
    ['notes', notesNamedIn(json)],
    ['connections', new Set(connections.map(({ from, to }) => connectionId(from, to)))],
    ['frames', ids(frames)],
    ['comments', new Set(comments.map(({ note, id }) => commentKey(note, id)))],
    ['partners', new Set(partners.flatMap(({ id, ids: also = [] }) => [id, ...also]))],
    ['needs', ids(json.needs)],
    ['goals', ids(json.goals)],
    ['tasks', ids(json.tasks)],
    ['checklist', new Set(checklist.map(({ list, line }) => `${list}/${line}`))],
    [
      'lists',
      new Set([
        ...Object.entries(lists).flatMap(([table, rows = []]) => rows.map(({ id }) => `${table}/${id}`)),
        ...(json.dimensions ?? []).map(({ id }) => `dimensions/${id}`),
        ...(json.weight_changes ?? []).map(({ id }) => `weights/${id}`),
      ]),
    ],
  ])
}
