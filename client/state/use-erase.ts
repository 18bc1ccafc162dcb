import { useState } from 'react'
import { useSession } from './session.ts'

/** What may be erased: a person or a record, by its id. `notes`: their notes too. */
export interface Erased {
  readonly person?: string
  readonly record?: string
  readonly notes: boolean
}

/**
 * Has the server erase something everywhere. Once it did, this connection ends like everybody's; `failed`: it did not, and nothing
 * was erased.
 */
export function useErase() {
  const { request } = useSession()
  const [state, setState] = useState<'asking' | 'busy' | 'failed'>('asking')
  const erase = async (what: Erased): Promise<boolean> => {
    setState('busy')
    const answer = await request('/erase', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(what),
    }).catch(() => null)
    setState(answer?.ok ? 'asking' : 'failed')
    return answer?.ok ?? false
  }
  return { erase, busy: state === 'busy', failed: state === 'failed' }
}
