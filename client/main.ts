import '@fontsource-variable/atkinson-hyperlegible-next/index.css'
import './ui/tokens.css'
import './ui/base.css'
import './starting.css'
import { openingBoard } from './app/opening-board.ts'
import { deviceLocale, loadMessages } from './i18n/load-messages.ts'
import { askForFont } from './platform/font.ts'
import { watchSheets } from './platform/lost-sheets.ts'
import { languages, setPageLanguage } from './platform/page.ts'
import { showTheme } from './platform/theme.ts'
import { keptLocale, keptTheme } from './platform/this-device-settings.ts'

/** Everything that takes time begins at once and side by side: the connection, the font, the texts, the code. */
async function open(): Promise<void> {
  watchSheets()
  const board = openingBoard()
  const locale = keptLocale() ?? deviceLocale(languages())
  setPageLanguage(locale)
  showTheme(keptTheme())
  askForFont()
  const [{ start }, messages] = await Promise.all([
    import('./app/start.tsx'),
    loadMessages(locale),
    board?.code,
  ])
  await start({ locale, messages, call: board?.call ?? null })
}

// not awaited here: what is imported above would wait for this module, and this module for it
open().catch(error => {
  console.warn(error)
  document.getElementById('root')?.replaceChildren()
  document.getElementById('not-loaded')?.removeAttribute('hidden')
})
