import type { Board } from '../model/board.ts'
import type { Sign } from '../model/checklist.ts'
import type { PartnerId } from '../model/ids.ts'
import { type Partner, wholeText } from '../model/partner.ts'
import { coverageOf } from './coverage.ts'

/** What on the board speaks for a line: how much there is of it, and which records show it. */
export interface Evidence {
  /** there is something: the line may be ticked by whoever reads it */
  readonly met: boolean
  readonly have: number
  /** of how many; null where that says nothing */
  readonly of: number | null
  readonly partners: readonly PartnerId[]
}

/** Lower case, without accents. */
const folded = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

const wordsOf = (p: Partner): string =>
  folded([p.name, p.subtype, ...p.sets.other_names, ...p.sets.service_areas].join('\n'))

/** The word stands by itself, or begins one (schools, hospitals). */
const holds = (text: string, word: string): boolean =>
  ` ${text.replace(/[^\p{L}\p{N}]+/gu, ' ')}`.includes(` ${folded(word)}`)

/**
 * [R49] What the board says of a checklist's line. A tick is a person's: this is a suggestion only. Source: P13.
 *
 * @param standing records that were rated, and those that have a tier, as the matrix knows them
 */
export function evidenceFor(
  sign: Sign,
  board: Pick<Board, 'meta' | 'partners' | 'plan'>,
  standing: { readonly rated: ReadonlySet<PartnerId>; readonly tiered: ReadonlySet<PartnerId> },
): Evidence {
  const all = [...board.partners.values()]
  const among = (has: (partner: Partner) => boolean): Evidence => {
    const partners = all.filter(has).map(p => p.id)
    return { met: partners.length > 0, have: partners.length, of: all.length, partners }
  }
  const count = (have: number): Evidence => ({ met: have > 0, have, of: null, partners: [] })
  switch (sign.kind) {
    case 'meta':
      return count(board.meta[sign.field].trim() === '' ? 0 : 1)
    case 'plan':
      return count(board.plan[sign.of].size)
    case 'sector': {
      if (sign.sector !== 'all') return { ...among(p => p.sector === sign.sector), of: null }
      const empty = coverageOf(all).empty.length
      return { met: empty === 0, have: 7 - empty, of: 7, partners: [] }
    }
    case 'scalar':
      return among(p => p[sign.field] !== null && p[sign.field] !== '' && p[sign.field] !== false)
    case 'text':
      return among(p => wholeText(p, sign.field).trim() !== '')
    case 'rows':
      return among(p => p.lists[sign.list].length > 0)
    case 'rated':
      return among(p => standing.rated.has(p.id))
    case 'tier':
      return among(p => p.tier_override !== null || standing.tiered.has(p.id))
    case 'words':
      return { ...among(p => sign.words.some(word => holds(wordsOf(p), word))), of: null }
  }
}
