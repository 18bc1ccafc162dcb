import { columnRects, rowRects } from '../maps/zone-rects.ts'
import type { AgendaStep } from '../model/agenda.ts'
import type { TemplateStep, TemplateZone, Words } from './template.ts'

/** A text in both languages. */
export const say = (en: string, es: string): Words => ({ en, es })

type NamedZone = Omit<TemplateZone, 'rect'>
export const zone = (id: string, title: Words, hint?: Words): NamedZone => ({
  id,
  title,
  ...(hint ? { hint } : {}),
})

const at = (zones: readonly NamedZone[], rects: readonly TemplateZone['rect'][]): TemplateZone[] =>
  zones.flatMap((z, i) => {
    const rect = rects[i]
    return rect ? [{ ...z, rect }] : []
  })

/** Zones side by side, each so many notes wide; they grow downward without end. */
export const columns = (cells: number, zones: readonly NamedZone[]): TemplateZone[] =>
  at(zones, columnRects(zones.map(() => cells)))

/** Zones in rows of `perRow`, each with room for `across` × `down` notes. */
export const rows = (
  { perRow, across, down }: { perRow: number; across: number; down: number },
  zones: readonly NamedZone[],
): TemplateZone[] => at(zones, rowRects(zones.length, perRow, across, down))

type Place =
  | { readonly map: string; readonly zone?: string }
  /** `about`: the map whose notes a round of the step is about */
  | { readonly view: Exclude<AgendaStep['view'], 'map' | 'plan'>; readonly about?: string }
  | { readonly part: NonNullable<AgendaStep['part']>; readonly list?: string; readonly about?: string }

interface Step {
  readonly id: string
  readonly minutes: number
  readonly mode: AgendaStep['mode']
  readonly at: Place
  readonly title: Words
  readonly prompt: Words
  readonly round?: AgendaStep['round']
  readonly dots?: number
  readonly perNote?: number
  readonly marks?: AgendaStep['marks']
  readonly hints?: readonly Words[]
}

const placeOf = (place: Place): Pick<AgendaStep, 'view' | 'map' | 'zone' | 'part' | 'list'> => {
  const nowhere = { map: null, zone: null, part: null, list: null }
  if ('map' in place) return { ...nowhere, view: 'map', map: place.map, zone: place.zone ?? null }
  const about = { ...nowhere, map: place.about ?? null }
  if ('part' in place) return { ...about, view: 'plan', part: place.part, list: place.list ?? null }
  return { ...about, view: place.view }
}

/** One step; while people write or choose by themselves they have their own notes only, else all tools. */
export const step = ({ at: place, round, dots, perNote, marks, hints, ...rest }: Step): TemplateStep => ({
  ...rest,
  ...placeOf(place),
  tools: rest.mode === 'silent' || rest.mode === 'vote' ? 'own' : 'all',
  round: round ?? null,
  dots: dots ?? null,
  perNote: perNote ?? null,
  marks: marks ?? null,
  hints: hints ?? [],
})
