import type { CanvasDesk } from '../canvas-desk.ts'
import type { Tool } from './tool.ts'

/** A click makes a note there, ready for typing. */
export function writeTool(desk: CanvasDesk): Tool {
  return {
    cursor: 'copy',
    press: () => ({
      move() {},
      end(p) {
        desk.createNote({ kind: 'exact', at: desk.view.toWorld(p) })
      },
      cancel() {},
    }),
  }
}
