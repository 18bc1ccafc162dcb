import type { NoteJson } from '../exchange/board-json.ts'
import { entityId } from '../model/ids.ts'
import { LIMITS } from '../model/limits.ts'
import { EVIDENCE, MOVABLE, NOTE_COLORS, TIES, TRENDS } from '../model/note.ts'
import type { MapSpec } from '../model/stage.ts'
import { unguardCell } from './formula-guard.ts'
import {
  type Mapping,
  problemAt,
  type ReadTable,
  type RowProblem,
  type RowProblemKind,
} from './import-problem.ts'
import { textMembers } from './list-cell.ts'
import { columnOf } from './partner-columns.ts'
import { shareReader } from './share-cells.ts'

export interface NotesContext {
  readonly maps: readonly MapSpec[]
  /** where notes go whose row names no map, and their zone there; null: the tray */
  readonly map: string
  readonly zone: string | null
  readonly newId: () => string
  /** the value that a cell names in the words of a screen; the values themselves are known without it */
  readonly choice?: (target: string, cell: string) => string | undefined
}
export interface ReadNotes {
  readonly notes: readonly NoteJson[]
  readonly problems: readonly RowProblem[]
}

export const NOTE_TARGETS = [
  'text',
  'map',
  'zone',
  'color',
  'tags',
  'holder',
  'stance',
  'influence',
  'tie',
  'movable',
  'evidence',
  'trend',
] as const
export type NoteTarget = (typeof NOTE_TARGETS)[number]

const ALIASES: Readonly<Record<string, NoteTarget>> = {
  note: 'text',
  nota: 'text',
  name: 'text',
  nombre: 'text',
  texto: 'text',
  idea: 'text',
  category: 'zone',
  zona: 'zone',
  categoría: 'zone',
  mapa: 'map',
  colour: 'color',
  etiquetas: 'tags',
}
const isTarget = (column: string): column is NoteTarget => NOTE_TARGETS.some(target => target === column)

/** The target that a heading names, in either language; null: none. */
function noteTarget(heading: string): NoteTarget | null {
  const column = columnOf(heading)
  return isTarget(column) ? column : (Object.hasOwn(ALIASES, column) && ALIASES[column]) || null
}

/** Whether a heading is one of those that are known. */
export const isNoteHeading = (heading: string): boolean => noteTarget(heading) !== null

/** The target that each heading most likely means; a file with one column is its notes. */
export function guessNoteMapping(headings: readonly string[]): Mapping {
  const taken = new Set<string>()
  const guessed = headings.map(heading => {
    const target = noteTarget(heading)
    if (target === null || taken.has(target)) return null
    taken.add(target)
    return target
  })
  return taken.has('text') || headings.length === 0 ? guessed : guessed.map((t, i) => (i === 0 ? 'text' : t))
}

/** The rows of a table as new notes. Rows with problems are named and left out of `notes`. */
export function readNotes(table: ReadTable, mapping: Mapping, context: NotesContext): ReadNotes {
  const problems: RowProblem[] = []
  const notes: NoteJson[] = []
  const ids = new Set<string>()
  const column = (target: NoteTarget): string[] =>
    table.rows.map(cells => unguardCell(cells[mapping.indexOf(target)] ?? '').trim())
  const shares = { stance: shareReader(column('stance')), influence: shareReader(column('influence')) }
  table.rows.forEach((cells, row) => {
    if (cells.every(cell => cell.trim() === '')) return
    const found: RowProblem[] = []
    const complain = (target: string, kind: RowProblemKind): void => {
      const i = mapping.indexOf(target)
      found.push(
        problemAt(table.start + row, table.headings[i] || (i < 0 ? '' : `${i + 1}`), kind, cells[i] ?? ''),
      )
    }
    const said = new Map<string, string>()
    mapping.forEach((target, i) => {
      const cell = unguardCell(cells[i] ?? '').trim()
      if (target !== null && cell !== '') said.set(target, cell)
    })
    const id = context.newId()
    const note = noteOf(id, said, { ...context, shares }, complain)
    if (!entityId.safeParse(id).success || ids.has(id)) complain('text', 'twice')
    ids.add(id)
    problems.push(...found)
    if (found.length === 0) notes.push(note)
  })
  return { notes, problems }
}

type Complain = (target: string, kind: RowProblemKind) => void

interface RowContext extends NotesContext {
  readonly shares: Readonly<Record<'stance' | 'influence', (cell: string) => number>>
}

function noteOf(
  id: string,
  said: ReadonlyMap<string, string>,
  context: RowContext,
  complain: Complain,
): NoteJson {
  const text = said.get('text') ?? ''
  if (text === '') complain('text', 'no-text')
  if (text.length > LIMITS.noteText) complain('text', 'too-long')
  const named = said.get('map')
  const map = named === undefined ? context.maps.find(m => m.id === context.map) : called(context.maps, named)
  if (!map) complain('map', 'no-map')
  const one = <V extends string>(target: string, of: readonly V[]): V | undefined => {
    const cell = said.get(target)
    if (cell === undefined) return undefined
    const named = context.choice?.(target, cell)
    const value = of.find(v => v === columnOf(cell)) ?? of.find(v => v === named)
    if (value === undefined) complain(target, 'not-a-value')
    return value
  }
  const color = one('color', NOTE_COLORS)
  const marks = {
    tie: one('tie', TIES),
    movable: one('movable', MOVABLE),
    evidence: one('evidence', EVIDENCE),
    trend: one('trend', TRENDS),
  }
  const tags = textMembers(said.get('tags') ?? '')
  if (tags.length > 20 || tags.some(tag => tag.length > 60)) complain('tags', 'too-long')
  const holder = said.get('holder') ?? ''
  if (holder.length > LIMITS.name) complain('holder', 'too-long')
  return {
    id,
    map: map?.id ?? context.map,
    text,
    ...placeOf(map, said, context, complain),
    ...(color ? { color } : {}),
    ...(tags.length > 0 ? { tags } : {}),
    ...(holder ? { holder } : {}),
    ...Object.fromEntries(Object.entries(marks).filter(([, value]) => value !== undefined)),
  }
}

const called = <T extends { readonly id: string; readonly title: string }>(
  things: readonly T[],
  name: string,
): T | undefined =>
  things.find(thing => thing.id === name) ??
  things.find(thing => [thing.id, thing.title].some(called => columnOf(called) === columnOf(name)))

function placeOf(
  map: MapSpec | undefined,
  said: ReadonlyMap<string, string>,
  context: RowContext,
  complain: Complain,
): Partial<NoteJson> {
  if (map?.kind === 'zones') {
    const name = said.get('zone')
    const zone = name === undefined ? map.zones.find(z => z.id === context.zone) : called(map.zones, name)
    if (name !== undefined && !zone) complain('zone', 'not-a-value')
    return zone ? { zone: zone.id } : { at: null }
  }
  const place = (['stance', 'influence'] as const).map(target => {
    const cell = said.get(target)
    if (cell === undefined) return null
    const value = context.shares[target](cell)
    const least = target === 'stance' ? -1 : 0
    if (!Number.isFinite(value) || value < least || value > 1) complain(target, 'not-a-value')
    return value
  })
  const [stance, influence] = place
  return typeof stance === 'number' && typeof influence === 'number' ? { stance, influence } : { at: null }
}
