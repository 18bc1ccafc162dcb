import { randomBytes } from 'node:crypto'
import * as Y from 'yjs'
import { noteTextOf, root } from '../../shared/doc/board-doc.ts'
import type { RecordIndex } from '../../shared/doc/record-index.ts'
import { storedRecords } from '../../shared/doc/stored-records.ts'
import type { BoardJson, NoteJson } from '../../shared/exchange/board-json.ts'
import type { PartnerId } from '../../shared/model/ids.ts'
import { nameKey } from '../../shared/model/name-key.ts'
import { OWN_RECORD } from '../../shared/model/partner.ts'
import type { PartnerJson } from '../../shared/model/partner-json.ts'
import { nameOfNote } from '../../shared/model/record-name.ts'
import type { Stage } from '../../shared/model/stage.ts'
import { anonymous, withoutPartners } from './anonymous.ts'
import { byOf, type ErasePlan, type Erasure } from './erased-copy.ts'
import type { SnapshotBody } from './kept-snapshots.ts'

/** Works an erasure out on the document as it is stored: what was deleted, and could come back, too. */
export function erasePlan(doc: Y.Doc, stage: Stage, { person, record, notes = false }: Erasure): ErasePlan {
  const index = storedRecords(doc)
  const group = record === undefined ? null : index.groupOf(record)
  const records = new Set(record === undefined ? [] : [record])
  if (group !== null) for (const id of index.idsOf(group)) records.add(id)
  const gone = new Set<string>()
  if (notes) {
    for (const { from } of group === null ? [] : index.members(group))
      for (const note of from.keys()) gone.add(note)
    if (person !== undefined)
      for (const [id, note] of root(doc, 'notes'))
        if (note instanceof Y.Map && byOf(note.get('made')) === person) gone.add(id)
  }
  return {
    person:
      person === undefined
        ? null
        : {
            id: person,
            called: nameKey(stage.people.find(p => p.id === person)?.name ?? ''),
            alias: `gone-${randomBytes(6).toString('base64url')}`,
          },
    records,
    called: calledIn(doc, index, group),
    notes: gone,
    words: notes,
  }
}

/** By which names the records were known: those that were typed, and those of the notes that they were made from. */
function calledIn(doc: Y.Doc, index: RecordIndex, group: PartnerId | null): ReadonlySet<string> {
  const members = group === null ? [] : index.members(group)
  const names = members.flatMap(({ fields, from }) => [
    String(fields.get('name') ?? ''),
    ...[...from.values()]
      .flatMap(({ note, text }) => [text, noteTextOf(doc, note)?.toString() ?? text])
      .map(nameOfNote),
  ])
  return new Set(names.map(nameKey).filter(name => name !== ''))
}

/** How the snapshot calls the records that go from it. */
const calledThere = ({ partners = [] }: BoardJson, records: ReadonlySet<string>): string[] =>
  partners
    .filter(({ id }) => records.has(id))
    .flatMap(({ name = '', also, from = [] }) => [
      name,
      ...(also?.name ?? []).map(String),
      ...from.map(({ text }) => nameOfNote(text)),
    ])
    .map(nameKey)
    .filter(name => name !== '')

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

/** A snapshot without what is erased. A record that was joined with others then goes with them: nothing says any more what was whose. */
export function erasedSnapshot({ board, stage }: SnapshotBody, plan: ErasePlan): SnapshotBody {
  const { notes: goes, words, person } = plan
  const records = new Set(plan.records)
  for (const { id, ids = [] } of board.partners ?? [])
    if ([id, ...ids].some(joined => plan.records.has(joined)))
      for (const joined of [id, ...ids]) records.add(joined)
  const gone = new Set(goes)
  if (words && person)
    for (const note of board.notes ?? [])
      for (const { id, by } of [note, ...(note.merged ?? [])]) if (by === person.id) gone.add(id)
  if (words) {
    for (const note of board.notes ?? []) if (note.partner && records.has(note.partner)) gone.add(note.id)
    for (const { id, from = [] } of board.partners ?? [])
      if (records.has(id)) for (const { note } of from) gone.add(note)
  }
  const left: BoardJson = { ...board }
  const textOf = new Map((board.notes ?? []).map(({ id, text }) => [id, text ?? '']))
  if (board.notes)
    left.notes = board.notes
      .flatMap(note => apart(note, id => gone.has(id)))
      .map(({ partner, ...note }) => (partner && !records.has(partner) ? { ...note, partner } : note))
  if (board.partners)
    left.partners = board.partners.flatMap(partner =>
      records.has(partner.id) ? [] : withoutSources(partner, gone, textOf),
    )
  if (records.has(OWN_RECORD)) delete left.own
  if (board.connections)
    left.connections = board.connections.filter(c => !gone.has(c.from) && !gone.has(c.to))
  if (board.comments)
    left.comments = board.comments.filter(c => !gone.has(c.note) && !(words && c.by === person?.id))
  if (board.people) left.people = board.people.filter(p => p.id !== person?.id)
  const named = { records, called: new Set([...plan.called, ...calledThere(board, records)]) }
  return {
    board: anonymous(withoutPartners(left, named, []), person, []) as BoardJson,
    stage: erasedStage(stage, plan),
  }
}

/** A record without the words of notes that go, also where it is called by them; none where nobody wrote anything else in it. */
function withoutSources(
  partner: PartnerJson,
  gone: ReadonlySet<string>,
  textOf: ReadonlyMap<string, string>,
): PartnerJson[] {
  if (!partner.from?.some(({ note }) => gone.has(note))) return [partner]
  const from = partner.from.filter(({ note }) => !gone.has(note))
  const called = new Set(
    partner.from
      .filter(({ note }) => gone.has(note))
      .flatMap(({ note, text }) => [text, textOf.get(note) ?? text].map(nameOfNote)),
  )
  const { name: others, ...also } = partner.also ?? {}
  const kept = others?.filter(name => !called.has(String(name))) ?? []
  const left = {
    ...partner,
    from,
    ...(called.has(partner.name ?? '') ? { name: '' } : {}),
    ...(others ? { also: kept.length > 0 ? { ...also, name: kept } : also } : {}),
  }
  const { id: _id, ids: _ids, from: _from, ...written } = left
  return from.length > 0 || Object.values(written).some(isSaid) ? [left] : []
}

const isSaid = (value: unknown): boolean =>
  value !== '' && value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0)

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
