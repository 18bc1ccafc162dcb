import { categoryOf } from '../../../../shared/maps/asset-map.ts'
import { influenceOf, stanceOf } from '../../../../shared/maps/power-map.ts'
import type { AwayItem } from '../../../../shared/model/away.ts'
import { META_FIELDS } from '../../../../shared/model/board.ts'
import type { Point } from '../../../../shared/model/note.ts'
import type { TextId } from '../../../i18n/texts.ts'
import { showAxis } from '../../../ui/axis-values.ts'
import { noteTitle } from '../../../ui/find-notes.ts'
import { cellOf, checkWords, partnerWords, planWords } from './away-record-words.ts'
import { type AwayWords, fieldOf, isEmpty, listed, plain, type Reading } from './away-values.ts'

/** An item in the reader's words. What has no words of its own is said as it stands. */
export function awayWords(item: AwayItem, reading: Reading): AwayWords {
  const { t } = reading.speech
  const [root = '', a = '', b = '', c = '', d = ''] = item.key.split('/')
  if (/\/(gone|deleted)$/.test(item.key))
    return { of: ofRoot(root, reading), what: t('away.what.whole'), say: value => endWords(value, reading) }
  switch (root) {
    case 'notes':
      return fieldOf('away.of.note', NOTE_FIELDS[b], value => noteValue(a, b, value, reading), reading)
    case 'frames':
      return fieldOf('away.of.frame', FRAME_FIELDS[b], value => plain(value, reading), reading)
    case 'comments':
      return fieldOf('away.of.comment', 'away.what.text', value => saidIn(value, reading), reading)
    case 'connections':
      return fieldOf('away.of.connection', 'away.what.how', value => lineWords(value, reading), reading)
    case 'partners':
      return partnerWords(b, c, d, reading)
    case 'texts':
      return partnerWords(b.split('#')[0] ?? '', '', '', reading)
    case 'needs':
    case 'goals':
    case 'tasks':
      return planWords(root, b, reading)
    case 'checklist':
      return checkWords(c, reading)
    case 'lists':
      return cellOf(a, c, reading)
    default: {
      const field = META_FIELDS.find(f => f === a)
      const what = field === undefined ? 'away.what.value' : (`fact.${field}` as const)
      return fieldOf('away.board', what, value => plain(value, reading), reading)
    }
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
/** The kind of thing that was taken away, by where it stands. */
const KINDS: Readonly<Record<string, TextId>> = {
  notes: 'away.of.note',
  frames: 'away.of.frame',
  partners: 'away.of.partner',
  needs: 'away.of.needs',
  goals: 'away.of.goals',
  tasks: 'away.of.tasks',
}
const ofRoot = (root: string, { speech: { t } }: Reading): string => t(KINDS[root] ?? 'away.of.row')

/** Taken away, and by whom; or gone on with. */
function endWords(value: unknown, { speech: { t, nameOf } }: Reading): string {
  if (value === null) return t('away.edited')
  const by = typeof value === 'object' && 'by' in value && typeof value.by === 'string' ? value.by : ''
  return by === '' ? t('away.removed') : t('away.removed_by', { name: nameOf(by) })
}

function saidIn(value: unknown, reading: Reading): string {
  const text = typeof value === 'object' && value !== null && 'text' in value ? value.text : value
  return plain(text, reading)
}

function noteValue(note: string, field: string, value: unknown, reading: Reading): string {
  const { speech, board, maps } = reading
  switch (field) {
    case 'at':
      return placeWords(note, value, reading)
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

function placeWords(note: string, at: unknown, { speech: { t }, board, maps }: Reading): string {
  if (!isPoint(at)) return t('away.no_place')
  const map = maps.find(m => m.id === board.notes.get(note)?.map)
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
