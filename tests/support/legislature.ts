import { readFileSync } from 'node:fs'
import { emptyBoard, type MutableBoard } from '../../client/state/board-store.ts'
import { inProject } from '../../scripts/project.ts'
import { connectionId } from '../../shared/model/connection.ts'
import { plainNote } from './plain-note.ts'

const rows = (file: string): string[][] =>
  readFileSync(inProject(`tests/fixtures/${file}`), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map(line => line.split(','))

/** The legislature of the fixtures as a board: a note for each person and committee, each membership a line both ways. */
export function legislature(): { board: MutableBoard; people: string[] } {
  const board = emptyBoard()
  const people = rows('ky_people.csv')
  for (const [map, list] of [
    ['people', people],
    ['committees', rows('ky_committees.csv')],
  ] as const)
    for (const [id = '', text = ''] of list) board.notes.set(id, plainNote(id, { map, at: null, text }))
  for (const [committee = '', person = ''] of rows('ky_memberships.csv'))
    for (const [from, to] of [
      [committee, person],
      [person, committee],
    ] as const) {
      const id = connectionId(from, to)
      board.connections.set(id, { id, from, to, kind: 'authority', strength: 2, effect: 'helps', by: '' })
    }
  return { board, people: people.map(([id = '']) => id) }
}
