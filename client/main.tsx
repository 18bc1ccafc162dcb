import './platform/zod-without-eval.ts'
import '@fontsource-variable/atkinson-hyperlegible-next/index.css'
import './ui/tokens.css'
import './ui/base.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { must } from '../shared/assert.ts'
import { App } from './app/app.tsx'
import { deviceLocale } from './i18n/i18n.tsx'
import { loadMessages } from './i18n/load-messages.ts'
import { languages, setPageLanguage } from './platform/page.ts'
import { showTheme } from './platform/theme.ts'
import { keptLocale, keptTheme } from './platform/this-device-settings.ts'

const locale = keptLocale() ?? deviceLocale(languages())
setPageLanguage(locale)
showTheme(keptTheme())
const messages = await loadMessages(locale)

createRoot(must(document.getElementById('root'), 'place for the application')).render(
  <StrictMode>
    <App locale={locale} messages={messages} />
  </StrictMode>,
)
