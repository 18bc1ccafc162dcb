import { Languages } from 'lucide-react'
import { LOCALES } from '../../shared/model/stage.ts'
import { useLocale, useText } from '../i18n/i18n.tsx'
import { Button } from '../ui/button.tsx'
import { Menu, MenuChoice } from '../ui/menu.tsx'

/** Each language in its own words, so that whoever needs it finds it. */
export const LANGUAGE_NAMES = { en: 'English', es: 'Español' } as const

/** The language of everything on the screen; stays on this device. */
export function LanguageMenu() {
  const t = useText()
  const { locale, setLocale } = useLocale()
  const label = t('app.language')
  return (
    <Menu
      label={label}
      button={
        <Button
          look="quiet"
          icon={<Languages size={18} aria-hidden />}
          aria-label={`${label}: ${LANGUAGE_NAMES[locale]}`}
        >
          {LANGUAGE_NAMES[locale]}
        </Button>
      }
    >
      <MenuChoice
        title={label}
        value={locale}
        options={LOCALES.map(id => ({ id, label: LANGUAGE_NAMES[id] }))}
        onChange={setLocale}
      />
    </Menu>
  )
}
