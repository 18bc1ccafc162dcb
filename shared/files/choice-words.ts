import { PARTNER_WORDS, RECORD_WORDS } from '../model/partner-words.ts'
import type { Locale } from '../model/stage.ts'

/** What the values of a field, or of a row's cell, are called: the first part of their words' ids. */
const FAMILIES: Readonly<Record<string, string>> = {
  kind: 'partner_kind',
  sector: 'sector',
  partnership_type: 'partnership_type',
  level: 'level',
  contact_preference: 'contact_way',
  research_state: 'research',
  relationship_status: 'status',
  mechanism: 'mechanism',
  formality: 'formality',
  legal_fit: 'fit',
  operational_fit: 'fit',
  stage: 'partner_stage',
  depth: 'depth',
  tier: 'tier',
  tier_override: 'tier',
  roles: 'partner_role',
  we_give: 'exchange',
  they_give: 'exchange',
  benefits: 'benefit',
  'first_steps.kind': 'first_step',
  'first_steps.state': 'step_state',
  'contacts.tie': 'tie',
  'barriers.kind': 'barrier',
  'activities.kind': 'activity',
  'funding.status': 'funding',
  'handoffs.accepted': 'hand_off',
  'depth_history.depth': 'depth',
  'signals.kind': 'signal',
}
const WORDS: Readonly<Record<Locale, Readonly<Record<string, string>>>> = {
  en: { ...RECORD_WORDS.en, ...PARTNER_WORDS.en },
  es: { ...RECORD_WORDS.es, ...PARTNER_WORDS.es },
}

/** A value as a reader of that language calls it; one that has no words as it is. */
export const choiceWord = (where: string, value: string, locale: Locale): string =>
  WORDS[locale][`${FAMILIES[where]}.${value}`] ?? value

/** As it is compared: however it is written, `Past collaboration` or `past_collaboration`. */
const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, '_')

/** Values by the first part of their words' ids and by what they are called, in any language. */
const VALUES: ReadonlyMap<string, string> = new Map(
  Object.values(WORDS).flatMap(words =>
    Object.entries(words).map(([id, word]) => {
      const [family = '', value = ''] = id.split('.')
      return [`${family} ${plain(word)}`, value] as const
    }),
  ),
)

/** The value that a text names: by itself, or by its words in any language. Undefined: none of them. */
export function choiceIn(where: string, of: readonly string[], text: string): string | undefined {
  const said = plain(text)
  const value = of.includes(said) ? said : VALUES.get(`${FAMILIES[where]} ${said}`)
  return value !== undefined && of.includes(value) ? value : undefined
}
