import { type Ref, useCallback, useEffect, useId, useImperativeHandle, useRef, useState } from 'react'
import { useSession } from '../state/session.ts'
import { VisuallyHidden } from '../ui/visually-hidden.tsx'
import type { LinkReach } from './canvas-desk.ts'
import style from './canvas-host.module.css'
import type { CanvasWords } from './canvas-options.ts'
import type { Ground } from './ground.ts'
import { HandHint, type Hint } from './hand-hint.tsx'
import { MapCanvas } from './map-canvas.ts'
import type { MenuRequest } from './menu-request.ts'

interface Props {
  readonly map: string
  readonly ground: Ground
  readonly words: CanvasWords
  /** name of the map, and how it is worked by keyboard */
  readonly label: string
  readonly help: string
  readonly anchor: 'window' | 'host'
  readonly camera: string
  readonly reach?: LinkReach
  readonly overTray?: (clientX: number, clientY: number) => boolean
  readonly menu?: (request: MenuRequest) => void
  readonly onCanvas?: (canvas: MapCanvas | null) => void
  readonly ref?: Ref<HTMLElement>
}

const nowhere = (): boolean => false

/** The element that a map is drawn on. React mounts it and from then on stays out of the way. */
export function CanvasHost(props: Props) {
  const { map, ground, words, label, help, anchor, camera, reach, overTray, menu, onCanvas, ref } = props
  const session = useSession()
  const host = useRef<HTMLDivElement>(null)
  const surface = useRef<HTMLDivElement>(null)
  const pointers = useRef<HTMLDivElement>(null)
  const fields = useRef<HTMLDivElement>(null)
  const said = useRef<HTMLSpanElement>(null)
  const helpId = useId()
  const [canvas, setCanvas] = useState<MapCanvas | null>(null)
  const [hint, setHint] = useState<Hint | null>(null)
  const hintOver = useCallback(() => setHint(null), [])
  const first = useRef({ ground, words, overTray, menu, onCanvas })
  first.current = { ground, words, overTray, menu, onCanvas }
  useImperativeHandle<HTMLElement | null, HTMLElement | null>(ref, () => host.current, [])

  useEffect(() => {
    const elements = [host.current, surface.current, pointers.current, fields.current] as const
    const [h, s, p, f] = elements
    if (!h || !s || !p || !f) return
    const say = (text: string): void => {
      if (!said.current) return
      // the same words again are read only if something is different about them
      said.current.textContent = said.current.textContent === text ? `${text}\u00a0` : text
    }
    const made = new MapCanvas({
      host: h,
      surface: s,
      pointers: p,
      fields: f,
      session,
      map,
      anchor,
      camera,
      reach: reach ?? null,
      ground: first.current.ground,
      words: first.current.words,
      overTray: (x, y) => (first.current.overTray ?? nowhere)(x, y),
      menu: request => first.current.menu?.(request),
      say,
      hint: (text, action) => {
        say(text)
        setHint({ text, action })
      },
    })
    setCanvas(made)
    first.current.onCanvas?.(made)
    return () => {
      first.current.onCanvas?.(null)
      made.close()
    }
  }, [session, map, anchor, camera, reach])

  useEffect(() => canvas?.dress(ground, words), [canvas, ground, words])

  return (
    <>
      <div
        ref={host}
        className={style.host}
        data-map-canvas={map}
        role="application"
        aria-label={label}
        aria-describedby={helpId}
      >
        <div ref={surface} className={style.surface} aria-hidden />
        <div ref={pointers} className={style.pointers} aria-hidden />
        <div ref={fields} className={style.fields} />
      </div>
      <VisuallyHidden id={helpId}>{help}</VisuallyHidden>
      <VisuallyHidden role="status">
        <span ref={said} />
      </VisuallyHidden>
      {hint ? <HandHint hint={hint} over={hintOver} /> : null}
    </>
  )
}
