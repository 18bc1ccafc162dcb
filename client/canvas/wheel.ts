/** Pixels of a line and of a page, where a wheel counts in those. */
const LINE = 20
const PAGE = 400
/** A notch of a mouse wheel is about 100: it must not leap. */
const NOTCH = 40

/** What a turn of the wheel, or two fingers on a trackpad, asks for: a zoom (with ctrl, as a pinch comes too), or a pan in pixels. */
export function meantByWheel(
  e: Pick<WheelEvent, 'deltaMode' | 'deltaX' | 'deltaY' | 'ctrlKey' | 'metaKey' | 'shiftKey'>,
): { kind: 'zoom'; factor: number } | { kind: 'pan'; dx: number; dy: number } {
  const unit = e.deltaMode === 1 ? LINE : e.deltaMode === 2 ? PAGE : 1
  const [x, y] = [e.deltaX * unit, e.deltaY * unit]
  if (e.ctrlKey || e.metaKey)
    return { kind: 'zoom', factor: Math.exp(-Math.max(-NOTCH, Math.min(NOTCH, y)) * 0.01) }
  return e.shiftKey && x === 0 ? { kind: 'pan', dx: -y, dy: 0 } : { kind: 'pan', dx: -x, dy: -y }
}
