import { type Locale, NO_SESSION, type Stage } from '../model/stage.ts'
import type { TemplateId } from './abouts.ts'
import { community } from './community.ts'
import { office } from './office.ts'
import { ready } from './ready.ts'
import { RESOURCES } from './resources.ts'
import { assetMap, powerMap } from './standard-maps.ts'
import { agendaIn, mapsIn, type Template } from './template.ts'
import { twoMaps } from './two-maps.ts'
import { twoWay } from './two-way.ts'

const blank: Template = { maps: [assetMap, powerMap], agenda: [], resources: RESOURCES.blank }

/** What a workshop can start from. */
export const TEMPLATES: Readonly<Record<TemplateId, Template>> = {
  'two-maps': twoMaps,
  office,
  'two-way': twoWay,
  community,
  ready,
  blank,
}
export const DEFAULT_TEMPLATE: TemplateId = 'two-maps'

export const isTemplate = (id: string): id is TemplateId => Object.hasOwn(TEMPLATES, id)

/** A new workshop's stage without maps and agenda. */
export const blankStage = (title: string, locale: Locale): Stage => ({
  ...NO_SESSION,
  title,
  locale,
  template: 'blank',
  maps: [],
  checklists: null,
  people: [],
  locked: false,
  privacy: { stance: false },
})

/** A new workshop's stage; null for a template that does not exist. */
export function templateStage(template: string, title: string, locale: Locale): Stage | null {
  if (!isTemplate(template)) return null
  return {
    ...blankStage(title, locale),
    template,
    maps: mapsIn(TEMPLATES[template], locale),
    agenda: agendaIn(TEMPLATES[template], locale),
  }
}
