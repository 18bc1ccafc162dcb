import { useEffect } from 'react'
import { keep, kept } from '../../platform/kept-values.ts'
import type { Workspace } from '../../state/session.ts'
import { useSession } from '../../state/session.ts'

/** What a person switches on or off for themselves, on every workshop of this device. */
const CHOICES = ['minimap', 'cursors', 'shortcuts'] as const

/** Takes over what this device keeps of a person's choices about the view, and keeps what they change. */
export function useDeviceChoices(): void {
  const { workspace } = useSession()
  useEffect(() => {
    const known: Partial<Record<(typeof CHOICES)[number], boolean>> = {}
    for (const choice of CHOICES) {
      const value = kept(choice)
      if (typeof value === 'boolean') known[choice] = value
    }
    workspace.setState(known)
    return workspace.subscribe((now: Workspace, before: Workspace) => {
      for (const choice of CHOICES) if (now[choice] !== before[choice]) keep(choice, now[choice])
    })
  }, [workspace])
}
