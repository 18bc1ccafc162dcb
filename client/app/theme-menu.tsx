import { Monitor, Moon, Sun } from 'lucide-react'
import { useText } from '../i18n/i18n.tsx'
import { THEMES, type Theme } from '../platform/this-device-settings.ts'
import { IconButton } from '../ui/icon-button.tsx'
import { Menu, MenuChoice } from '../ui/menu.tsx'
import { useTheme } from './theme.tsx'

const ICONS = { system: Monitor, light: Sun, dark: Moon } as const

/** The three themes with their words and icons. */
export function useThemeOptions(): { id: Theme; label: string; icon: React.ReactNode }[] {
  const t = useText()
  return THEMES.map(id => {
    const Icon = ICONS[id]
    return { id, label: t(`app.theme.${id}`), icon: <Icon size={18} aria-hidden /> }
  })
}

/** Light, dark, or as the system has it. */
export function ThemeMenu() {
  const t = useText()
  const { theme, setTheme } = useTheme()
  const options = useThemeOptions()
  const label = t('app.theme')
  return (
    <Menu
      label={label}
      button={<IconButton label={label}>{options.find(o => o.id === theme)?.icon}</IconButton>}
    >
      <MenuChoice title={label} value={theme} options={options} onChange={setTheme} />
    </Menu>
  )
}
