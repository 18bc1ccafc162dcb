import type { ReactNode } from 'react'
import { createContext, useCallback, useContext, useMemo, useState } from 'react'
import { I18nProvider } from 'react-aria-components'
import { IntlProvider, useIntl } from 'react-intl'
import { LOCALES, type Locale } from '../../shared/model/stage.ts'
import { TEXTS, type TextId } from './texts.ts'

type Values = Record<string, string | number | Date>
export type Translate = (id: TextId, values?: Values) => string
const LocaleContext = createContext<{ locale: Locale; setLocale: (l: Locale) => void }>({
  locale: 'en',
  setLocale: () => {},
})

/** Texts, numbers and dates in the chosen language, for everything below it. `remember` keeps a choice on this device. */
export function Texts({
  first,
  remember,
  children,
}: {
  first: Locale
  remember: (l: Locale) => void
  children: ReactNode
}) {
  const [locale, set] = useState<Locale>(first)
  const setLocale = useCallback(
    (l: Locale) => {
      set(l)
      remember(l)
      document.documentElement.lang = l
    },
    [remember],
  )
  const value = useMemo(() => ({ locale, setLocale }), [locale, setLocale])
  return (
    <LocaleContext.Provider value={value}>
      <I18nProvider locale={locale}>
        <IntlProvider locale={locale} messages={TEXTS[locale]}>
          {children}
        </IntlProvider>
      </I18nProvider>
    </LocaleContext.Provider>
  )
}

export const useLocale = () => useContext(LocaleContext)

/** The device's language where we speak it, else English. */
export function deviceLocale(languages: readonly string[]): Locale {
  for (const l of languages) {
    const found = LOCALES.find(known => l.toLowerCase().startsWith(known))
    if (found) return found
  }
  return 'en'
}

/** Gives `t(id, values)`: the text in the current language (ICU message syntax). */
export function useText(): Translate {
  const intl = useIntl()
  return useCallback((id, values) => intl.formatMessage({ id }, values), [intl])
}
