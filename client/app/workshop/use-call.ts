import { useEffect, useRef, useState } from 'react'
import type { Spotlight } from '../../../shared/model/stage.ts'
import { onceNotWriting } from '../../platform/writing.ts'
import { useStage } from '../../state/hooks.ts'
import { useSession } from '../../state/session.ts'
import { viewOf } from '../../state/view.ts'

/** How long somebody who is brought elsewhere is told before (milliseconds). */
const NOTICE = 3_000
/** A call that is older when it is first seen is over (milliseconds). */
const FRESH = 20_000

/**
 * Takes this person to where the facilitator calls everybody, three seconds after saying so, or after the words under their hands are
 * sent or left; `stay`, or Esc, stays.
 */
export function useCall(): { call: Spotlight | null; stay: () => void } {
  const spotlight = useStage(s => s.spotlight)
  const { me, workspace, cameras, rounds } = useSession()
  const seen = useRef<string | null>(null)
  const [call, setCall] = useState<Spotlight | null>(null)

  useEffect(() => {
    if (!spotlight || spotlight.id === seen.current) return
    seen.current = spotlight.id
    const fresh = rounds.serverTime() - spotlight.at < FRESH
    setCall(fresh && spotlight.by !== me.participant ? spotlight : null)
  }, [spotlight, me, rounds])

  useEffect(() => {
    if (!call) return
    const go = (): void => {
      const view = viewOf(call)
      const { camera } = call
      // a map that is opened anew takes the camera that is kept for it; one that stands there is called
      if (view?.kind === 'map' && camera) cameras.set(view.map, camera)
      const called = view?.kind === 'map' && camera ? { map: view.map, camera } : null
      if (view) workspace.setState({ view, called, panel: { kind: 'none' }, following: null })
      setCall(null)
    }
    let soon: ReturnType<typeof setTimeout> | undefined
    const giveUp = onceNotWriting(() => {
      soon = setTimeout(go, NOTICE)
    })
    const leave = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') setCall(null)
    }
    window.addEventListener('keydown', leave, { capture: true })
    return () => {
      giveUp()
      clearTimeout(soon)
      window.removeEventListener('keydown', leave, { capture: true })
    }
  }, [call, workspace, cameras])

  return { call, stay: () => setCall(null) }
}
