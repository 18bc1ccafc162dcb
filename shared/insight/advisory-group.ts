import type { PartnerId } from '../model/ids.ts'
import { wordsOf } from './duplicates.ts'

/** The two types of partners, of which an advisory group wants one each. Source: E7, E9, E12. */
export const GROUP_TYPES = ['intra_governmental', 'institutional'] as const
/** Ties that an office must not forget. Source: E8. */
export const GROUP_TIES = ['elected', 'emergency', 'internal'] as const
export type GroupTie = (typeof GROUP_TIES)[number]

/** Words by which a record is taken for one, in both languages. */
const SIGNS: Readonly<Record<Exclude<GroupTie, 'internal'>, RegExp>> = {
  elected:
    /^(elected|elect[oa]s?|mayors?|council\w*|commissioners?|senators?|representatives?|legislators?|governors?|supervisors?|alcald\w*|concej\w*|comisionad\w*|senador\w*|diputad\w*|gobernador\w*|legislador\w*)$/,
  emergency: /^emergenc(y|ies|ias?)$/,
}

export interface GroupMember {
  readonly id: PartnerId
  readonly name: string
  readonly subtype: string
  readonly partnership_type: (typeof GROUP_TYPES)[number] | null
  readonly advisory_group: boolean
  readonly sets: { readonly populations: readonly string[] }
  readonly lists: { readonly contacts: readonly { readonly internal: boolean }[] }
}

export interface AdvisoryGroup {
  readonly members: readonly PartnerId[]
  /** types of which no member is */
  readonly missingTypes: readonly (typeof GROUP_TYPES)[number][]
  /** of elected officials, emergency management and people inside our own body: those whom no member is taken for */
  readonly missingTies: readonly GroupTie[]
  /** populations that some record serves and no member does */
  readonly missingPopulations: readonly string[]
}

/**
 * [R23] Whether the advisory group is whole: one of each type at least, elected officials, emergency management, somebody inside,
 * and a member for every population that the records name. Who is elected or handles emergencies is read from a record's
 * subtype and name; a person inside is a contact marked so. Source: E8, E11, E12.
 */
export function advisoryGroup(partners: Iterable<GroupMember>): AdvisoryGroup {
  const all = [...partners]
  const members = all.filter(partner => partner.advisory_group)
  const served = new Set(members.flatMap(({ sets }) => sets.populations.map(folded)))
  const missing = new Map<string, string>()
  for (const { sets } of all)
    for (const population of sets.populations) {
      const key = folded(population)
      if (!served.has(key) && !missing.has(key)) missing.set(key, population)
    }
  return {
    members: members.map(({ id }) => id),
    missingTypes: GROUP_TYPES.filter(type => !members.some(m => m.partnership_type === type)),
    missingTies: GROUP_TIES.filter(tie => !members.some(member => isTie(member, tie))),
    missingPopulations: [...missing.values()].sort(),
  }
}

const folded = (text: string): string => wordsOf(text).join(' ')

function isTie(member: GroupMember, tie: GroupTie): boolean {
  if (tie === 'internal') return member.lists.contacts.some(contact => contact.internal)
  const words = [...wordsOf(member.subtype), ...wordsOf(member.name)]
  return words.some(word => SIGNS[tie].test(word))
}
