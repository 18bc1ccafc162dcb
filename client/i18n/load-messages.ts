import type { Locale } from '../../shared/model/stage.ts'
import type { Messages } from './message.ts'

type Loaders = Readonly<Record<Locale, () => Promise<{ messages: Messages }>>>
const EARLY: Loaders = {
  en: () => import('./messages/en.ts'),
  es: () => import('./messages/es.ts'),
}
const LATE: Loaders = {
  en: () => import('./messages/en-late.ts'),
  es: () => import('./messages/es-late.ts'),
}

/** late texts that are here */
const late: Partial<Record<Locale, Messages>> = {}
let shown: Locale = 'en'
let lateAsked = false

async function loadLate(locale: Locale): Promise<void> {
  late[locale] ??= (await LATE[locale]()).messages
}

/** Fetches the texts of a language that is shown from now on; also those of the later parts, once any part asked for them. */
export async function loadMessages(locale: Locale): Promise<Messages> {
  const { messages } = await EARLY[locale]()
  if (lateAsked) await loadLate(locale)
  shown = locale
  return messages
}

/** A fetcher whose part is there only together with the late texts of the language that is shown. */
export const withLateTexts =
  <T>(fetch: () => Promise<T>) =>
  async (): Promise<T> => {
    lateAsked = true
    const [part] = await Promise.all([fetch(), loadLate(shown)])
    return part
  }

/** A text of the later parts; undefined where there is none, or it is not here. */
export const lateText = (locale: Locale, id: string) => late[locale]?.[id]

/** Fetches every language, so that it can be changed without a connection. */
export const loadAllMessages = (): Promise<unknown> =>
  Promise.all([...Object.values(EARLY).map(load => load()), ...(Object.keys(LATE) as Locale[]).map(loadLate)])

/** The device's language where we speak it, else English. */
export function deviceLocale(languages: readonly string[]): Locale {
  const known = Object.keys(EARLY) as Locale[]
  for (const language of languages) {
    const found = known.find(locale => language.toLowerCase().startsWith(locale))
    if (found) return found
  }
  return 'en'
}
