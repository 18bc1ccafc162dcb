import { useEffect, useState } from 'react'
import type { WorkshopId } from '../../../shared/model/ids.ts'
import { useText } from '../../i18n/i18n.tsx'
import type { Answer } from '../../platform/http.ts'
import { Opening } from '../opening.tsx'
import { PageFrame } from '../page-frame.tsx'
import { AccessProblem, problemOfRefusal } from './access-problem.tsx'
import type { Identity } from './identity.ts'
import styles from './join.module.css'
import { JoinForm } from './join-form.tsx'
import { type Found, lookUp } from './look-up.ts'

/** Looks where a link leads, then asks for a name. */
export function Join(props: { id: WorkshopId; workshopKey: string; onJoin: (who: Identity) => void }) {
  const { id, workshopKey, onJoin } = props
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
        <JoinForm id={id} workshopKey={workshopKey} found={answer.value} onJoin={onJoin} />
      </div>
    </PageFrame>
  )
}
