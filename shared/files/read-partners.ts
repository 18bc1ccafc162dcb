import { entityId } from '../model/ids.ts'
import { LIMITS } from '../model/limits.ts'
import { nameKey } from '../model/name-key.ts'
import { OWN_RECORD } from '../model/partner.ts'
import {
  LISTS,
  type ListField,
  MEMBER_MAX,
  SCALARS,
  type ScalarField,
  SETS,
  type SetField,
  TEXTS,
  type TextField,
} from '../model/partner-fields.ts'
import { type PartnerJson, partnerParts, ROWS_MAX } from '../model/partner-json.ts'
import { readRow as readStored } from '../model/partner-values.ts'
import type { ValueSpec } from '../model/value-kinds.ts'
import { choiceIn } from './choice-words.ts'
import { columnInWords } from './column-words.ts'
import { contactsOf, fromCells, withCells } from './contact-cells.ts'
import { unguardCell } from './formula-guard.ts'
import {
  type Mapping,
  problemAt,
  type ReadTable,
  type RowProblem,
  type RowProblemKind,
} from './import-problem.ts'
import { jsonList, type PlainRow, rowsText, textMembers, textRows, textValue } from './list-cell.ts'
import { withKnownOrder } from './outreach-ranks.ts'
import { COMPUTED, columnOf, contactColumn } from './partner-columns.ts'
import { PERSON_CELLS } from './partners-table.ts'
import type { PeopleNames } from './people-names.ts'
import { dayReader } from './typed-days.ts'
import { isCutCell } from './workbook-text.ts'

/** What the rows are read against. */
export interface PartnersContext {
  /** those that are there; a row with the id or the name of one changes it */
  readonly known: readonly PartnerJson[]
  readonly names: PeopleNames
  readonly newId: () => string
}
export interface ReadPartners {
  readonly partners: readonly PartnerJson[]
  readonly problems: readonly RowProblem[]
  /** of those, how many were there already */
  readonly changed: number
}

const isScalar = (field: string): field is ScalarField => Object.hasOwn(SCALARS, field)
const isSet = (field: string): field is SetField => Object.hasOwn(SETS, field)
const isList = (field: string): field is ListField => Object.hasOwn(LISTS, field)
const isText = (field: string): field is TextField => Object.hasOwn(TEXTS, field)
/** Whether a blank is something that somebody may have written. */
const isWords = (field: string): boolean =>
  isText(field) ||
  contactColumn(field) !== null ||
  (isScalar(field) && SCALARS[field].kind === 'words') ||
  (isList(field) && Object.values<ValueSpec>(LISTS[field].row)[0]?.kind === 'words')
const isField = (field: string): boolean =>
  field === 'id' ||
  isScalar(field) ||
  isSet(field) ||
  isList(field) ||
  isText(field) ||
  contactColumn(field) !== null

/** Every field that a column may go into, in the order in which a person looks for them. */
export const PARTNER_TARGETS: readonly string[] = [
  ...Object.keys(SCALARS),
  ...Object.keys(SETS),
  ...Object.keys(TEXTS),
  ...Object.keys(LISTS),
]

/** Headings that other programs use. Sources: CiviCRM, vCard exports, spreadsheets in English and Spanish. */
const ALIASES: Readonly<Record<string, string>> = {
  organization_name: 'name',
  organization: 'name',
  organisation: 'name',
  partner: 'name',
  nombre: 'name',
  organización: 'name',
  aliado: 'name',
  nick_name: 'other_names',
  alternate_name: 'other_names',
  external_identifier: 'id',
  contact_sub_type: 'subtype',
  e_mail: 'email',
  mail: 'email',
  correo: 'email',
  correo_electrónico: 'email',
  telephone: 'phone',
  tel: 'phone',
  teléfono: 'phone',
  telefono: 'phone',
  street_address: 'address',
  dirección: 'address',
  url: 'website',
  web: 'website',
  sitio_web: 'website',
  responsable: 'owner',
  status: 'relationship_status',
  sector_name: 'sector',
  descripción: 'description',
  remarks: 'notes',
  comments: 'notes',
  notas: 'notes',
}

/** A heading as it is, or as the workbook of another language has it. */
const fieldNamed = (heading: string): string => {
  const column = columnOf(heading)
  return isField(column) ? column : (columnInWords(heading) ?? column)
}

/** The field that each heading most likely means; each field once. */
export function guessPartnerMapping(headings: readonly string[]): Mapping {
  const taken = new Set<string>()
  return headings.map(heading => {
    const column = fieldNamed(heading)
    const field = isField(column) ? column : (Object.hasOwn(ALIASES, column) && ALIASES[column]) || null
    if (field === null || COMPUTED.some(c => c === column) || taken.has(field)) return null
    taken.add(field)
    return field
  })
}

/** The rows of a table as records. Rows with problems are named and left out of `partners`. */
export function readPartners(table: ReadTable, mapping: Mapping, context: PartnersContext): ReadPartners {
  const byId = new Map(context.known.map(p => [p.id, p]))
  const byName = new Map<string, PartnerJson>()
  const shared = new Set<string>()
  for (const partner of context.known) {
    const called = nameKey(partner.name ?? '')
    if (byName.has(called)) shared.add(called)
    byName.set(called, partner)
  }
  const dated = mapping.map(field => field !== null && isScalar(field) && SCALARS[field].kind === 'day')
  const dayIn = dayReader(table.rows.flatMap(cells => cells.filter((_, i) => dated[i])))
  const problems: RowProblem[] = []
  const partners = new Map<string, PartnerJson>()
  let changed = 0
  table.rows.forEach((cells, row) => {
    if (cells.every(cell => cell.trim() === '')) return
    const found: RowProblem[] = []
    const read = cells.map((cell, i) => (dated[i] ? dayIn(cell) : cell))
    const fields = readRow(table, mapping, read, (i, kind) =>
      found.push(problemAt(table.start + row, table.headings[i] || `${i + 1}`, kind, cells[i] ?? '')),
    )
    const id = fields.get('id')
    const name = String(fields.get('name') ?? '')
    const called = id === undefined ? nameKey(name) : ''
    const known = typeof id === 'string' ? byId.get(id) : called === '' ? undefined : byName.get(called)
    if (shared.has(called) && called !== '')
      found.push(problemAt(table.start + row, '', 'two-called-so', name))
    if (!known && name.trim() === '') found.push(problemAt(table.start + row, '', 'no-name', ''))
    const pid = known?.id ?? (typeof id === 'string' ? id : context.newId())
    if (partners.has(pid)) found.push(problemAt(table.start + row, '', 'twice', name))
    problems.push(...found)
    if (found.length > 0) return
    if (known) changed++
    partners.set(pid, partnerOf(pid, fields, known, context))
  })
  return { partners: withKnownOrder([...partners.values()], context.known), problems, changed }
}

type Fields = Map<string, unknown>
type Complain = (column: number, kind: RowProblemKind) => void

function readRow(table: ReadTable, mapping: Mapping, cells: readonly string[], complain: Complain): Fields {
  const fields: Fields = new Map()
  table.headings.forEach((_, i) => {
    const field = mapping[i]
    const text = unguardCell(cells[i] ?? '')
    if (!field || (text.trim() === '' && (text === '' || !isWords(field)))) return
    const read = isCutCell(cells[i] ?? '') ? bad('too-long') : readCell(field, text)
    if (read instanceof Unreadable) complain(i, read.problem)
    else fields.set(field, read)
  })
  return fields
}

class Unreadable {
  readonly problem: RowProblemKind
  constructor(problem: RowProblemKind) {
    this.problem = problem
  }
}
const bad = (problem: RowProblemKind): Unreadable => new Unreadable(problem)

const isPartnerId = (id: string): boolean => id !== OWN_RECORD && entityId.safeParse(id).success

function readCell(field: string, text: string): unknown {
  if (field === 'id') return isPartnerId(text.trim()) ? text.trim() : bad('not-a-value')
  if (isScalar(field)) return readScalar(field, text)
  if (isSet(field)) return readSet(field, text)
  if (isList(field)) return readList(field, text)
  if (isText(field)) return text.length <= LIMITS.longText ? text : bad('too-long')
  return text.length <= 200 ? text : bad('too-long')
}

function readScalar(field: ScalarField, text: string): unknown {
  const spec: ValueSpec = SCALARS[field]
  const value = textValue(field, spec, text)
  if (value !== undefined) return value
  return bad(spec.kind === 'words' ? 'too-long' : 'not-a-value')
}

function readSet(set: SetField, text: string): unknown {
  const of: readonly string[] | null = SETS[set].of
  const members = (jsonList(text) ?? textMembers(text)).map(String)
  const known = members.map(member => (of ? choiceIn(set, of, member) : member))
  if (known.includes(undefined)) return bad('not-a-value')
  return members.some(member => member.length > MEMBER_MAX) ? bad('too-long') : [...new Set(known)]
}

/** Rows with their ids from JSON, or readable ones without. */
function readList(list: ListField, text: string): unknown {
  const json = jsonList(text)
  if (!json) {
    const rows = textRows(list, text)
    return rows && rows.length <= ROWS_MAX ? rows : bad('not-a-list')
  }
  const parsed = partnerParts[list].safeParse(json)
  return parsed.success ? parsed.data : bad('not-a-list')
}

function partnerOf(
  id: string,
  fields: Fields,
  known: PartnerJson | undefined,
  { names, newId }: PartnersContext,
): PartnerJson {
  const contacts = contactsOf(fields)
  const said = new Map(fields)
  const listed = said.has('contacts')
  if (contacts.length > 0 && !listed) said.set('contacts', fromCells(contacts, known?.contacts ?? [], newId))
  for (const field of fields.keys()) if (contactColumn(field)) said.delete(field)
  const entries = [...said].map(([field, value]): [string, unknown] => {
    if (field === 'owner') return [field, names.idOf(String(value))]
    if (isList(field) && Array.isArray(value)) {
      const rows = withIds(field, value, known?.[field] ?? [], names, newId)
      const correct = field === 'contacts' && listed
      return [field, correct ? withCells(rows, contacts, known?.contacts ?? [], newId) : rows]
    }
    return [field, value]
  })
  return { ...Object.fromEntries(entries), id } as PartnerJson
}

/** A row's words, with what it leaves out said as it reads. */
const wholeRow = (list: ListField, row: PlainRow): string =>
  rowsText(list, [{ ...readStored(list, '', row) }])

/** Rows that are there already keep their ids: bringing the same file in twice changes nothing. */
function withIds(
  list: ListField,
  rows: readonly PlainRow[],
  known: readonly PlainRow[],
  names: PeopleNames,
  newId: () => string,
): PlainRow[] {
  const left = [...known]
  return rows.map(row => {
    if (typeof row.id === 'string') return row
    const unnamed = Object.fromEntries(
      Object.entries(row).map(([cell, value]) => [
        cell,
        PERSON_CELLS.has(cell) && typeof value === 'string' ? names.idOf(value) : value,
      ]),
    )
    const text = wholeRow(list, unnamed)
    const at = left.findIndex(other => wholeRow(list, other) === text)
    const [same] = at < 0 ? [] : left.splice(at, 1)
    return same ?? { ...unnamed, id: newId() }
  })
}
