import type { NoteId } from '../../../shared/model/ids.ts'
import type { PresentPerson } from '../../state/session.ts'
import type { CanvasDesk } from '../canvas-desk.ts'
import type { CanvasTheme } from '../canvas-theme.ts'
import { drawRings, drawTag } from './note-rings.ts'

/** Below this zoom names on notes would be larger than the notes. */
export const NAMES_FROM = 0.25

const RING = 2.5
const PALE = 'rgb(255 255 255 / 0.75)'

/** Notes that others hold, select or write in. */
export const shownBy = (person: PresentPerson): NoteId[] => [
  ...new Set([
    ...(person.editing === null ? [] : [person.editing]),
    ...(person.drag?.ids ?? []),
    ...person.selection,
  ]),
]

/** Others' rings around notes on one layer, with names. In pixels of the host. */
export function drawPeople(
  context: CanvasRenderingContext2D,
  desk: CanvasDesk,
  hotOnes: boolean,
  theme: CanvasTheme,
  writes: (name: string) => string,
): void {
  const { view, scene, hot, map } = desk
  const rows = new Map<NoteId, number>()
  for (const person of desk.session.presence.people.getState()) {
    if (person.me || person.map !== map) continue
    const shown = shownBy(person)
      .flatMap(id => scene.get(id) ?? [])
      .filter(p => p.hot === hotOnes)
    if (shown.length === 0) continue
    drawRings(context, view, shown, hot.shift, person.color, RING)
    // people's colours are made for light paper
    if (theme.dark) drawRings(context, view, shown, hot.shift, PALE, 1, 1.5 + RING)
    if (view.zoom < NAMES_FROM) continue
    for (const placed of shown) {
      const writing = person.editing === placed.note.id
      if (!writing && placed !== shown[0]) continue
      const row = rows.get(placed.note.id) ?? 0
      rows.set(placed.note.id, row + 1)
      const text = writing ? writes(person.name) : person.name
      drawTag(context, view, placed, hot.shift, { text, color: person.color }, row, theme.family)
    }
  }
}
