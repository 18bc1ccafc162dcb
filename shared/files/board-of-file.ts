import type { BoardJson } from '../exchange/board-json.ts'
import { isAboutMoney } from '../model/note-kinds.ts'
import type { Privacy } from '../model/partner-fields.ts'
import { type PartnerJson, redactPartner } from '../model/partner-json.ts'
import { openLists } from '../model/plan-privacy.ts'
import type { Locale } from '../model/stage.ts'
import { partnerTiers, type TierInFile } from './partner-tier.ts'
import { type PeopleNames, peopleNames } from './people-names.ts'

/** What every file is made from. */
export interface FileSource {
  /** as its reader may see it: a viewer's is projected already */
  readonly board: BoardJson
  readonly workshop: string
  readonly locale: Locale
  /** what was ticked; never anything for viewers */
  readonly may: ReadonlySet<Privacy>
  /** milliseconds since 1970 */
  readonly now: number
  /** who takes it out: a name, or a role */
  readonly by: string
  /** rises with every change of the board */
  readonly version: number
}

/** A board without what was not ticked, and what files look up in it. */
export interface FileBoard extends FileSource {
  readonly title: string
  readonly partners: readonly PartnerJson[]
  readonly names: PeopleNames
  readonly tiers: ReadonlyMap<string, TierInFile>
}

/** The one place where files leave out what was not ticked; whoever makes a file reads nothing else of the records. */
export function fileBoard(source: FileSource): FileBoard {
  const { may } = source
  const board = may.has('money') ? source.board : withoutMoney(source.board)
  const told = may.has('money') ? null : notesIn(board)
  return {
    ...source,
    board: {
      ...board,
      ...(may.has('stance')
        ? {}
        : {
            notes: (board.notes ?? []).map(withoutStance(board)),
            connections: (board.connections ?? []).map(({ evidence: _evidence, ...rest }) => rest),
          }),
      ...(board.lists ? { lists: openLists(board.lists, may) } : {}),
      partners: [],
      comments: [],
      results: [],
    },
    title: board.workshop?.title ?? '',
    partners: (board.partners ?? []).map(partner => withSources(redactPartner(partner, may), told)),
    names: peopleNames(board.people ?? []),
    tiers: partnerTiers(board),
  }
}

/** No file names notes about money, or lines to them, unless money was ticked. */
function withoutMoney(board: BoardJson): BoardJson {
  const hidden = new Set(
    (board.notes ?? []).filter(note => isAboutMoney(note.tags ?? [])).map(note => note.id),
  )
  if (hidden.size === 0) return board
  return {
    ...board,
    notes: (board.notes ?? []).filter(note => !hidden.has(note.id)),
    connections: (board.connections ?? []).filter(({ from, to }) => !hidden.has(from) && !hidden.has(to)),
  }
}

/** The notes of a board, and those that were merged into them. */
const notesIn = ({ notes = [] }: BoardJson): ReadonlySet<string> =>
  new Set(notes.flatMap(({ id, merged = [] }) => [id, ...merged.map(other => other.id)]))

/**
 * Where its notes stood when it was promoted is the board file's to tell.
 *
 * @param told notes whose words may be repeated: of one that is no more nobody knows whether it was about money; null: all
 */
const withSources = (partner: PartnerJson, told: ReadonlySet<string> | null): PartnerJson => ({
  ...partner,
  from: (partner.from ?? []).flatMap(from =>
    told === null || told.has(from.note) ? [{ ...from, at: null }] : [],
  ),
})

type NoteJson = NonNullable<BoardJson['notes']>[number]

/** A note without what was judged of people: no place on maps with axes, no tie, no evidence. */
const withoutStance = (board: BoardJson): ((note: NoteJson) => NoteJson) => {
  const zones = new Set((board.maps ?? []).filter(map => map.kind === 'zones').map(map => map.id))
  return note => {
    const { tie: _tie, movable: _movable, evidence: _evidence, trend: _trend, ...plain } = note
    if (zones.has(plain.map ?? '')) return plain
    const { stance: _stance, influence: _influence, z: _z, ...rest } = plain
    return { ...rest, at: null }
  }
}
