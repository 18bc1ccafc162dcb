import { categoryOf } from '../../../../shared/maps/asset-map.ts'
import { influenceOf, stanceOf } from '../../../../shared/maps/power-map.ts'
import type { AwayItem } from '../../../../shared/model/away.ts'
import type { Board } from '../../../../shared/model/board.ts'
import { META_FIELDS } from '../../../../shared/model/board.ts'
import type { Point } from '../../../../shared/model/note.ts'
import {
  LIST_FIELDS,
  SCALAR_FIELDS,
  SET_FIELDS,
  TEXT_FIELDS,
} from '../../../../shared/model/partner-fields.ts'
import type { MapSpec } from '../../../../shared/model/stage.ts'
import type { TextId } from '../../../i18n/texts.ts'
import { cellWords, memberWords, type Speech, scalarWords } from '../../../partners/record/field-words.ts'
import { showAxis } from '../../../ui/axis-values.ts'
import { noteTitle } from '../../../ui/find-notes.ts'

/** What values are read with: the board as it is, its maps, the reader's language. */
export interface Reading {
  readonly speech: Speech
  readonly maps: readonly MapSpec[]
  readonly board: Board
}

export interface AwayWords {
  /** what kind of thing it belongs to */
  readonly of: string
  /** which of its values */
  readonly what: string
  /** one side's value in words */
  readonly say: (value: unknown) => string
}

/** An item in the reader's words. What has no words of its own is said as it stands. */
export function awayWords(item: AwayItem, reading: Reading): AwayWords {
  const { t } = reading.speech
  const [root = '', a = '', b = '', c = ''] = item.key.split('/')
  const last = item.key.slice(item.key.lastIndexOf('/') + 1)
  if (last === 'gone' || last === 'deleted')
    return { of: ofRoot(root, reading), what: t('away.what.whole'), say: value => endWords(value, reading) }
  switch (root) {
    case 'notes':
      return fieldOf('away.of.note', NOTE_FIELDS[b], value => noteValue(item.key, b, value, reading), reading)
    case 'frames':
      return fieldOf('away.of.frame', FRAME_FIELDS[b], value => plain(value, reading), reading)
    case 'comments':
      return fieldOf('away.of.comment', 'away.what.text', value => part(value, 'text', reading), reading)
    case 'connections':
      return fieldOf('away.of.connection', 'away.what.how', value => lineWords(value, reading), reading)
    case 'partners':
    case 'texts':
      return partnerWords(root === 'texts' ? (b.split('#')[0] ?? '') : b, c, reading)
    case 'needs':
    case 'goals':
    case 'tasks':
      return fieldOf(`away.of.${root}`, PLAN_FIELDS[b], value => planValue(root, b, value, reading), reading)
    case 'checklist':
      return fieldOf('away.of.line', CHECK_FIELDS[c], value => checkValue(c, value, reading), reading)
    case 'meta': {
      const field = META_FIELDS.find(f => f === a)
      return {
        of: t('away.board'),
        what: t(field ? `fact.${field}` : 'away.what.value'),
        say: value => plain(value, reading),
      }
    }
    default:
      return fieldOf('away.of.row', undefined, value => plain(value, reading), reading)
  }
}

const NOTE_FIELDS: Readonly<Record<string, TextId>> = {
  text: 'away.what.text',
  at: 'away.what.at',
  map: 'away.what.map',
  color: 'away.what.color',
  tags: 'away.what.tags',
  target: 'away.what.target',
  tie: 'away.what.tie',
  movable: 'away.what.movable',
  evidence: 'away.what.evidence',
  trend: 'away.what.trend',
  holder: 'away.what.holder',
  idea: 'away.what.idea',
  taker: 'away.what.taker',
  aside: 'away.what.aside',
  apart: 'away.what.apart',
  locked: 'away.what.locked',
}
const FRAME_FIELDS: Readonly<Record<string, TextId>> = { title: 'away.what.title', rect: 'away.what.rect' }
const PLAN_FIELDS: Readonly<Record<string, TextId>> = {
  text: 'away.what.text',
  kind: 'away.what.kind',
  phase: 'away.what.phase',
  need: 'away.what.need',
  goal: 'away.what.goal',
  owner: 'away.what.owner',
  due: 'away.what.due',
  state: 'away.what.state',
  partner: 'away.what.partner',
}
const CHECK_FIELDS: Readonly<Record<string, TextId>> = {
  state: 'away.what.state',
  who: 'away.what.who',
  when: 'away.what.when',
  note: 'away.what.note',
  evidence: 'away.what.link',
}

function fieldOf(
  of: TextId,
  what: TextId | undefined,
  say: (value: unknown) => string,
  { speech: { t } }: Reading,
): AwayWords {
  return { of: t(of), what: t(what ?? 'away.what.value'), say }
}

function ofRoot(root: string, { speech: { t } }: Reading): string {
  switch (root) {
    case 'notes':
      return t('away.of.note')
    case 'frames':
      return t('away.of.frame')
    case 'partners':
      return t('away.of.partner')
    case 'needs':
    case 'goals':
    case 'tasks':
      return t(`away.of.${root}`)
    default:
      return t('away.of.row')
  }
}

/** Taken away, and by whom; or gone on with. */
function endWords(value: unknown, { speech: { t, nameOf } }: Reading): string {
  if (value === null) return t('away.edited')
  const by = typeof value === 'object' && 'by' in value && typeof value.by === 'string' ? value.by : ''
  return by === '' ? t('away.removed') : t('away.removed_by', { name: nameOf(by) })
}

const isEmpty = (value: unknown): boolean =>
  value === null || value === '' || (Array.isArray(value) && value.length === 0)

/** A value that needs no list of words. */
function plain(value: unknown, { speech: { t } }: Reading): string {
  if (isEmpty(value)) return t('away.nothing')
  if (typeof value === 'boolean') return t(value ? 'record.yes' : 'record.no')
  if (Array.isArray(value))
    return value.map(v => (typeof v === 'number' ? String(Math.round(v)) : String(v))).join(', ')
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}

const part = (value: unknown, name: string, reading: Reading): string =>
  plain(
    typeof value === 'object' && value !== null
      ? (Object.entries(value).find(([k]) => k === name)?.[1] ?? null)
      : value,
    reading,
  )

/** The words of one of a list's values: `family.value`. */
const listed = (family: string, value: unknown, reading: Reading): string =>
  isEmpty(value) ? plain(value, reading) : reading.speech.t(`${family}.${value}` as TextId)

function noteValue(key: string, field: string, value: unknown, reading: Reading): string {
  const { speech, board, maps } = reading
  switch (field) {
    case 'at':
      return placeWords(key, value, reading)
    case 'map':
      return maps.find(map => map.id === value)?.title ?? plain(value, reading)
    case 'color':
    case 'tie':
    case 'movable':
    case 'evidence':
    case 'trend':
      return listed(field, value, reading)
    case 'target':
    case 'locked':
      return speech.t(value === true ? 'record.yes' : 'record.no')
    case 'taker':
      return isEmpty(value) ? plain(value, reading) : speech.nameOf(String(value))
    case 'apart':
      return Array.isArray(value)
        ? value.map(id => noteTitle(board.notes.get(String(id))?.text ?? '', 40)).join(', ')
        : plain(value, reading)
    default:
      return plain(value, reading)
  }
}

const isPoint = (value: unknown): value is Point =>
  Array.isArray(value) && typeof value[0] === 'number' && typeof value[1] === 'number'

function placeWords(key: string, at: unknown, { speech: { t }, board, maps }: Reading): string {
  if (!isPoint(at)) return t('away.no_place')
  const map = maps.find(m => m.id === board.notes.get(key.split('/')[1] ?? '')?.map)
  if (map?.kind === 'axes')
    return t('away.axes', {
      stance: showAxis('stance', stanceOf(at) ?? 0),
      influence: showAxis('influence', influenceOf(at) ?? 0),
    })
  return (map?.kind === 'zones' ? categoryOf(map, at)?.title : undefined) ?? t('away.spot')
}

function lineWords(value: unknown, reading: Reading): string {
  if (typeof value !== 'object' || value === null) return reading.speech.t('away.removed')
  const line = new Map<string, unknown>(Object.entries(value))
  const known = ['kind', 'strength', 'effect'].map(field => listed(field, line.get(field) ?? null, reading))
  const typed = ['via', 'evidence'].map(field => line.get(field)).filter(v => typeof v === 'string')
  return [...known, ...typed].join(' · ')
}

function partnerWords(field: string, more: string, reading: Reading): AwayWords {
  const { speech } = reading
  const { t } = speech
  const of = t('away.of.partner')
  const scalar = more === '' ? SCALAR_FIELDS.find(f => f === field) : undefined
  if (scalar)
    return {
      of,
      what: t(`field.${scalar}`),
      say: value =>
        typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
          ? scalarWords(scalar, value, speech) || t('away.nothing')
          : t('away.nothing'),
    }
  const text = TEXT_FIELDS.find(f => f === field)
  if (text) return { of, what: t(`field.${text}`), say: value => plain(value, reading) }
  const set = SET_FIELDS.find(f => f === field)
  if (set)
    return {
      of,
      what: t(`field.${set}`),
      say: value => (value === true ? memberWords(set, more, t) : t('away.nothing')),
    }
  const list = LIST_FIELDS.find(f => f === field)
  if (list)
    return {
      of,
      what: t(`field.${list}` as TextId),
      say: value =>
        typeof value === 'object' && value !== null
          ? Object.entries(value)
              .map(([cell, v]) => (cell === 'made' ? '' : cellWords(list, cell, v, speech)))
              .filter(words => words !== '')
              .join(' · ')
          : t('away.removed'),
    }
  return { of, what: t('away.what.value'), say: value => plain(value, reading) }
}

function planValue(root: string, field: string, value: unknown, reading: Reading): string {
  const { speech, board } = reading
  if (isEmpty(value)) return plain(value, reading)
  const id = String(value)
  switch (field) {
    case 'kind':
      return listed('need_kind', value, reading)
    case 'phase':
      return listed('need_phase', value, reading)
    case 'state':
      return listed('task_state', value, reading)
    case 'owner':
      return speech.nameOf(id)
    case 'due':
      return speech.day(id)
    case 'need':
      return board.plan.needs.get(id)?.text ?? id
    case 'goal':
      return board.plan.goals.get(id)?.text ?? id
    case 'partner':
      return root === 'tasks' ? (board.partners.get(id)?.name ?? id) : id
    default:
      return plain(value, reading)
  }
}

function checkValue(field: string, value: unknown, reading: Reading): string {
  if (isEmpty(value)) return plain(value, reading)
  if (field === 'state') return listed('check_state', value, reading)
  if (field === 'when') return reading.speech.day(String(value))
  return field === 'who' ? reading.speech.nameOf(String(value)) : plain(value, reading)
}
