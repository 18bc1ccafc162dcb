import type { Locale } from '../../shared/model/stage.ts'
import { app } from './texts/app.ts'
import { bars } from './texts/bars.ts'
import { canvas } from './texts/canvas.ts'
import { compose } from './texts/compose.ts'
import { domain } from './texts/domain.ts'
import { hands } from './texts/hands.ts'
import { insight } from './texts/insight.ts'
import { matrix } from './texts/matrix.ts'
import { partnerFields } from './texts/partner-fields.ts'
import { partnerLists } from './texts/partner-lists.ts'
import { partnerViews } from './texts/partner-views.ts'
import { plan } from './texts/plan.ts'
import { record } from './texts/record.ts'
import { records } from './texts/records.ts'
import { rounds } from './texts/rounds.ts'
import { session } from './texts/session.ts'

/** All words on the screen; one file per part of the product, each with every language side by side. */
export const TEXTS = {
  en: {
    ...domain.en,
    ...app.en,
    ...canvas.en,
    ...bars.en,
    ...compose.en,
    ...hands.en,
    ...insight.en,
    ...partnerFields.en,
    ...partnerLists.en,
    ...record.en,
    ...matrix.en,
    ...partnerViews.en,
    ...plan.en,
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
    ...insight.es,
    ...partnerFields.es,
    ...partnerLists.es,
    ...record.es,
    ...matrix.es,
    ...partnerViews.es,
    ...plan.es,
    ...records.es,
    ...rounds.es,
    ...session.es,
  },
} satisfies Record<Locale, Record<string, string>>

export type TextId = keyof typeof TEXTS.en
