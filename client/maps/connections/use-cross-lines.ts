import { type RefObject, useEffect, useEffectEvent, useRef, useState } from 'react'
import type { MapSpec } from '../../../shared/model/stage.ts'
import { useStage, useWorkspace } from '../../state/hooks.ts'
import { shownPair } from '../../state/map-pair.ts'
import { useSession } from '../../state/session.ts'
import { CrossLines } from './cross-lines.ts'

interface Crossing {
  /** what we have, and whom we need */
  readonly shown: readonly MapSpec[]
  /** goes over both */
  readonly overlay: RefObject<HTMLCanvasElement | null>
  readonly lines: CrossLines | null
}

/** The two maps that stand beside each other, and the lines across them, which are there as long as the overlay is. */
export function useCrossLines(onLines?: (lines: CrossLines | null) => void): Crossing {
  const session = useSession()
  const { maps } = useStage()
  const pair = useWorkspace(w => w.pair)
  const overlay = useRef<HTMLCanvasElement>(null)
  const [lines, setLines] = useState<CrossLines | null>(null)
  const tell = useEffectEvent((now: CrossLines | null) => onLines?.(now))
  useEffect(() => {
    if (!overlay.current) return
    const made = new CrossLines(overlay.current, session)
    setLines(made)
    tell(made)
    return () => {
      setLines(null)
      tell(null)
      made.close()
    }
  }, [session])
  return { shown: shownPair(maps, pair), overlay, lines }
}
