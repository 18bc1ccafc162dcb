import { useLocale, useText } from '../../i18n/i18n.tsx'
import { useMedia } from '../../platform/media.ts'
import enDark from '../pictures/workshop-en-dark.png'
import enLight from '../pictures/workshop-en-light.png'
import esDark from '../pictures/workshop-es-dark.png'
import esLight from '../pictures/workshop-es-light.png'
import { useTheme } from '../theme.tsx'

const PICTURES = { en: { light: enLight, dark: enDark }, es: { light: esLight, dark: esDark } } as const

/** The product as it is, in the reader's language and theme. */
export function ProductPicture() {
  const t = useText()
  const { locale } = useLocale()
  const { theme } = useTheme()
  const systemDark = useMedia('(prefers-color-scheme: dark)')
  const dark = theme === 'dark' || (theme === 'system' && systemDark)
  return (
    <img src={PICTURES[locale][dark ? 'dark' : 'light']} alt={t('home.picture')} width={1800} height={990} />
  )
}
