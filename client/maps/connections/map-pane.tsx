import { useCallback, useEffect, useState } from 'react'
import type { MapSpec } from '../../../shared/model/stage.ts'
import { CanvasHost } from '../../canvas/canvas-host.tsx'
import type { MapCanvas } from '../../canvas/map-canvas.ts'
import type { MenuRequest } from '../../canvas/menu-request.ts'
import { useText } from '../../i18n/i18n.tsx'
import { useEditable } from '../../state/hooks.ts'
import { LateMapMenu } from '../late-parts.tsx'
import { useCanvasWords } from '../use-canvas-words.ts'
import { useGround } from '../use-ground.ts'
import { ZoomTools } from '../zoom-tools.tsx'
import style from './connections-view.module.css'
import type { CrossLines } from './cross-lines.ts'
import { PaneTitle } from './pane-title.tsx'

/** One of the maps in the side-by-side view. */
export function MapPane({ spec, lines }: { spec: MapSpec; lines: CrossLines }) {
  const t = useText()
  const words = useCanvasWords()
  const ground = useGround(spec, useEditable())
  const [canvas, setCanvas] = useState<MapCanvas | null>(null)
  const [request, setRequest] = useState<MenuRequest | null>(null)
  const closeMenu = useCallback(() => setRequest(null), [])
  useEffect(() => (canvas ? lines.join(spec.id, canvas) : undefined), [canvas, lines, spec.id])
  return (
    <section className={style.pane} aria-label={t('lines.pane', { map: spec.title })}>
      <CanvasHost
        map={spec.id}
        ground={ground}
        words={words}
        label={t('canvas.label', { map: spec.title })}
        help={t('canvas.help')}
        anchor="host"
        camera={`beside:${spec.id}`}
        reach={lines}
        onCanvas={setCanvas}
        menu={setRequest}
      />
      <PaneTitle spec={spec} />
      <div className={style.paneZoom}>
        <ZoomTools canvas={canvas} />
      </div>
      {canvas ? <LateMapMenu canvas={canvas} spec={spec} request={request} onClose={closeMenu} /> : null}
    </section>
  )
}
