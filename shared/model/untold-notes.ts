import type { NoteId } from './ids.ts'
import { isAboutMoney } from './note-kinds.ts'
import type { PartnerJson } from './partner-json.ts'
import { nameOfNote } from './record-name.ts'

/** What a note says, with what was merged into it. */
interface Saying {
  readonly id: NoteId
  readonly text?: string | undefined
  readonly tags?: readonly string[] | undefined
  readonly merged?: readonly { readonly id: NoteId; readonly text?: string | undefined }[] | undefined
}

/** What a board's notes say, for readers who may not read of money. Source: B12, F34. */
export interface Untold {
  /** ids of the notes that may be named, those that were merged into them included: of one that is no more nobody knows what it was */
  readonly told: ReadonlySet<NoteId>
  /** the names that records have by notes about money, by note; those that were merged into such a note included */
  readonly names: ReadonlyMap<NoteId, readonly string[]>
}

export function untoldOf(notes: Iterable<Saying>): Untold {
  const told = new Set<NoteId>()
  const names = new Map<NoteId, readonly string[]>()
  for (const note of notes) {
    const all = [note, ...(note.merged ?? [])]
    if (isAboutMoney(note.tags ?? [])) {
      const called = all.map(({ text = '' }) => nameOfNote(text))
      for (const { id } of all) names.set(id, called)
    } else for (const { id } of all) told.add(id)
  }
  return { told, names }
}

/** A record of which each source that is among these says that it was about money. */
export function withGoneMoney(partner: PartnerJson, gone: ReadonlySet<NoteId>): PartnerJson {
  if (!partner.from?.some(({ note }) => gone.has(note))) return partner
  return { ...partner, from: partner.from.map(f => (gone.has(f.note) ? { ...f, money: true } : f)) }
}

/**
 * A record without the notes that are not told among its sources. One that is called as such a note is called as the first of the others,
 * or not at all: a name carries no more than the note that it comes from.
 */
export function withoutUntold(partner: PartnerJson, { told, names }: Untold): PartnerJson {
  const all = partner.from ?? []
  const from = all.filter(({ note }) => told.has(note))
  const called = all.some(
    ({ note, text, money }) =>
      (names.has(note) || (money && !told.has(note))) &&
      [...(names.get(note) ?? []), nameOfNote(text)].includes(partner.name ?? ''),
  )
  if (!called) return { ...partner, from }
  const other = from.find(({ ended }) => ended !== true)
  return { ...partner, from, name: nameOfNote(other?.text ?? '') }
}
