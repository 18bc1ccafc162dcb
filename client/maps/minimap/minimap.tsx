import { X } from 'lucide-react'
import { type KeyboardEvent, type PointerEvent, useEffect, useRef } from 'react'
import type { MapSpec } from '../../../shared/model/stage.ts'
import { clamp } from '../../canvas/camera.ts'
import { watchTheme } from '../../canvas/canvas-theme.ts'
import type { MapCanvas } from '../../canvas/map-canvas.ts'
import { useText } from '../../i18n/i18n.tsx'
import { useSession } from '../../state/session.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import style from './minimap.module.css'
import { type Fit, MINIMAP, paintMinimap } from './minimap-picture.ts'

/** The picture is painted again this long after a change at the earliest (milliseconds). */
const PAUSE = 200
/** Words and colours change more than places do, and are hardly seen here (milliseconds). */
const LOOKS_PAUSE = 1_500
/** What of the rectangle is always seen, where the view is beyond the map (pixels). */
const LEAST = 5

const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}

interface Props {
  readonly canvas: MapCanvas
  readonly spec: MapSpec
}

/** The whole map, small, and where one looks: a press or a drag goes there, arrow keys move the view. */
export function Minimap({ canvas, spec }: Props) {
  const t = useText()
  const { workspace } = useSession()
  const picture = useRef<HTMLCanvasElement>(null)
  const world = useRef<HTMLDivElement>(null)
  const sight = useRef<HTMLDivElement>(null)
  const fit = useRef<Fit | null>(null)

  useEffect(() => {
    if (world.current) world.current.tabIndex = 0
    let painted = -1
    let places = -1
    let when = 0
    let room = canvas.desk.room()
    let timer: ReturnType<typeof setTimeout> | null = null
    let late: ReturnType<typeof setTimeout> | null = null
    const place = (): void => {
      const { view } = canvas.camera
      const box = sight.current
      const now = fit.current
      if (!box || !now) return
      const at = (x: number, y: number): [number, number] => {
        const world = view.toWorld({ x, y })
        return [now.left + world.x * now.scale, now.top + world.y * now.scale]
      }
      const [left, top] = at(room.left, room.top)
      const [right, bottom] = at(room.right, room.bottom)
      const x0 = clamp(left, 0, MINIMAP.width - LEAST)
      const y0 = clamp(top, 0, MINIMAP.height - LEAST)
      const x1 = clamp(right, LEAST, MINIMAP.width)
      const y1 = clamp(bottom, LEAST, MINIMAP.height)
      box.style.transform = `translate(${x0.toFixed(1)}px, ${y0.toFixed(1)}px)`
      box.style.width = `${Math.max(LEAST, x1 - x0).toFixed(1)}px`
      box.style.height = `${Math.max(LEAST, y1 - y0).toFixed(1)}px`
    }
    const paint = (): void => {
      timer = null
      room = canvas.desk.room()
      const { version, places: now } = canvas.scene
      const due = now !== places || (version !== painted && performance.now() - when > LOOKS_PAUSE)
      if (due && picture.current) {
        painted = version
        places = now
        when = performance.now()
        fit.current = paintMinimap(picture.current, canvas, spec)
      } else if (version !== painted) {
        late ??= setTimeout(() => {
          late = null
          paint()
        }, LOOKS_PAUSE)
      }
      place()
    }
    const stopTheme = watchTheme(() => {
      places = -1
      timer ??= setTimeout(paint, PAUSE)
    })
    const stop = canvas.onFrame(() => {
      place()
      timer ??= setTimeout(paint, PAUSE)
    })
    paint()
    return () => {
      stop()
      stopTheme()
      if (timer !== null) clearTimeout(timer)
      if (late !== null) clearTimeout(late)
    }
  }, [canvas, spec])

  const go = (e: PointerEvent, glide: boolean): void => {
    const now = fit.current
    if (!now) return
    const box = e.currentTarget.getBoundingClientRect()
    const x = (e.clientX - box.left - now.left) / now.scale
    const y = (e.clientY - box.top - now.top) / now.scale
    workspace.setState({ following: null })
    canvas.goTo({ x, y }, glide)
  }
  const keys = (e: KeyboardEvent): void => {
    const to = ARROWS[e.key]
    if (to) {
      const seen = canvas.seen()
      const part = e.shiftKey ? 0.5 : 0.15
      canvas.goTo(
        {
          x: (seen.left + seen.right) / 2 + to[0] * part * (seen.right - seen.left),
          y: (seen.top + seen.bottom) / 2 + to[1] * part * (seen.bottom - seen.top),
        },
        true,
      )
    } else if (e.key === '+' || e.key === '=') canvas.desk.zoomBy(1.25)
    else if (e.key === '-') canvas.desk.zoomBy(0.8)
    else if (e.key === 'Home') canvas.desk.fit()
    else return
    e.preventDefault()
    workspace.setState({ following: null })
  }
  return (
    <section className={style.minimap} aria-label={t('command.minimap')}>
      <div
        ref={world}
        className={style.world}
        style={MINIMAP}
        role="application"
        aria-label={t('minimap.help')}
        onKeyDown={keys}
        onPointerDown={e => {
          if (e.button !== 0) return
          e.currentTarget.setPointerCapture(e.pointerId)
          go(e, true)
        }}
        onPointerMove={e => {
          if (e.currentTarget.hasPointerCapture(e.pointerId)) go(e, false)
        }}
      >
        <canvas ref={picture} className={style.picture} style={MINIMAP} aria-hidden />
        <div ref={sight} className={style.sight} />
      </div>
      <IconButton
        size="s"
        className={style.close}
        label={t('minimap.hide')}
        tip="left"
        onPress={() => {
          workspace.setState({ minimap: false })
          canvas.desk.host.focus({ preventScroll: true })
        }}
      >
        <X size={14} aria-hidden />
      </IconButton>
    </section>
  )
}
