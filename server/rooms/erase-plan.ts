import { randomBytes } from 'node:crypto'
import type * as Y from 'yjs'
import { readBoard } from '../../shared/doc/read-board.ts'
import type { BoardJson, NoteJson } from '../../shared/exchange/board-json.ts'
import type { Stage } from '../../shared/model/stage.ts'
import { anonymous } from './anonymous.ts'
import type { ErasePlan, Erasure } from './erased-copy.ts'
import type { SnapshotBody } from './kept-snapshots.ts'

/** Works an erasure out on the board as it stands. */
export function erasePlan(doc: Y.Doc, stage: Stage, { person, record, notes = false }: Erasure): ErasePlan {
  const board = readBoard(doc)
  const found = record === undefined ? undefined : board.partners.get(record)
  const records = new Set(record === undefined ? [] : [record, ...(found?.ids ?? [])])
  const gone = new Set<string>()
  if (notes) {
    for (const [id, pid] of board.partnerOf) if (records.has(pid)) gone.add(id)
    for (const from of found?.from ?? []) gone.add(from.note)
    for (const note of board.notes.values())
      for (const { id, made } of [note, ...note.absorbed]) if (made.by === person) gone.add(id)
  }
  return {
    person:
      person === undefined
        ? null
        : {
            id: person,
            name: stage.people.find(p => p.id === person)?.name ?? '',
            alias: `gone-${randomBytes(6).toString('base64url')}`,
          },
    records,
    notes: gone,
    words: notes,
  }
}

/** The stage without the person. */
export function erasedStage(stage: Stage, plan: ErasePlan): Stage {
  const { person } = plan
  if (!person) return stage
  const people = stage.people.filter(p => p.id !== person.id)
  // titles and prompts are words of the workshop, where a name may stand for something else
  const { spotlight, round, results } = stage
  return {
    ...stage,
    people,
    ...(anonymous({ spotlight, round, results }, person, []) as Pick<Stage, 'results'>),
  }
}

/** A snapshot without what is erased. */
export function erasedSnapshot({ board, stage }: SnapshotBody, plan: ErasePlan): SnapshotBody {
  const { notes: goes, records, words, person } = plan
  const gone = new Set(goes)
  if (words && person)
    for (const note of board.notes ?? [])
      for (const { id, by } of [note, ...(note.merged ?? [])]) if (by === person.id) gone.add(id)
  if (words)
    for (const note of board.notes ?? []) if (note.partner && records.has(note.partner)) gone.add(note.id)
  const left: BoardJson = { ...board }
  if (board.notes)
    left.notes = board.notes
      .flatMap(note => apart(note, id => gone.has(id)))
      .map(({ partner, ...note }) => (partner && !records.has(partner) ? { ...note, partner } : note))
  if (board.partners) left.partners = board.partners.filter(partner => !records.has(partner.id))
  if (board.connections)
    left.connections = board.connections.filter(c => !gone.has(c.from) && !gone.has(c.to))
  if (board.comments)
    left.comments = board.comments.filter(c => !gone.has(c.note) && !(words && c.by === person?.id))
  if (board.people) left.people = board.people.filter(p => p.id !== person?.id)
  return { board: anonymous(left, person, []) as BoardJson, stage: erasedStage(stage, plan) }
}

/** A note without what goes of it; where the note itself goes, others' words that were merged into it stay as notes. */
function apart(note: NoteJson, goes: (id: string) => boolean): NoteJson[] {
  const merged = (note.merged ?? []).filter(other => !goes(other.id))
  const { merged: _all, ...plain } = note
  if (!goes(note.id)) return [merged.length > 0 ? { ...plain, merged } : plain]
  const { map, at, color } = note
  return merged.map(other => ({
    ...other,
    ...(map !== undefined ? { map } : {}),
    ...(at !== undefined ? { at } : {}),
    ...(color !== undefined ? { color } : {}),
  }))
}
