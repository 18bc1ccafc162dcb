import { Suspense, useEffect } from 'react'
import { useStage } from '../../state/hooks.ts'
import { useSession } from '../../state/session.ts'
import { StepStrip } from './parts.ts'
import styles from './workshop.module.css'

/** The row in which a running step, the clock and a round are shown. A round that begins puts one's own part of it before one. */
export function SessionPlace() {
  const { step, timer, round } = useStage()
  const { workspace, role } = useSession()
  const id = round?.id
  useEffect(() => {
    if (id !== undefined && role === 'participant') workspace.setState({ panel: { kind: 'round' } })
  }, [workspace, role, id])
  if (!step && !timer && !round) return null
  return (
    <div className={styles.session}>
      <Suspense fallback={null}>
        <StepStrip />
      </Suspense>
    </div>
  )
}
