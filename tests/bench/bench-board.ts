import type { BoardJson } from '../../shared/exchange/board-json.ts'
import { CELL } from '../../shared/maps/asset-map.ts'
import { noteTexts } from '../support/notes-fixture.ts'
import { createWorkshop, type NewWorkshop, putBoard } from '../support/workshop-api.ts'

type Notes = NonNullable<BoardJson['notes']>

/** A grid of notes, its corner at the world's origin, with texts that people wrote. */
export function gridOfNotes(count: number, map = 'asset'): Notes {
  const texts = noteTexts(60)
  const columns = Math.max(20, Math.ceil(Math.sqrt(count * 1.7)))
  return Array.from({ length: count }, (_, i) => ({
    id: `n${i}`,
    map,
    at: [(i % columns) * CELL + 100, Math.floor(i / columns) * CELL + 100],
    text: texts[i % texts.length] ?? '',
    color: 'lemon',
    by: 'bench',
  }))
}

/** A workshop with that many notes. */
export async function workshopOf(server: string, notes: number, map = 'asset'): Promise<NewWorkshop> {
  const workshop = await createWorkshop(server, { title: `Bench ${notes}` })
  await putBoard(workshop, { notes: gridOfNotes(notes, map) })
  return workshop
}
