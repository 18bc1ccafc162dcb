import { useEffect, useState } from 'react'
import type { Stage } from '../../shared/model/stage.ts'
import { onceNotWriting } from '../platform/writing.ts'
import { useStage } from './hooks.ts'

/** The round that is open, for what stands in the place of a field: one that opens in mid-sentence waits until the words are sent or left. */
export function useBegunRound(): Stage['round'] {
  const round = useStage(s => s.round)
  const id = round?.id
  const [begun, setBegun] = useState(id)
  useEffect(() => (id === undefined ? undefined : onceNotWriting(() => setBegun(id))), [id])
  return begun === id ? round : null
}
