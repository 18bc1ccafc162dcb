import { NO_MARKS, NO_REACTIONS, type Note } from '../../shared/model/note.ts'
import type { AxesMap, ZonesMap } from '../../shared/model/stage.ts'

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
export const note = (id: string, more: Partial<Note> = {}): Note => ({
  id,
  map: 'asset',
  at: [100, 100],
  text: id,
  color: 'lemon',
  made: { by: 'ana', at: 1 },
  tags: [],
  target: false,
  z: 0,
  ...NO_MARKS,
  locked: false,
  reactions: NO_REACTIONS,
  gone: null,
  ...more,
})
