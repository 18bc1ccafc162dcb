import type { PartnerJson } from '../model/partner-json.ts'
import { calledIn, type FileBoard } from './board-of-file.ts'
import { escapeText, foldLine } from './content-line.ts'

export type VcardVersion = '3.0' | '4.0'
type Contact = NonNullable<PartnerJson['contacts']>[number]

const KINDS = { organization: 'org', person: 'individual', group: 'group' } as const
/** `20260501T120000Z` */
export const stampOf = (ms: number): string => new Date(ms).toISOString().replace(/[-:]|\.\d+/g, '')

/** A value that is an address on the web: anything that is none would be run by some readers, so it is left out. */
const webAddress = (text: string): string => (/^https?:\/\/[^\s"<>]+$/i.test(text.trim()) ? text.trim() : '')
/** Lines whose value is empty are left out. */
const lines = (...pairs: readonly (readonly [name: string, value: string])[]): string =>
  pairs
    .filter(([, value]) => value !== '')
    .map(([name, value]) => foldLine(`${name}:${value}`))
    .join('')
const list = (values: readonly (string | null | undefined)[]): string =>
  values.flatMap(value => (value ? [escapeText(value)] : [])).join(',')

/**
 * The partners as cards, and where contacts were ticked one of each person there. Never stance, tier or remarks. 3.0 for phones,
 * which read it best; 4.0 says what kind each is. REV is the last change of the board: what no record says of itself. Source: RFC 2426, RFC 6350.
 */
export function toVcards(file: FileBoard, version: VcardVersion): string {
  const cards = file.partners.flatMap(partner => [
    partnerCard(file, partner, version),
    ...(partner.contacts ?? [])
      .filter(({ name }) => name)
      .map(contact => contactCard(file, partner, contact, version)),
  ])
  return cards.join('')
}

const card = (version: VcardVersion, body: string): string =>
  `BEGIN:VCARD\r\nVERSION:${version}\r\nPRODID:-//Allymap//EN\r\n${body}END:VCARD\r\n`

function partnerCard(file: FileBoard, partner: PartnerJson, version: VcardVersion): string {
  const { workshop, changedAt } = file
  const name = calledIn(file, partner)
  const person = partner.kind === 'person'
  const v4 = version === '4.0'
  return card(
    version,
    lines(
      ['UID', escapeText(`allymap-${workshop}-${partner.id}`)],
      ['KIND', v4 ? KINDS[partner.kind ?? 'organization'] : ''],
      ['FN', escapeText(name)],
      ['N', person ? `${escapeText(name)};;;;` : `${v4 ? '' : escapeText(name)};;;;`],
      ['ORG', person ? escapeText(partner.parent_org ?? '') : escapeText(name)],
      ['NICKNAME', list(partner.other_names ?? [])],
      ['CATEGORIES', list([partner.sector, partner.subtype])],
      ['ROLE', list(partner.roles ?? [])],
      ['URL', webAddress(partner.website ?? '')],
      [v4 ? 'EMAIL' : 'EMAIL;TYPE=INTERNET', escapeText(partner.email ?? '')],
      [v4 ? 'TEL;VALUE=text' : 'TEL;TYPE=WORK', escapeText(partner.phone ?? '')],
      ['ADR', partner.address ? `;;${escapeText(partner.address)};;;;` : ''],
      [v4 ? 'RELATED;VALUE=text' : 'X-PARENT-ORG', person ? '' : escapeText(partner.parent_org ?? '')],
      ['NOTE', escapeText(partner.description ?? '')],
      ['REV', changedAt === undefined ? '' : stampOf(changedAt)],
    ),
  )
}

function contactCard(file: FileBoard, partner: PartnerJson, contact: Contact, version: VcardVersion): string {
  const { workshop, changedAt } = file
  const v4 = version === '4.0'
  const name = contact.name ?? ''
  const [last = '', ...first] = name.trim().split(/\s+/).toReversed()
  return card(
    version,
    lines(
      ['UID', escapeText(`allymap-${workshop}-${partner.id}-${contact.id}`)],
      ['KIND', v4 ? 'individual' : ''],
      ['FN', escapeText(name)],
      ['N', `${escapeText(last)};${escapeText(first.toReversed().join(' '))};;;`],
      ['ORG', escapeText(calledIn(file, partner))],
      ['TITLE', escapeText(contact.title ?? '')],
      [v4 ? 'EMAIL' : 'EMAIL;TYPE=INTERNET', escapeText(contact.email ?? '')],
      [v4 ? 'TEL;VALUE=text' : 'TEL;TYPE=WORK', escapeText(contact.phone ?? '')],
      ['REV', changedAt === undefined ? '' : stampOf(changedAt)],
    ),
  )
}
