import { useEffect, useState } from 'react'
import { z } from 'zod/mini'
import { useLocale, useText } from '../i18n/i18n.tsx'
import { answerOf } from '../platform/http.ts'
import { useSession } from '../state/session.ts'

const facts = z.object({ deletesAt: z.catch(z.nullable(z.number()), null) })

/** Until when a server that deletes unused workshops keeps this one; nothing where it keeps all, or does not say. */
export function KeptUntil({ className }: { className?: string | undefined }) {
  const t = useText()
  const { locale } = useLocale()
  const session = useSession()
  const [until, setUntil] = useState<number | null>(null)
  useEffect(() => {
    let wanted = true
    answerOf(facts, session.request('')).then(found => {
      if (wanted && found.ok) setUntil(found.value.deletesAt)
    })
    return () => {
      wanted = false
    }
  }, [session])
  if (until === null) return null
  const date = new Intl.DateTimeFormat(locale, { dateStyle: 'long' }).format(until)
  return <p className={className}>{t('share.kept_until', { date })}</p>
}
