import type { Note } from '../../shared/model/note.ts'
import type { DraftLine, NoteDraft } from '../state/session.ts'
import { type CanvasDesk, selectOnly } from './canvas-desk.ts'
import type { Placed } from './map-scene.ts'
import { placeAfter } from './place-after.ts'

/** What a copy takes over from its original, place and map aside. */
export type CopiedNote = Omit<NoteDraft, 'map' | 'at' | 'target'>

export const copyOf = ({
  text,
  color,
  tags,
  tie,
  movable,
  evidence,
  holder,
  trend,
  idea,
  taker,
}: Note): CopiedNote => ({
  text,
  color,
  tags,
  tie,
  movable,
  evidence,
  holder,
  trend,
  idea,
  taker,
})

/** The lines that run between these notes, by their places in the list. */
export function linesAmong(desk: CanvasDesk, notes: readonly Placed[]): DraftLine[] {
  const places = new Map(notes.map((p, i) => [p.note.id, i]))
  const lines: DraftLine[] = []
  for (const { line } of desk.scene.lines.values()) {
    const [from, to] = [places.get(line.from), places.get(line.to)]
    const { kind, strength, effect } = line
    if (from !== undefined && to !== undefined) lines.push({ from, to, kind, strength, effect })
  }
  return lines
}

/** Copies notes and the lines between them, so many units away, and selects the copies. One step. */
export function copyBy(desk: CanvasDesk, originals: readonly Placed[], dx: number, dy: number): void {
  const ids = desk.session.intents.createNotes(
    originals.map(p => ({
      ...copyOf(p.note),
      map: desk.map,
      at: placeAfter(desk, { ...p, isTarget: false }, dx, dy),
    })),
    linesAmong(desk, originals),
  )
  if (ids.length === 0) return
  selectOnly(desk.session, ids)
  desk.say(desk.text('hands.copied', { count: ids.length }))
}
