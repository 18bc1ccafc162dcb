import { useEffect, useEffectEvent } from 'react'
import { onReturn } from '../state/on-return.ts'
import { useSession } from '../state/session.ts'

/** In place of what could not be fetched: tries again by itself when the connection comes back. */
export function AgainOnReturn({ again }: { again: () => void }) {
  const { saved } = useSession()
  const run = useEffectEvent(again)
  useEffect(() => onReturn(saved, () => run()), [saved])
  return null
}
