import { type RefObject, useEffect, useState } from 'react'
import type { NoteId } from '../../../shared/model/ids.ts'
import { type Box, overlaps } from '../../canvas/camera.ts'
import type { MapCanvas } from '../../canvas/map-canvas.ts'

export type Side = 'bottom' | 'top'

/** The bar stays where it is for so long after the last frame (milliseconds): it does not hop about under a hand at work. */
const REST = 350
/** More notes than these are not asked where they are. */
const MOST = 200

/**
 * Where a bar covers fewer of the selected notes: at the bottom of the map, or, if it would lie on them there, at the top. `marks`:
 * empty elements at both places.
 */
export function useClearSide(
  canvas: MapCanvas | null,
  ids: readonly NoteId[],
  bar: RefObject<HTMLElement | null>,
  marks: { readonly bottom: RefObject<HTMLElement | null>; readonly top: RefObject<HTMLElement | null> },
): Side {
  const [side, setSide] = useState<Side>('bottom')
  const asked = ids.slice(0, MOST).join()
  const { bottom, top } = marks
  useEffect(() => {
    if (!canvas || asked === '') return
    const decide = (): void => {
      const box = bar.current?.getBoundingClientRect()
      if (!box || !bottom.current || !top.current) return
      // a sheet of the bar is open, or a key may be on its way to one of its buttons
      if (
        bar.current?.querySelector('[aria-expanded="true"]') ||
        bar.current?.contains(document.activeElement)
      )
        return
      const low = bottom.current.getBoundingClientRect().bottom
      const high = top.current.getBoundingClientRect()
      const at = (y: number): Box => ({
        left: box.left,
        right: box.right,
        top: y - 4,
        bottom: y + box.height + 4,
      })
      const notes = asked.split(',').flatMap(id => canvas.windowBox(id) ?? [])
      const covered = (place: Box): number => notes.filter(n => overlaps(n, place)).length
      const below = covered(at(low - box.height))
      setSide(below > 0 && covered(at(high.top)) < below ? 'top' : 'bottom')
    }
    let timer: ReturnType<typeof setTimeout> | null = null
    const first = requestAnimationFrame(decide)
    const stop = canvas.onFrame(() => {
      if (timer !== null) clearTimeout(timer)
      timer = setTimeout(decide, REST)
    })
    return () => {
      cancelAnimationFrame(first)
      stop()
      if (timer !== null) clearTimeout(timer)
    }
  }, [canvas, asked, bar, bottom, top])
  return side
}
