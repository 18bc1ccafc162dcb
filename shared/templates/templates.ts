import type { AgendaStep } from '../model/agenda.ts'
import { type Locale, type MapSpec, NO_SESSION, type Stage } from '../model/stage.ts'
import { twoMaps } from './two-maps.ts'
import { twoMapsAgenda } from './two-maps-agenda.ts'

interface Template {
  maps(locale: Locale): MapSpec[]
  agenda(locale: Locale): AgendaStep[]
}

/** What a workshop can start from. */
export const TEMPLATES: Readonly<Record<string, Template>> = {
  'two-maps': { maps: twoMaps, agenda: twoMapsAgenda },
}
export const DEFAULT_TEMPLATE = 'two-maps'

/** A new workshop's stage without maps and agenda. */
export const blankStage = (title: string, locale: Locale): Stage => ({
  ...NO_SESSION,
  title,
  locale,
  template: 'blank',
  maps: [],
  people: [],
  locked: false,
  privacy: { stance: false },
})

/** A new workshop's stage; null for a template that does not exist. */
export function templateStage(template: string, title: string, locale: Locale): Stage | null {
  const found = Object.hasOwn(TEMPLATES, template) ? TEMPLATES[template] : undefined
  if (!found) return null
  return {
    ...blankStage(title, locale),
    template,
    maps: found.maps(locale),
    agenda: found.agenda(locale),
  }
}
