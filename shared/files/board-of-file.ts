import type { BoardJson } from '../exchange/board-json.ts'
import { withoutMoney } from '../exchange/without-money.ts'
import { hasMet } from '../insight/schedule.ts'
import { OVER } from '../model/partner-enums.ts'
import type { Privacy } from '../model/partner-fields.ts'
import { type PartnerJson, redactPartner } from '../model/partner-json.ts'
import { openLists } from '../model/plan-privacy.ts'
import type { Locale } from '../model/stage.ts'
import { FILE_WORDS } from './file-words.ts'
import { outreachRanks } from './outreach-ranks.ts'
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
  /** when the board was last changed, as `now`; unknown where that does not come with it */
  readonly changedAt?: number
  /** minutes that the clock of whoever takes it out is east of UTC */
  readonly offset: number
  /** who takes it out: a name, or a role */
  readonly by: string
  /** rises with every change of the board */
  readonly version: number
}

/** What a partner is called where people read of it. */
export const calledIn = (
  { locale }: Pick<FileSource, 'locale'>,
  { name }: Pick<PartnerJson, 'name'>,
): string => name || FILE_WORDS[locale].unnamed

/** A board without what was not ticked, and what files look up in it. */
export interface FileBoard extends FileSource {
  readonly title: string
  readonly partners: readonly PartnerJson[]
  readonly names: PeopleNames
  readonly tiers: ReadonlyMap<string, TierInFile>
  /** those who asked not to be contacted, or with whom it is over: nobody is to be reminded of what was meant to be done with them */
  readonly quiet: ReadonlySet<string>
  /** those with whom the first meeting has been */
  readonly met: ReadonlySet<string>
}

/** What every partner is called, by its id and by those of records that were joined into it. */
export const partnerNames = (file: FileBoard): ReadonlyMap<string, string> =>
  new Map(
    file.partners.flatMap(partner =>
      [partner.id, ...(partner.ids ?? [])].map(id => [id, calledIn(file, partner)] as const),
    ),
  )

/** The one place where files leave out what was not ticked; whoever makes a file reads nothing else of the records. */
export function fileBoard(source: FileSource): FileBoard {
  const { may } = source
  const board = may.has('money') ? source.board : withoutMoney(source.board)
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
    partners: asRead(
      source.locale,
      (board.partners ?? []).map(partner => withoutPlaces(redactPartner(partner, may))),
    ),
    names: peopleNames(board.people ?? []),
    tiers: partnerTiers(board),
    quiet: new Set(
      (board.partners ?? [])
        .filter(partner => partner.do_not_contact === true || OVER.has(partner.stage ?? null))
        .map(partner => partner.id),
    ),
    met: new Set(
      (board.partners ?? [])
        .filter(({ stage = null, meetings = [] }) => hasMet(stage, meetings))
        .map(partner => partner.id),
    ),
  }
}

/** Those whom we reach out to in that order, then all others by name, as the reader's language sorts them. */
function asRead(locale: Locale, partners: readonly PartnerJson[]): PartnerJson[] {
  const ranks = outreachRanks(partners)
  const { compare } = new Intl.Collator(locale, { numeric: true })
  return partners.toSorted(
    (a, b) =>
      (ranks.get(a.id) ?? partners.length + 1) - (ranks.get(b.id) ?? partners.length + 1) ||
      compare(a.name ?? '', b.name ?? ''),
  )
}

/** Where its notes stood when it was promoted is the board file's to tell. */
const withoutPlaces = (partner: PartnerJson): PartnerJson => ({
  ...partner,
  from: (partner.from ?? []).map(from => ({ ...from, at: null })),
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
