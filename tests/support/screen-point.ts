import type { Page } from '@playwright/test'
import type { Point } from '../../shared/model/note.ts'

/** A camera as a deep link sets it: the world point at the middle of the browser window. */
export interface DeepLink {
  readonly map: 'asset' | 'power'
  readonly x: number
  readonly y: number
  readonly zoom: number
}

/** Query of an address that opens this place. */
export const cameraQuery = (at: DeepLink): Record<string, string> => ({
  map: at.map,
  x: String(at.x),
  y: String(at.y),
  zoom: String(at.zoom),
})

/** Where a world point stands in the window (CSS pixels). */
export function onScreen(page: Page, camera: DeepLink, [x, y]: Point): { x: number; y: number } {
  const size = page.viewportSize() ?? { width: 0, height: 0 }
  return {
    x: size.width / 2 + (x - camera.x) * camera.zoom,
    y: size.height / 2 + (y - camera.y) * camera.zoom,
  }
}

/** What is painted at a point of the window: the topmost canvas that has ink there, as `#rrggbb`; '' for none. */
export const paintAt = (page: Page, at: { x: number; y: number }): Promise<string> =>
  page.evaluate(({ x, y }) => {
    let seen = ''
    for (const canvas of document.querySelectorAll('canvas')) {
      const box = canvas.getBoundingClientRect()
      const context = canvas.getContext('2d')
      if (!context || box.width === 0) continue
      const scale = canvas.width / box.width
      const [r = 0, g = 0, b = 0, a = 0] = context.getImageData(
        Math.round((x - box.left) * scale),
        Math.round((y - box.top) * scale),
        1,
        1,
      ).data
      if (a > 250) seen = `#${[r, g, b].map(v => v.toString(16).padStart(2, '0')).join('')}`
    }
    return seen
  }, at)
