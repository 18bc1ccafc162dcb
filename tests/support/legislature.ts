import { readFileSync } from 'node:fs'
import * as Y from 'yjs'
import { inProject } from '../../scripts/project.ts'
import { readBoard } from '../../shared/doc/read-board.ts'
import { importBoard } from '../../shared/edits/import-board.ts'
import type { BoardJson, ConnectionJson } from '../../shared/exchange/board-json.ts'
import type { Board } from '../../shared/model/board.ts'
import { templateStage } from '../../shared/templates/templates.ts'

const rows = (file: string): string[][] =>
  readFileSync(inProject(`tests/fixtures/${file}`), 'utf8')
    .trim()
    .split(/\r?\n/)
    .slice(1)
    .map(line => line.split(','))

/** How strong each membership is drawn. */
export type StrengthOf = (role: string) => 1 | 2 | 3

/** The legislature of the fixtures as a board file: a note for each person and committee, each membership a line both ways. */
export function legislatureFile(strengthOf: StrengthOf = () => 2): { file: BoardJson; people: string[] } {
  const people = rows('ky_people.csv')
  const notes = [...people, ...rows('ky_committees.csv')].map(([id = '', text = '']) => ({
    id,
    map: 'asset',
    at: null,
    text,
  }))
  const connections = rows('ky_memberships.csv').flatMap(
    ([committee = '', person = '', role = '']): ConnectionJson[] =>
      (
        [
          [committee, person],
          [person, committee],
        ] as const
      ).map(([from, to]) => ({ from, to, kind: 'authority', strength: strengthOf(role), effect: 'helps' })),
  )
  return {
    file: { schema: 'allymap.board/1', notes, connections },
    people: people.map(([id = '']) => id),
  }
}

/** The same, taken in and read as every board is. */
export function legislature(strengthOf?: StrengthOf): { board: Board; people: string[] } {
  const { file, people } = legislatureFile(strengthOf)
  const stage = templateStage('two-maps', 'Legislature', 'en')
  if (!stage) throw new Error('no such template')
  const doc = new Y.Doc()
  let made = 0
  importBoard(doc, { by: 'api:test', now: 0, newId: () => `n${made++}` }, stage, file)
  return { board: readBoard(doc), people }
}
