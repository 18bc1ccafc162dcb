import type { MapId } from '../../shared/model/ids.ts'
import type { Workspace } from './session.ts'

/** How somebody finds the page who comes in: a map, nothing chosen, nothing open. */
export const firstWorkspace = (map: MapId): Workspace => ({
  view: { kind: 'map', map },
  panel: { kind: 'none' },
  tool: 'select',
  selection: new Set(),
  connection: null,
  editing: null,
  connectFrom: null,
  frame: null,
  following: null,
  called: null,
  lit: null,
  pair: { zones: null, axes: null },
  cursors: true,
  minimap: false,
  shortcuts: true,
  wall: false,
  keysSheet: false,
})
