import { type CSSProperties, type ReactNode, useCallback, useEffect, useState } from 'react'
import type { MapSpec } from '../../shared/model/stage.ts'
import { CanvasHost } from '../canvas/canvas-host.tsx'
import type { MapCanvas } from '../canvas/map-canvas.ts'
import type { MenuRequest } from '../canvas/menu-request.ts'
import { useText } from '../i18n/i18n.tsx'
import { useEditable, useWorkspace } from '../state/hooks.ts'
import { useSession } from '../state/session.ts'
import { LateLineBar, LateMapMenu, LateMinimap, LateSelectionBar } from './late-parts.tsx'
import bars from './map-bars.module.css'
import style from './map-frame.module.css'
import { Toolbar } from './toolbar.tsx'
import { useCanvasWords } from './use-canvas-words.ts'
import { useGround } from './use-ground.ts'

interface Props {
  readonly spec: MapSpec
  /** what else stands beside this kind of map */
  readonly beside?: (canvas: MapCanvas | null) => ReactNode
  /** pixels at the left that it covers */
  readonly covered?: number
  readonly overTray?: (clientX: number, clientY: number) => boolean
}

/** One map over the whole window, with its tools at the bottom centre. */
export function MapFrame({ spec, beside, covered = 0, overTray }: Props) {
  const t = useText()
  const words = useCanvasWords()
  const ground = useGround(spec, useEditable())
  const [canvas, setCanvas] = useState<MapCanvas | null>(null)
  const [request, setRequest] = useState<MenuRequest | null>(null)
  const closeMenu = useCallback(() => setRequest(null), [])
  useRevealChosen(canvas)
  return (
    <div className={style.frame} style={{ '--map-beside': `${covered}px` } as CSSProperties}>
      <CanvasHost
        map={spec.id}
        ground={ground}
        words={words}
        label={t('canvas.label', { map: spec.title })}
        help={t('canvas.help')}
        anchor="window"
        camera={spec.id}
        onCanvas={setCanvas}
        menu={setRequest}
        {...(overTray ? { overTray } : {})}
      />
      {beside?.(canvas)}
      {canvas ? <LateSelectionBar canvas={canvas} spec={spec} /> : null}
      <LateLineBar />
      <div className={bars.bars}>
        <ConnectHint />
        <Toolbar canvas={canvas} />
      </div>
      {canvas ? (
        <>
          <LateMinimap canvas={canvas} spec={spec} />
          <LateMapMenu canvas={canvas} spec={spec} request={request} onClose={closeMenu} />
        </>
      ) : null}
    </div>
  )
}

/** Whoever chose a note elsewhere and then came to this map sees it. */
function useRevealChosen(canvas: MapCanvas | null): void {
  const { workspace } = useSession()
  useEffect(() => {
    const { selection } = workspace.getState()
    if (canvas && selection.size > 0) canvas.desk.reveal(selection)
  }, [canvas, workspace])
}

/** What the next pick or drag does, while a line or a frame is being drawn. */
export function ConnectHint() {
  const t = useText()
  const tool = useWorkspace(w => w.tool)
  const started = useWorkspace(w => w.connectFrom !== null)
  const picked = useWorkspace(w => w.connection !== null)
  const hint =
    tool === 'frame' ? 'canvas.frame_hint' : started ? 'canvas.connect_second' : 'canvas.connect_first'
  // the bar of the line just drawn takes its place
  const shown = tool === 'frame' || (tool === 'connect' && !picked)
  return shown ? (
    <span className={bars.hint} role="status">
      {t(hint)}
    </span>
  ) : null
}
