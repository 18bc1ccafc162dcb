import { useEffect } from 'react'
import { useLocale, useText } from '../i18n/i18n.tsx'
import { useToast } from '../ui/toasts.tsx'

/**
 * Says that somebody went back to a snapshot: otherwise the board becomes another one without a word.
 * @param back anew each time; milliseconds since 1970
 */
export function Restored({ back }: { back: { readonly to: number } }) {
  const t = useText()
  const { locale } = useLocale()
  const say = useToast()
  useEffect(() => {
    const when = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short' }).format(back.to)
    say(t('snap.restored', { when }), 'waiting')
  }, [back, say, t, locale])
  return null
}
