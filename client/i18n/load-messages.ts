import type { Locale } from '../../shared/model/stage.ts'
import type { Messages } from './message.ts'

const LOADERS: Readonly<Record<Locale, () => Promise<{ messages: Messages }>>> = {
  en: () => import('./messages/en.ts'),
  es: () => import('./messages/es.ts'),
}

/** Fetches the texts of one language. */
export const loadMessages = async (locale: Locale): Promise<Messages> => (await LOADERS[locale]()).messages

/** Fetches every language, so that it can be changed without a connection. */
export const loadAllMessages = (): Promise<unknown> =>
  Promise.allSettled(Object.values(LOADERS).map(load => load()))

/** The device's language where we speak it, else English. */
export function deviceLocale(languages: readonly string[]): Locale {
  const known = Object.keys(LOADERS) as Locale[]
  for (const language of languages) {
    const found = known.find(locale => language.toLowerCase().startsWith(locale))
    if (found) return found
  }
  return 'en'
}
