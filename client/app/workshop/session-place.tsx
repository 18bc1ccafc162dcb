import { useEffect, useEffectEvent } from 'react'
import { useStore } from 'zustand'
import type { Stage } from '../../../shared/model/stage.ts'
import { useRefusals } from '../../facilitate/use-refusals.ts'
import { PHONE, useMedia } from '../../platform/media.ts'
import { onceNotWriting } from '../../platform/writing.ts'
import { useStage } from '../../state/hooks.ts'
import { ownPart } from '../../state/own-part.ts'
import { useSession } from '../../state/session.ts'
import { LatePart } from './late-part.tsx'
import { Restored, StepStrip } from './parts.ts'
import styles from './workshop.module.css'

/** Whether there is something to be shown of a session. */
export const isRunning = ({ step, timer, round }: Stage): boolean => Boolean(step || timer || round)

/** Whoever writes for a map, on a phone, writes for the step's map once a step begins and the sentence is done. */
function useStepsMap(): void {
  const { workspace } = useSession()
  const agenda = useStage(s => s.agenda)
  const step = useStage(s => s.step)
  const map = agenda.find(s => s.id === step?.id)?.map ?? null
  const since = step?.since
  useEffect(() => {
    if (since === undefined || map === null) return
    return onceNotWriting(() => {
      if (workspace.getState().view.kind === 'write') workspace.setState({ view: { kind: 'write', map } })
    })
  }, [workspace, map, since])
}

/** The row in which a running step, the clock and a round are shown. A round that begins puts one's own part of it before one. */
export function SessionPlace() {
  const round = useStage(s => s.round)
  const running = useStage(isRunning)
  const { workspace, role, restored } = useSession()
  const back = useStore(restored)
  const phone = useMedia(PHONE)
  const id = round?.id
  useStepsMap()
  useRefusals()
  const begun = useEffectEvent((phone: boolean) => {
    if (round && role === 'participant') workspace.setState(ownPart(round.settings, phone))
  })
  useEffect(() => {
    if (id === undefined) return
    // on a phone it takes the place of the field
    if (phone) return onceNotWriting(() => begun(true))
    begun(false)
  }, [id, phone])
  return (
    <>
      {running ? (
        <div className={styles.session}>
          <LatePart>
            <StepStrip />
          </LatePart>
        </div>
      ) : null}
      {back ? (
        <LatePart quiet>
          <Restored back={back} />
        </LatePart>
      ) : null}
    </>
  )
}
