import type { Note } from '../../shared/model/note.ts'
import type { AxesMap, ZonesMap } from '../../shared/model/stage.ts'
import { plainNote } from '../support/plain-note.ts'

export const zones: ZonesMap = {
  id: 'asset',
  kind: 'zones',
  title: 'Asset map',
  zones: [
    { id: 'skills', title: 'Skills', rect: [0, 0, 760, 800] },
    { id: 'reach', title: 'Reach', rect: [1500, 0, 760, 800] },
  ],
}
export const axes: AxesMap = {
  id: 'power',
  kind: 'axes',
  title: 'Power map',
  axes: { left: 'opposes us', right: 'supports us', bottom: 'less', top: 'more' },
}
export const note = (id: string, more: Partial<Note> = {}): Note =>
  plainNote(id, { at: [100, 100], color: 'lemon', made: { by: 'ana', at: 1 }, ...more })
