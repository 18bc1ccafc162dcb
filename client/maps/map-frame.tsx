import { type CSSProperties, type ReactNode, useState } from 'react'
import type { MapSpec } from '../../shared/model/stage.ts'
import { CanvasHost } from '../canvas/canvas-host.tsx'
import type { MapCanvas } from '../canvas/map-canvas.ts'
import { useText } from '../i18n/i18n.tsx'
import { useWorkspace } from '../state/hooks.ts'
import { LineBar } from './line-bar.tsx'
import bars from './map-bars.module.css'
import style from './map-frame.module.css'
import { SelectionBar } from './selection-bar.tsx'
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
  const ground = useGround(spec)
  const [canvas, setCanvas] = useState<MapCanvas | null>(null)
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
        {...(overTray ? { overTray } : {})}
      />
      {beside?.(canvas)}
      <div className={bars.bars}>
        <ConnectHint />
        <SelectionBar spec={spec} canvas={canvas} />
        <LineBar />
        <Toolbar canvas={canvas} />
      </div>
    </div>
  )
}

/** What the next pick does, while a line is being drawn. */
export function ConnectHint() {
  const t = useText()
  const tool = useWorkspace(w => w.tool)
  const started = useWorkspace(w => w.connectFrom !== null)
  if (tool !== 'connect') return null
  return (
    <span className={bars.hint} role="status">
      {t(started ? 'canvas.connect_second' : 'canvas.connect_first')}
    </span>
  )
}
