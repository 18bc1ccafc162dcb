import { useEffect, useMemo, useState } from 'react'
import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import { projectInsight } from '../../shared/insight/insight.ts'
import { mayEdit } from '../../shared/model/role.ts'
import { useStage } from '../state/hooks.ts'
import { useSession } from '../state/session.ts'
import { InsightDesk, type InsightState } from './insight-desk.ts'

const WORKING = createStore<InsightState>(() => ({ kind: 'working' }))

/** What the board says now, by what this person may know of it; computed for as long as somebody looks. `again` starts anew. */
export function useInsight(): { state: InsightState; again: () => void } {
  const session = useSession()
  const { privacy } = useStage()
  const [round, setRound] = useState(0)
  const [desk, setDesk] = useState<InsightDesk | null>(null)
  useEffect(() => {
    // another round begins anew after a failure
    void round
    const made = new InsightDesk(session)
    setDesk(made)
    return () => {
      setDesk(null)
      made.close()
    }
  }, [session, round])
  const state = useStore(desk?.state ?? WORKING)
  const open = mayEdit(session.role) || privacy.stance
  const shown = useMemo<InsightState>(
    () => (state.kind === 'ready' ? { ...state, insight: projectInsight(state.insight, open) } : state),
    [state, open],
  )
  return { state: shown, again: () => setRound(n => n + 1) }
}
