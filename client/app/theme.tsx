import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react'
import { showTheme } from '../platform/theme.ts'
import { keepTheme, keptTheme, type Theme } from '../platform/this-device-settings.ts'

const ThemeContext = createContext<{ theme: Theme; setTheme: (t: Theme) => void }>({
  theme: 'system',
  setTheme: () => {},
})

/** Light, dark, or as the system has it; the choice stays on this device. */
export function Themes({ children }: { children: ReactNode }) {
  const [theme, set] = useState<Theme>(keptTheme)
  useEffect(() => showTheme(theme), [theme])
  const value = useMemo(
    () => ({
      theme,
      setTheme: (chosen: Theme) => {
        keepTheme(chosen)
        set(chosen)
      },
    }),
    [theme],
  )
  return <ThemeContext value={value}>{children}</ThemeContext>
}

export const useTheme = () => useContext(ThemeContext)
