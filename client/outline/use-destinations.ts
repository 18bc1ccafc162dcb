import { useMemo } from 'react'
import type { NoteId } from '../../shared/model/ids.ts'
import type { MapSpec } from '../../shared/model/stage.ts'
import { useText } from '../i18n/i18n.tsx'
import { useStage } from '../state/hooks.ts'
import { useSession } from '../state/session.ts'
import { type Destination, destinations } from './destinations.ts'
import { placesInZone } from './zone-places.ts'

/** Where notes of this map can go, and how to bring them there. */
export function useDestinations(map: MapSpec) {
  const t = useText()
  const maps = useStage(s => s.maps)
  const { intents, board } = useSession()
  const all = useMemo(
    () => destinations(maps, map, { nowhere: t(map.kind === 'axes' ? 'note.unplace' : 'outline.no_zone') }),
    [maps, map, t],
  )
  const move = (ids: readonly NoteId[], to: Destination): void => {
    const target = maps.find(m => m.id === to.map)
    if (!target) return
    const { notes } = board.board
    const texts = ids.map(id => notes.get(id)?.text ?? '')
    const places = placesInZone(target, to.zone, notes.values(), texts, new Set(ids))
    intents.moveNotes(ids.map((id, i) => ({ id, at: places[i] ?? null, map: to.map })))
  }
  return { all, move }
}
