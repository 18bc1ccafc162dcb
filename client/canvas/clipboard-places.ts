import { CELL, Covered, categoryOf } from '../../shared/maps/asset-map.ts'
import type { Point } from '../../shared/model/note.ts'
import type { WorldPoint } from './camera.ts'
import { type CanvasDesk, takenPlaces } from './canvas-desk.ts'
import type { CopiedNotes } from './clipboard-notes.ts'

/** Copies that would lie exactly on other notes lie so far beside them (world units). */
const BESIDE = 30
/** Rows that are tried for a free place. */
const TRIES = 60

const specOf = ({ session, map }: CanvasDesk) => session.stage.getState().maps.find(m => m.id === map)

/**
 * Places for copied notes: as they stood to each other, about a point. From a map of another kind onto axes, where a place says
 * something: null, they wait in the tray.
 */
export function placesOfCopies(desk: CanvasDesk, copied: CopiedNotes, near: WorldPoint): (Point | null)[] {
  if (specOf(desk)?.kind === 'axes' && copied.kind !== 'axes') return copied.notes.map(() => null)
  const ground = desk.ground()
  const taken = new Set(takenPlaces(desk.scene, ground).map(([x, y]) => `${Math.round(x)},${Math.round(y)}`))
  for (let beside = 0; ; beside += BESIDE) {
    const places = copied.notes.map(
      ({ x, y }): Point => [Math.round(near.x + x + beside), Math.round(near.y + y + beside)],
    )
    if (beside > TRIES * BESIDE || !places.some(([x, y]) => taken.has(`${x},${y}`)))
      return places.map(([x, y]) => ground.land({ kind: 'exact', at: { x, y } }, 1, [])[0] ?? null)
  }
}

/**
 * Places for the cells of a spreadsheet, by rows; null for those in the tray. In rows and columns as they were, below the notes that
 * are there; where a zone is not as wide as that, one after the other in its free cells, for a place in another zone would say
 * something else.
 */
export function placesOfCells(
  desk: CanvasDesk,
  rows: readonly (readonly string[])[],
  near: WorldPoint,
): (readonly (Point | null)[])[] {
  const spec = specOf(desk)
  const ground = desk.ground()
  const taken = takenPlaces(desk.scene, ground)
  const columns = Math.max(...rows.map(row => row.length))
  const zone = spec?.kind === 'zones' ? categoryOf(spec, [near.x, near.y]) : null
  const wide = (columns - 1) * CELL
  const fits = zone === null || zone.rect[2] >= columns * CELL
  if (columns > 1 && spec?.kind === 'zones' && fits) {
    const x = zone
      ? Math.min(Math.max(near.x, zone.rect[0] + CELL / 2), zone.rect[0] + zone.rect[2] - CELL / 2 - wide)
      : near.x
    const covered = new Covered(taken)
    for (let down = 0; down < TRIES; down++) {
      const places = rows.map((row, j) =>
        row.map((_, i): Point => [Math.round(x + i * CELL), Math.round(near.y + (j + down) * CELL)]),
      )
      if (!places.flat().some(at => covered.has(at))) return places
    }
  }
  const count = rows.flat().filter(cell => cell !== '').length
  const free = ground.land({ kind: 'many', near }, count, taken)
  let next = 0
  return rows.map(row => row.map(cell => (cell === '' ? null : (free[next++] ?? null))))
}
