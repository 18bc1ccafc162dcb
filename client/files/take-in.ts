import type { BoardJson } from '../../shared/exchange/board-json.ts'
import { exportBoard } from '../../shared/exchange/export-board.ts'
import type { Mapping, ReadTable, RowProblem } from '../../shared/files/import-problem.ts'
import { peopleNames } from '../../shared/files/people-names.ts'
import { guessNoteMapping, isNoteHeading, NOTE_TARGETS, readNotes } from '../../shared/files/read-notes.ts'
import { guessPartnerMapping, PARTNER_TARGETS, readPartners } from '../../shared/files/read-partners.ts'
import type { Board } from '../../shared/model/board.ts'
import type { MapSpec, Stage } from '../../shared/model/stage.ts'
import { noteChoice } from './note-choice.ts'

export type TableKind = 'notes' | 'partners'

export interface Landing {
  /** where notes go whose row names no place */
  readonly map: string
  readonly zone: string | null
}

/** Where they land unless somebody says otherwise: in the first area, since a note without one is not drawn on a map of areas. */
export function landingOn(map: MapSpec | undefined): Landing {
  return { map: map?.id ?? 'asset', zone: (map?.kind === 'zones' ? map.zones[0]?.id : null) ?? null }
}

/** What a table would bring, before anything is brought in. */
export interface Preview {
  readonly json: BoardJson
  /** rows that can be taken in; of those, how many change a record that is there */
  readonly good: number
  readonly changed: number
  readonly problems: readonly RowProblem[]
}

export const targetsOf = (kind: TableKind): readonly string[] =>
  kind === 'notes' ? NOTE_TARGETS : PARTNER_TARGETS
export const guessMapping = (kind: TableKind, headings: readonly string[]): Mapping =>
  kind === 'notes'
    ? guessNoteMapping(headings)
    : headings.every(heading => heading === '')
      ? headings.map((_, i) => (i === 0 ? 'name' : null))
      : guessPartnerMapping(headings)

/** Which of the two a table most likely holds: what more of its headings are known for. */
export function guessKind(headings: readonly string[]): TableKind {
  const known = (kind: TableKind): number =>
    guessMapping(kind, headings).filter(target => target !== null).length
  return known('partners') > known('notes') ? 'partners' : 'notes'
}

/** Whether a table's first row most likely names its columns: of a single column that nobody knows it is the first line of a list. */
export const hasHeadings = ({ headings }: ReadTable): boolean =>
  headings.length > 1 ||
  headings.some(heading => isNoteHeading(heading) || guessPartnerMapping([heading])[0] !== null)

/** A table whose first row names no columns, but is the first of what it holds. */
export const withoutHeadings = ({ headings, rows, start }: ReadTable): ReadTable => ({
  headings: headings.map(() => ''),
  rows: [headings, ...rows],
  start: start - 1,
})

export function previewOf(
  kind: TableKind,
  table: ReadTable,
  mapping: Mapping,
  { board, stage, landing, newId }: { board: Board; stage: Stage; landing: Landing; newId: () => string },
): Preview {
  const schema = 'allymap.board/1'
  if (kind === 'notes') {
    const { notes, problems } = readNotes(table, mapping, {
      maps: stage.maps,
      ...landing,
      newId,
      choice: noteChoice,
    })
    return { json: { schema, notes: [...notes] }, good: notes.length, changed: 0, problems }
  }
  const known = exportBoard(board, stage).partners ?? []
  const read = readPartners(table, mapping, { known, names: peopleNames(stage.people), newId })
  return {
    json: { schema, partners: [...read.partners] },
    good: read.partners.length,
    changed: read.changed,
    problems: read.problems,
  }
}
