import type { PartnerJson } from '../model/partner-json.ts'
import type { FileBoard } from './board-of-file.ts'
import { membersText } from './list-cell.ts'
import type { Table } from './partners-table.ts'

/** CiviCRM's words for how somebody wants to be reached. */
const WAYS = { email: 'Email', phone: 'Phone', letter: 'Postal Mail', meeting: '' } as const

/**
 * The partners with the names that CiviCRM's import knows its fields by; e-mail, phone and address only where contacts were ticked.
 * Source: CiviCRM's Contact schema (organization_name, nick_name, contact_sub_type, external_identifier, source).
 */
export function civicrmTable({ partners, title, may }: FileBoard): Table {
  const reach = may.has('contacts')
  const rest = (partner: PartnerJson): (string | number)[] =>
    reach ? [partner.email ?? '', partner.phone ?? '', partner.address ?? ''] : []
  return {
    columns: [
      'external_identifier',
      'contact_type',
      'contact_sub_type',
      'organization_name',
      'last_name',
      'nick_name',
      'website',
      'preferred_communication_method',
      'do_not_email',
      'do_not_phone',
      'do_not_mail',
      'source',
      ...(reach ? ['email', 'phone', 'street_address'] : []),
    ],
    rows: partners.map(partner => {
      const person = partner.kind === 'person'
      const no = partner.do_not_contact === true ? 1 : 0
      return [
        partner.id,
        person ? 'Individual' : 'Organization',
        partner.subtype ?? '',
        person ? '' : (partner.name ?? ''),
        person ? (partner.name ?? '') : '',
        membersText(partner.other_names ?? []),
        partner.website ?? '',
        partner.contact_preference ? WAYS[partner.contact_preference] : '',
        no,
        no,
        no,
        `Allymap: ${title}`,
        ...rest(partner),
      ]
    }),
  }
}
