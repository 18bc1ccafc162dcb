import { useCallback, useRef } from 'react'
import type { AxesMap } from '../../../shared/model/stage.ts'
import { MapFrame } from '../map-frame.tsx'
import { Tray } from './tray.tsx'

/** The power map: axes on the canvas, and beside it the names that nobody has placed yet. */
export function PowerMap({ spec }: { spec: AxesMap }) {
  const tray = useRef<HTMLElement>(null)
  const overTray = useCallback((x: number, y: number): boolean => {
    const box = tray.current?.getBoundingClientRect()
    return box !== undefined && x >= box.left && x < box.right && y >= box.top && y < box.bottom
  }, [])
  return (
    <MapFrame
      spec={spec}
      overTray={overTray}
      beside={canvas => <Tray ref={tray} map={spec.id} canvas={canvas} />}
    />
  )
}
