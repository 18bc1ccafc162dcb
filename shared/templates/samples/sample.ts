import type { BoardJson, ConnectionJson, NoteJson } from '../../exchange/board-json.ts'
import type { NoteColor } from '../../model/note.ts'
import type { PartnerJson } from '../../model/partner-json.ts'
import type { Locale, Person } from '../../model/stage.ts'

/** What a sample board is written with. */
export interface SampleKit {
  /** the text of the sample's language */
  readonly t: (en: string, es: string) => string
  /** an ISO date so many days from today */
  readonly day: (from: number) => string
  /** milliseconds since 1970, so many minutes ago */
  readonly ago: (minutes: number) => number
}

/** One note: where it is from, its words, and what else is said of it. A place is a zone, or stance (−1 … 1) and influence (0 … 1). */
export interface SampleNote extends Omit<NoteJson, 'map' | 'zone' | 'stance' | 'influence' | 'text'> {
  readonly map: string
  readonly place: string | readonly [stance: number, influence: number]
  readonly text: string
}

/** A record, made from its notes: the first one names it. */
export type SamplePartner = Omit<PartnerJson, 'id' | 'from'> & { readonly of: readonly string[] }

export interface SampleBoard extends Omit<BoardJson, 'schema' | 'maps' | 'agenda' | 'notes' | 'partners'> {
  readonly people: Person[]
  readonly notes: readonly SampleNote[]
  readonly partners: readonly SamplePartner[]
}
/** What lies on a sample's maps. */
export type SampleMaps = (kit: SampleKit) => Pick<SampleBoard, 'notes' | 'connections'>
/** A template's filled board. */
export type Sample = (kit: SampleKit) => SampleBoard

const COLORS = ['lemon', 'mint', 'sky', 'rose', 'lilac', 'sand'] as const satisfies readonly NoteColor[]
const DAY = 24 * 60 * 60 * 1000
const MINUTE = 60_000

/** `from>to`, how it works, how close (1–3), and through whom. */
export const line = (
  ends: `${string}>${string}`,
  kind: NonNullable<ConnectionJson['kind']>,
  strength: 1 | 2 | 3,
  rest: Partial<ConnectionJson> = {},
): ConnectionJson => {
  const [from = '', to = ''] = ends.split('>')
  return { from, to, kind, strength, effect: 'helps', ...rest }
}

/**
 * A sample as a board file in one language, its dates counted from `now` (milliseconds since 1970). Notes without an author are shared
 * out among the people, each with a colour of their own.
 */
export function sampleBoard(sample: Sample, locale: Locale, now: number): BoardJson {
  const board = sample({
    t: (en, es) => (locale === 'es' ? es : en),
    day: from => new Date(now + from * DAY).toISOString().slice(0, 10),
    ago: minutes => now - minutes * MINUTE,
  })
  const { people } = board
  const notes = board.notes.map(({ place, ...note }, i): NoteJson => {
    const author = Math.max(
      0,
      people.findIndex(p => p.id === note.by) < 0
        ? i % people.length
        : people.findIndex(p => p.id === note.by),
    )
    return {
      by: people[author]?.id ?? '',
      color: COLORS[author % COLORS.length] ?? 'lemon',
      made: now - (90 - (i % 60)) * MINUTE,
      ...note,
      ...(typeof place === 'string' ? { zone: place } : { stance: place[0], influence: place[1] }),
    }
  })
  const known = new Map(notes.map(note => [note.id, note]))
  const partners = board.partners.map(({ of: ids, ...fields }): PartnerJson => {
    const from = ids.flatMap(id => known.get(id) ?? [])
    return {
      ...fields,
      id: [...ids].sort()[0] ?? '',
      name: fields.name ?? from[0]?.text ?? '',
      from: from.map(note => ({
        note: note.id,
        text: note.text ?? '',
        map: note.map ?? '',
        when: now - 20 * MINUTE,
        by: note.by ?? '',
      })),
    }
  })
  return { ...board, schema: 'allymap.board/1', notes, partners }
}
