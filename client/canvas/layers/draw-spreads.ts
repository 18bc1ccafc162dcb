import type { CanvasDesk } from '../canvas-desk.ts'
import type { CanvasTheme } from '../canvas-theme.ts'
import { type DrawnSpread, drawSpread } from './draw-spread.ts'

/** Draws what rounds of placing left on a map. */
export function drawSpreads(desk: CanvasDesk, context: CanvasRenderingContext2D, theme: CanvasTheme): void {
  for (const drawn of shownSpreads(desk)) drawSpread({ context, view: desk.view, theme }, drawn)
}

/**
 * The placings that are drawn on a map: those on which no place was agreed since, and that of a selected note with each single
 * place. Those of selected notes come last: they lie above.
 */
function* shownSpreads({ session, scene, map, ground }: CanvasDesk): Iterable<DrawnSpread> {
  const { selection } = session.workspace.getState()
  const { notes } = session.board.board
  const { width, height } = ground().note
  const later: DrawnSpread[] = []
  for (const { id, spread } of session.marks.placed()) {
    const note = notes.get(id)
    const single = selection.has(id)
    if (!note || note.map !== map || (note.agreed === spread.round && !single)) continue
    const placed = scene.get(id)
    const card = placed ? ([placed.left + width / 2, placed.top + height / 2] as const) : null
    const drawn = { spread, name: note.text.trim().split('\n')[0] ?? '', card, single }
    if (single) later.push(drawn)
    else yield drawn
  }
  yield* later
}
