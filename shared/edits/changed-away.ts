import * as Y from 'yjs'
import { root } from '../doc/board-doc.ts'
import {
  entityText,
  holderOf,
  inOneText,
  placeOf,
  plainValue,
  type StoredKey,
  storedAt,
} from '../doc/stored-value.ts'
import { CELL } from '../maps/asset-map.ts'
import type { AwayItem, OwnChange } from '../model/away.ts'
import { intend } from './intent.ts'
import { replaceText, spliceOf } from './replace-text.ts'

type Found = Omit<AwayItem, 'name'>
/** Who wrote a value, and when, is none of its meaning. */
const WRITER = new Set(['by', 'at', 'made'])

/**
 * Where two sides changed the same value without knowing of each other, whichever of the two stands in the end: what one did
 * meanwhile (`changes`), held against a document without any of it (`theirs`) and that of both (`merged`). A place counts from one cell on; two texts that
 * were changed at different places are both read in the end, and are not among it. An entity that one side took away while
 * the other went on with it is one item, under its `gone` or `deleted`.
 */
export function changedAway(changes: readonly OwnChange[], theirs: Y.Doc, merged: Y.Doc): Found[] {
  const mine = new Map(changes.map(change => [change.key, change]))
  const isNew = (entity: string): boolean => mine.get(`${entity}/made`)?.before === null
  const found = new Map<StoredKey, Found>()
  const lost = new Set<string>()
  for (const entity of new Set(changes.flatMap(({ key }) => entitiesOf(key)))) {
    const key = goneKey(entity)
    if (mine.has(key) || isNew(entity)) continue
    const gone = goneIn(theirs, entity)
    if (gone === null) continue
    lost.add(entity)
    found.set(key, { key, mine: null, theirs: gone })
  }
  for (const change of changes) {
    const { key } = change
    const entities = entitiesOf(key)
    if (key.endsWith('/made') || entities.some(entity => lost.has(entity) || isNew(entity))) continue
    const now = plainValue(storedAt(theirs, key))
    if (isConflict(change, now, theirs) || isLost(change, merged))
      found.set(key, { key, mine: change.mine, theirs: now })
  }
  return [...found.values()]
}

function isConflict({ key, before, mine, held }: OwnChange, theirs: unknown, doc: Y.Doc): boolean {
  if (held !== undefined && mine !== null && theirs === null) {
    const entity = key.slice(0, key.lastIndexOf('/'))
    return entityText(doc, entity, key) !== held
  }
  if (same(key, theirs, before) || same(key, theirs, mine)) return false
  return !isText(key) || meet(String(before ?? ''), String(mine ?? ''), String(theirs ?? ''))
}

/** Also where they changed it and changed it back: what one wrote does not stand there. */
const isLost = ({ key, mine }: OwnChange, merged: Y.Doc): boolean =>
  !isText(key) && !same(key, plainValue(storedAt(merged, key)), mine)

const isText = (key: StoredKey): boolean => /^notes\/[^/]+\/text$|^texts\//.test(key)

/** Whether two changes of a text touch the same stretch of it: what each put in where the other changed nothing stays readable. */
function meet(before: string, mine: string, theirs: string): boolean {
  const [a, b] = [spliceOf(before, mine), spliceOf(before, theirs)]
  if (!a || !b) return false
  if (a.removed === 0 && b.removed === 0) return false
  return a.at <= b.at + b.removed && b.at <= a.at + a.removed
}

function same(key: StoredKey, a: unknown, b: unknown): boolean {
  if (/\/(gone|deleted)$/.test(key)) return (a === null) === (b === null)
  if (/^notes\/[^/]+\/at$/.test(key) && isPoint(a) && isPoint(b))
    return Math.abs(a[0] - b[0]) <= CELL && Math.abs(a[1] - b[1]) <= CELL
  return inOneText(meaning(a)) === inOneText(meaning(b))
}

const isPoint = (value: unknown): value is [number, number] =>
  Array.isArray(value) && typeof value[0] === 'number' && typeof value[1] === 'number'

/** '', false and an empty list read as nothing. */
function meaning(value: unknown): unknown {
  if (value === '' || value === false || value === undefined) return null
  if (Array.isArray(value)) return value.length === 0 ? null : value
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).filter(([key]) => !WRITER.has(key)))
}

/** What a value belongs to, where that can be taken away: a remark and a line go with their notes. */
export function entitiesOf(key: StoredKey): string[] {
  const [name = '', first = '', second = ''] = key.split('/')
  switch (name) {
    case 'notes':
    case 'frames':
    case 'partners':
    case 'needs':
    case 'goals':
    case 'tasks':
      return [`${name}/${first}`]
    case 'comments':
      return [`notes/${first}`]
    case 'connections':
      return first.split('>').map(note => `notes/${note}`)
    case 'texts':
      return [`partners/${first}`]
    case 'lists':
      return [`lists/${first}/${second}`]
    default:
      return []
  }
}

const goneKey = (entity: string): StoredKey =>
  entity.startsWith('partners/') ? `${entity}/deleted` : `${entity}/gone`

/** What says that an entity was taken away; null while it is there. A note that was merged into another is read with that one. */
function goneIn(doc: Y.Doc, entity: string): unknown {
  const place = placeOf(`${entity}/`)
  if (place?.field === '' && !holderOf(doc, place.root, place.key)) return true
  if (place?.field === '' && holderOf(doc, place.root, place.key)?.has('merged')) return null
  return plainValue(storedAt(doc, goneKey(entity)))
}

/** Writes a value as it was, null for nothing, as one step that can be undone. False where what held it is there no more. */
export function putValue(doc: Y.Doc, key: StoredKey, value: unknown): boolean {
  const place = placeOf(key)
  if (!place) return false
  const map = place.field === null ? root(doc, place.root) : holderOf(doc, place.root, place.key)
  const within = place.field ?? place.key
  if (!map) return false
  return intend(doc, 'use-value', () => {
    const there = map.get(within)
    if (there instanceof Y.Text) replaceText(there, String(value ?? ''))
    else if (value === null) map.delete(within)
    else map.set(within, value)
    return true
  })
}
