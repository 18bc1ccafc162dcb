import type { Note } from '../../shared/model/note.ts'
import type { Placed } from './map-scene.ts'
import { NO_FOOT } from './note-foot.ts'

/** Lowest first; equal ones by id. Nothing hides who decides. */
export const byOrder = (a: Placed, b: Placed): number =>
  Number(a.isTarget) - Number(b.isTarget) || a.note.z - b.note.z || (a.note.id < b.note.id ? -1 : 1)

/** A note that is about to be filed: without a place, a layout or pictures. */
export const newlyPlaced = (note: Note, height: number): Placed => ({
  note,
  left: 0,
  top: 0,
  right: 0,
  bottom: height,
  layout: null,
  foot: NO_FOOT,
  footKey: '',
  version: 0,
  isTarget: false,
  isPartner: false,
  chip: null,
  at: null,
  hidden: false,
  hot: false,
  bitmaps: [],
  cells: null,
  asked: 0,
})
