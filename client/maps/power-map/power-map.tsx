import { useCallback, useRef, useState } from 'react'
import type { AxesMap } from '../../../shared/model/stage.ts'
import { PHONE, useMedia } from '../../platform/media.ts'
import { MapFrame } from '../map-frame.tsx'
import { useWaiting } from '../use-waiting.ts'
import { Tray } from './tray.tsx'

/** Pixels that the open tray takes from the map, with its margin. */
const TRAY_WIDTH = 244

/** The power map: axes on the canvas, and beside it the names that nobody has placed yet. */
export function PowerMap({ spec }: { spec: AxesMap }) {
  const tray = useRef<HTMLElement>(null)
  const phone = useMedia(PHONE)
  const ids = useWaiting(spec.id)
  // until somebody says otherwise it is open where names wait and there is room for it
  const [wanted, setWanted] = useState<boolean | null>(null)
  const open = wanted ?? (ids.length > 0 && !phone)
  const overTray = useCallback((x: number, y: number): boolean => {
    const box = tray.current?.getBoundingClientRect()
    return box !== undefined && x >= box.left && x < box.right && y >= box.top && y < box.bottom
  }, [])
  return (
    <MapFrame
      spec={spec}
      overTray={overTray}
      covered={open && !phone ? TRAY_WIDTH : 0}
      beside={canvas => (
        <Tray ref={tray} map={spec.id} ids={ids} canvas={canvas} open={open} onOpen={setWanted} />
      )}
    />
  )
}
