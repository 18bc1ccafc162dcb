import type { AgendaStep } from '../model/agenda.ts'
import type { Axes, Locale, MapSpec, Zone } from '../model/stage.ts'

/** A text in every language. */
export type Words = Readonly<Record<Locale, string>>

export interface TemplateZone {
  readonly id: string
  readonly title: Words
  readonly hint?: Words
  readonly rect: Zone['rect']
}
export type TemplateMap =
  | { readonly id: string; readonly title: Words; readonly zones: readonly TemplateZone[] }
  | { readonly id: string; readonly title: Words; readonly axes: Readonly<Record<keyof Axes, Words>> }

export type TemplateStep = Omit<AgendaStep, 'title' | 'prompt' | 'hints'> & {
  readonly title: Words
  readonly prompt: Words
  readonly hints: readonly Words[]
}

/** Something to read elsewhere. */
export interface Resource {
  readonly title: Words
  readonly url: string
}

/** What a workshop starts with, as data. */
export interface Template {
  /** the first one is what is shown first */
  readonly maps: readonly TemplateMap[]
  readonly agenda: readonly TemplateStep[]
  readonly resources: readonly Resource[]
}

const mapIn = (map: TemplateMap, l: Locale): MapSpec => {
  const { id } = map
  const title = map.title[l]
  if ('axes' in map) {
    const { left, right, bottom, top } = map.axes
    return {
      id,
      kind: 'axes',
      title,
      axes: { left: left[l], right: right[l], bottom: bottom[l], top: top[l] },
    }
  }
  const zones = map.zones.map(
    (zone): Zone => ({
      id: zone.id,
      title: zone.title[l],
      ...(zone.hint ? { hint: zone.hint[l] } : {}),
      rect: [...zone.rect],
    }),
  )
  return { id, kind: 'zones', title, zones }
}

/** A template's maps in one language. */
export const mapsIn = (template: Template, l: Locale): MapSpec[] => template.maps.map(map => mapIn(map, l))

/** A template's agenda in one language. */
export const agendaIn = (template: Template, l: Locale): AgendaStep[] =>
  template.agenda.map(step => ({
    ...step,
    title: step.title[l],
    prompt: step.prompt[l],
    hints: step.hints.map(hint => hint[l]),
  }))
