import { type RefObject, useEffect, useEffectEvent, useRef, useState } from 'react'
import { OURS } from '../../../shared/insight/our-notes.ts'
import type { MapId } from '../../../shared/model/ids.ts'
import type { MapSpec } from '../../../shared/model/stage.ts'
import { useStage } from '../../state/hooks.ts'
import { useSession } from '../../state/session.ts'
import { CrossLines } from './cross-lines.ts'

/** The map of that kind; of several, the one with that id, else the first. */
const mapOf = (maps: readonly MapSpec[], kind: MapSpec['kind'], id: MapId): MapSpec[] => {
  const fitting = maps.filter(map => map.kind === kind)
  return [fitting.find(map => map.id === id) ?? fitting[0]].flatMap(map => map ?? [])
}

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
  return { shown: [...mapOf(maps, 'zones', OURS), ...mapOf(maps, 'axes', 'power')], overlay, lines }
}
