import { useEffect, useState } from 'react'
import { useText } from '../../i18n/i18n.tsx'
import type { Answer } from '../../platform/http.ts'
import { Opening } from '../opening.tsx'
import { PageFrame } from '../page-frame.tsx'
import { AccessProblem, problemOfRefusal } from './access-problem.tsx'
import styles from './join.module.css'
import { JoinForm, type JoinFormProps } from './join-form.tsx'
import { type Found, lookUp } from './look-up.ts'

/** Looks where a link leads, then asks for a name. */
export function Join({ id, workshopKey, before, onJoin }: Omit<JoinFormProps, 'found'>) {
  const t = useText()
  const [answer, setAnswer] = useState<Answer<Found> | null>(null)
  const [tries, setTries] = useState(0)
  useEffect(() => {
    const stop = new AbortController()
    setAnswer(null)
    // `tries` only starts the same question again
    void tries
    void lookUp(id, workshopKey, stop.signal).then(found => {
      if (!stop.signal.aborted) setAnswer(found)
    })
    return () => stop.abort()
  }, [id, workshopKey, tries])

  if (!answer) return <Opening text={t('join.looking')} />
  if (!answer.ok)
    return <AccessProblem kind={problemOfRefusal(answer.error.kind)} onRetry={() => setTries(n => n + 1)} />
  return (
    <PageFrame title={`${t('join.page')}: ${answer.value.title}`}>
      <div className={styles.page}>
        <JoinForm id={id} workshopKey={workshopKey} found={answer.value} before={before} onJoin={onJoin} />
      </div>
    </PageFrame>
  )
}
