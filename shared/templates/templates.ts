import { type Locale, type MapSpec, NO_SESSION, type Stage } from '../model/stage.ts'
import { twoMaps } from './two-maps.ts'

/** What a workshop can start from. */
export const TEMPLATES: Readonly<Record<string, (locale: Locale) => MapSpec[]>> = { 'two-maps': twoMaps }
export const DEFAULT_TEMPLATE = 'two-maps'

/** A new workshop's stage; null for a template that does not exist. */
export function templateStage(template: string, title: string, locale: Locale): Stage | null {
  const maps = Object.hasOwn(TEMPLATES, template) ? TEMPLATES[template]?.(locale) : undefined
  return maps
    ? { title, locale, template, maps, people: [], locked: false, privacy: { stance: false }, ...NO_SESSION }
    : null
}
