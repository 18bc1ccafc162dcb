import { useEffect } from 'react'
import { useStage } from '../../state/hooks.ts'
import { useSession } from '../../state/session.ts'

/** While a step runs that asks for it, what lies idle is lit on the maps; who ends that has it ended until the next such step. */
export function useStepLit(): void {
  const { workspace } = useSession()
  const agenda = useStage(s => s.agenda)
  const step = useStage(s => s.step)
  const marks = agenda.find(s => s.id === step?.id)?.marks ?? null
  const since = step?.since
  useEffect(() => {
    if (marks === null || since === undefined) return
    workspace.setState({ lit: { kind: 'notes', why: marks, ids: new Set() } })
    return () => {
      if (workspace.getState().lit?.kind === 'notes') workspace.setState({ lit: null })
    }
  }, [workspace, marks, since])
}
