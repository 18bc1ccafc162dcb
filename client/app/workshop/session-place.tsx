import { Suspense, useEffect } from 'react'
import type { Stage } from '../../../shared/model/stage.ts'
import { useRefusals } from '../../facilitate/use-refusals.ts'
import { PHONE, useMedia } from '../../platform/media.ts'
import { useStage } from '../../state/hooks.ts'
import { useSession } from '../../state/session.ts'
import { StepStrip } from './parts.ts'
import styles from './workshop.module.css'

/** Whether there is something to be shown of a session. */
export const isRunning = ({ step, timer, round }: Stage): boolean => Boolean(step || timer || round)

/** Whoever writes for a map, on a phone, writes for the step's map once a step begins. */
function useStepsMap(): void {
  const { workspace } = useSession()
  const agenda = useStage(s => s.agenda)
  const step = useStage(s => s.step)
  const map = agenda.find(s => s.id === step?.id)?.map ?? null
  const since = step?.since
  useEffect(() => {
    const { view } = workspace.getState()
    if (since !== undefined && map !== null && view.kind === 'write')
      workspace.setState({ view: { kind: 'write', map } })
  }, [workspace, map, since])
}

/** The row in which a running step, the clock and a round are shown. A round that begins puts one's own part of it before one. */
export function SessionPlace() {
  const round = useStage(s => s.round)
  const running = useStage(isRunning)
  const { workspace, role } = useSession()
  const phone = useMedia(PHONE)
  const id = round?.id
  useStepsMap()
  useRefusals()
  const writes = round?.settings.kind === 'notes' ? round.settings.map : null
  useEffect(() => {
    if (id === undefined || role !== 'participant') return
    // on a phone the composer is made for writing
    if (phone && writes !== null)
      workspace.setState({ view: { kind: 'write', map: writes }, panel: { kind: 'none' } })
    else workspace.setState({ panel: { kind: 'round' } })
  }, [workspace, role, id, phone, writes])
  if (!running) return null
  return (
    <div className={styles.session}>
      <Suspense fallback={null}>
        <StepStrip />
      </Suspense>
    </div>
  )
}
