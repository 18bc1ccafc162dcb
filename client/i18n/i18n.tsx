import type { ReactNode } from 'react'
import { createContext, useCallback, useContext, useMemo, useState } from 'react'
import { I18nProvider } from 'react-aria-components/I18nProvider'
import type { Locale } from '../../shared/model/stage.ts'
import { lateText, loadMessages } from './load-messages.ts'
import { formatMessage, type Messages, type Values } from './message.ts'
import type { TextId } from './texts.ts'

export type Translate = (id: TextId, values?: Values) => string
interface Language {
  readonly locale: Locale
  readonly setLocale: (l: Locale) => void
  readonly translate: Translate
}

const LanguageContext = createContext<Language>({
  locale: 'en',
  setLocale: () => {},
  translate: id => id,
})

/** Texts in the chosen language for everything below it. `remember` keeps a choice on this device. */
export function Texts({
  first,
  messages,
  remember,
  children,
}: {
  first: Locale
  /** of the first language */
  messages: Messages
  remember: (l: Locale) => void
  children: ReactNode
}) {
  const [{ locale, texts }, set] = useState({ locale: first, texts: messages })
  const setLocale = useCallback(
    async (l: Locale) => {
      const texts = await loadMessages(l).catch(() => null)
      // without a connection, and not fetched before: the present language stays
      if (!texts) return
      remember(l)
      set({ locale: l, texts })
      document.documentElement.lang = l
    },
    [remember],
  )
  const value = useMemo<Language>(
    () => ({
      locale,
      setLocale,
      translate: (id, values) => formatMessage(locale, texts[id] ?? lateText(locale, id) ?? id, values),
    }),
    [locale, texts, setLocale],
  )
  return (
    <LanguageContext.Provider value={value}>
      <I18nProvider locale={locale}>{children}</I18nProvider>
    </LanguageContext.Provider>
  )
}

export const useLocale = (): Pick<Language, 'locale' | 'setLocale'> => useContext(LanguageContext)

/** Gives `t(id, values)`: the text in the current language (ICU message syntax). */
export const useText = (): Translate => useContext(LanguageContext).translate
