import type { ScreenPoint } from '../../canvas/camera.ts'
import { farther, SLACK } from '../../canvas/tools/tool.ts'

interface DragOut {
  /** the pointer is here, in pixels of the window */
  at(p: ScreenPoint): void
  /** released here; null: given up */
  end(p: ScreenPoint | null): void
}

/** Follows a pointer that pressed on an element until it is released; `begin` is called once it has moved. */
export function followDrag(
  event: { pointerId: number; clientX: number; clientY: number; currentTarget: Element },
  begin: () => DragOut,
): void {
  const element = event.currentTarget
  const start = { x: event.clientX, y: event.clientY }
  const stop = new AbortController()
  let drag: DragOut | null = null
  const finish = (p: ScreenPoint | null): void => {
    stop.abort()
    drag?.end(p)
  }
  const on = (type: 'pointermove' | 'pointerup' | 'pointercancel', listener: (e: PointerEvent) => void) =>
    window.addEventListener(type, e => e.pointerId === event.pointerId && listener(e), {
      signal: stop.signal,
    })
  element.setPointerCapture(event.pointerId)
  on('pointermove', e => {
    const p = { x: e.clientX, y: e.clientY }
    if (!drag && !farther(p, start, SLACK)) return
    drag ??= begin()
    drag.at(p)
  })
  on('pointerup', e => finish({ x: e.clientX, y: e.clientY }))
  on('pointercancel', () => finish(null))
  window.addEventListener('keydown', e => e.key === 'Escape' && finish(null), { signal: stop.signal })
}
