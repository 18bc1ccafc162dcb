import type { Locale } from '../../shared/model/stage.ts'
import { agenda } from './texts/agenda.ts'
import { api } from './texts/api.ts'
import { app } from './texts/app.ts'
import { appParts } from './texts/app-parts.ts'
import { away } from './texts/away.ts'
import { bars } from './texts/bars.ts'
import { barsParts } from './texts/bars-parts.ts'
import { canvas } from './texts/canvas.ts'

import { compose } from './texts/compose.ts'
import { domain } from './texts/domain.ts'
import { files } from './texts/files.ts'
import { hands } from './texts/hands.ts'
import { insight } from './texts/insight.ts'
import { links } from './texts/links.ts'
import { matrix } from './texts/matrix.ts'
import { ownMaps } from './texts/own-maps.ts'
import { partnerFields } from './texts/partner-fields.ts'
import { partnerLists } from './texts/partner-lists.ts'
import { partnerViews } from './texts/partner-views.ts'
import { plan } from './texts/plan.ts'
import { record } from './texts/record.ts'
import { records } from './texts/records.ts'
import { recordsParts } from './texts/records-parts.ts'
import { rounds } from './texts/rounds.ts'
import { roundsParts } from './texts/rounds-parts.ts'
import { session } from './texts/session.ts'
import { sessionParts } from './texts/session-parts.ts'
import { states } from './texts/states.ts'
import { tables } from './texts/tables.ts'

/** What the first pages and the maps say. One file per part of the product, each with every language side by side. */
export const EARLY = {
  en: {
    ...domain.en,
    ...app.en,
    ...canvas.en,
    ...bars.en,
    ...compose.en,
    ...hands.en,
    ...records.en,
    ...rounds.en,
    ...session.en,
  },
  es: {
    ...domain.es,
    ...app.es,
    ...canvas.es,
    ...bars.es,
    ...compose.es,
    ...hands.es,
    ...records.es,
    ...rounds.es,
    ...session.es,
  },
} satisfies Record<Locale, Record<string, string>>

/** What views, panels and dialogs say that are fetched once they are asked for: their words come along with them. */
export const LATE = {
  en: {
    ...agenda.en,
    ...appParts.en,
    ...away.en,
    ...barsParts.en,
    ...recordsParts.en,
    ...roundsParts.en,
    ...sessionParts.en,
    ...ownMaps.en,
    ...api.en,
    ...states.en,
    ...files.en,
    ...insight.en,
    ...links.en,
    ...partnerFields.en,
    ...partnerLists.en,
    ...record.en,
    ...matrix.en,
    ...partnerViews.en,
    ...plan.en,
    ...tables.en,
  },
  es: {
    ...agenda.es,
    ...appParts.es,
    ...away.es,
    ...barsParts.es,
    ...recordsParts.es,
    ...roundsParts.es,
    ...sessionParts.es,
    ...ownMaps.es,
    ...api.es,
    ...states.es,
    ...files.es,
    ...insight.es,
    ...links.es,
    ...partnerFields.es,
    ...partnerLists.es,
    ...record.es,
    ...matrix.es,
    ...partnerViews.es,
    ...plan.es,
    ...tables.es,
  },
} satisfies Record<Locale, Record<string, string>>

/** All words on the screen. */
export const TEXTS = {
  en: { ...EARLY.en, ...LATE.en },
  es: { ...EARLY.es, ...LATE.es },
}

export type TextId = keyof typeof TEXTS.en
