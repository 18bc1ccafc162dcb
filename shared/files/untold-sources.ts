import type { BoardJson } from '../exchange/board-json.ts'
import { isAboutMoney } from '../model/note-kinds.ts'
import type { PartnerJson } from '../model/partner-json.ts'
import { nameOfNote } from '../model/record-name.ts'

/** What a board's notes say, for readers who may not read of money. */
export interface Untold {
  /** ids of the notes that may be named, those that were merged into them included: of one that is no more nobody knows what it was */
  readonly told: ReadonlySet<string>
  /** the names that records have by notes about money, by note */
  readonly names: ReadonlyMap<string, readonly string[]>
}

export function untoldOf({ notes = [] }: BoardJson): Untold {
  const ids = (of: typeof notes): string[] =>
    of.flatMap(({ id, merged = [] }) => [id, ...merged.map(other => other.id)])
  const money = notes.filter(note => isAboutMoney(note.tags ?? []))
  return {
    told: new Set(ids(notes.filter(note => !money.includes(note)))),
    names: new Map(
      money.flatMap(note => {
        const names = [note, ...(note.merged ?? [])].map(({ text = '' }) => nameOfNote(text))
        return ids([note]).map(id => [id, names] as const)
      }),
    ),
  }
}

/**
 * A record without the notes that are not told among its sources. One that is called as such a note is called as the first of the others,
 * or not at all: a name carries no more than the note that it comes from.
 */
export function withoutUntold(partner: PartnerJson, { told, names }: Untold): PartnerJson {
  const all = partner.from ?? []
  const from = all.filter(({ note }) => told.has(note))
  const called = all.some(
    ({ note, text }) =>
      names.has(note) && [...(names.get(note) ?? []), nameOfNote(text)].includes(partner.name ?? ''),
  )
  if (!called) return { ...partner, from }
  const other = from.find(({ ended }) => ended !== true)
  return { ...partner, from, name: nameOfNote(other?.text ?? '') }
}
