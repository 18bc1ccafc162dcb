import { useEffect, useRef } from 'react'
import { Menu as AriaMenu } from 'react-aria-components/Menu'
import { Popover } from 'react-aria-components/Popover'
import type { MapSpec } from '../../../shared/model/stage.ts'
import type { MapCanvas } from '../../canvas/map-canvas.ts'
import type { MenuRequest } from '../../canvas/menu-request.ts'
import { useText } from '../../i18n/i18n.tsx'
import { useWorkspace } from '../../state/hooks.ts'
import pop from '../../ui/popover.module.css'
import { FrameItems } from './frame-items.tsx'
import { GroundItems } from './ground-items.tsx'
import { LaterProvider } from './later.ts'
import { LineItems } from './line-items.tsx'
import style from './map-menu.module.css'
import { NoteItems } from './note-items.tsx'

/** Frames until the map has the focus again. */
const TRIES = 30

interface Props {
  readonly canvas: MapCanvas
  readonly spec: MapSpec
  /** null: closed */
  readonly request: MenuRequest | null
  readonly onClose: () => void
}

/** The context menu of a map: for the selected notes, a line, a frame, or empty ground. Gives the focus back to the map. */
export function MapMenu({ canvas, spec, request, onClose }: Props) {
  const t = useText()
  const anchor = useRef<HTMLDivElement>(null)
  const chosen = useRef<(() => void) | null>(null)
  const open = request !== null
  const was = useRef(false)
  useEffect(() => {
    const closed = was.current && !open
    was.current = open
    if (!closed) return
    const { host } = canvas.desk
    let frame = 0
    // as long as the menu is going, the page behind it takes no focus; then what was chosen may move it on
    const settle = (tries: number): void => {
      host.focus({ preventScroll: true })
      if (document.activeElement !== host && tries > 0) {
        frame = requestAnimationFrame(() => settle(tries - 1))
        return
      }
      const act = chosen.current
      chosen.current = null
      act?.()
    }
    frame = requestAnimationFrame(() => settle(TRIES))
    return () => cancelAnimationFrame(frame)
  }, [open, canvas])

  const later = (deed: () => void): void => {
    chosen.current = deed
    onClose()
  }
  return (
    <>
      <div
        ref={anchor}
        className={style.anchor}
        style={{ left: request?.clientX ?? 0, top: request?.clientY ?? 0 }}
        aria-hidden
      />
      {request ? (
        // around the menu, so that the menus behind its items have it too
        <LaterProvider value={later}>
          <Popover
            aria-label={t('menu.context')}
            className={`${pop.popover} ${style.menu}`}
            triggerRef={anchor}
            isOpen
            onOpenChange={now => {
              if (!now) onClose()
            }}
            placement="bottom start"
            offset={2}
          >
            <AriaMenu
              className={pop.list ?? ''}
              aria-label={t('menu.context')}
              autoFocus="first"
              onClose={onClose}
            >
              <Items canvas={canvas} spec={spec} request={request} />
            </AriaMenu>
          </Popover>
        </LaterProvider>
      ) : null}
    </>
  )
}

function Items({ canvas, spec, request }: { canvas: MapCanvas; spec: MapSpec; request: MenuRequest }) {
  const selected = useWorkspace(w => w.selection.size > 0)
  if (request.note !== null || (selected && request.connection === null && request.frame === null))
    return <NoteItems canvas={canvas} spec={spec} />
  if (request.connection !== null) return <LineItems id={request.connection} />
  if (request.frame !== null) return <FrameItems desk={canvas.desk} />
  return <GroundItems canvas={canvas} world={request.world} />
}
