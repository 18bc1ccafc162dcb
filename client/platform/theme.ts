import type { Theme } from './this-device-settings.ts'

const DARK = '(prefers-color-scheme: dark)'

/** Shows a theme from now on; `system` follows the system as it changes. Gives back how to stop following. */
export function showTheme(theme: Theme): () => void {
  const system = matchMedia(DARK)
  const show = (): void => {
    const dark = theme === 'dark' || (theme === 'system' && system.matches)
    document.documentElement.dataset.theme = dark ? 'dark' : 'light'
  }
  show()
  if (theme !== 'system') return () => {}
  system.addEventListener('change', show)
  return () => system.removeEventListener('change', show)
}
