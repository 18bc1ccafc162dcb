import { Maximize, Minus, Plus } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { Button } from 'react-aria-components/Button'
import type { MapCanvas } from '../canvas/map-canvas.ts'
import { useText } from '../i18n/i18n.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import style from './map-bars.module.css'
import { useCommandKeys } from './use-command-keys.ts'

/** The figure is written this long after a frame at most (milliseconds): not in every frame of a zoom. */
const PAUSE = 120

/** Zoom of one canvas. The figure is written by the canvas itself: nothing here renders while it zooms. */
export function ZoomTools({ canvas }: { canvas: MapCanvas | null }) {
  const t = useText()
  const keys = useCommandKeys()
  const figure = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (!canvas) return
    let shown = -1
    let timer: ReturnType<typeof setTimeout> | null = null
    const write = (): void => {
      timer = null
      const percent = Math.round(canvas.camera.view.zoom * 100)
      if (percent === shown || !figure.current) return
      shown = percent
      figure.current.textContent = `${percent} %`
      figure.current.setAttribute('aria-label', t('canvas.zoom_reset', { percent: `${percent} %` }))
    }
    write()
    const stop = canvas.onFrame(() => {
      timer ??= setTimeout(write, PAUSE)
    })
    return () => {
      stop()
      if (timer !== null) clearTimeout(timer)
    }
  }, [canvas, t])
  return (
    <div className={style.group}>
      <IconButton
        className={style.step}
        label={t('canvas.zoom_out')}
        keys={keys('zoom-out')}
        tip="top"
        onPress={() => canvas?.desk.zoomBy(0.8)}
      >
        <Minus size={18} aria-hidden />
      </IconButton>
      <Button ref={figure} className={style.figure ?? ''} onPress={() => canvas?.desk.zoomTo(1)} />
      <IconButton
        className={style.step}
        label={t('canvas.zoom_in')}
        keys={keys('zoom-in')}
        tip="top"
        onPress={() => canvas?.desk.zoomBy(1.25)}
      >
        <Plus size={18} aria-hidden />
      </IconButton>
      <IconButton
        className={style.fit}
        label={t('canvas.fit')}
        keys={keys('fit')}
        tip="top"
        onPress={() => canvas?.desk.fit()}
      >
        <Maximize size={18} aria-hidden />
      </IconButton>
    </div>
  )
}
