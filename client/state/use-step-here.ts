import { useState } from 'react'
import type { AgendaStep } from '../../shared/model/agenda.ts'
import type { MapId } from '../../shared/model/ids.ts'
import type { Zone } from '../../shared/model/stage.ts'
import { useStage } from './hooks.ts'

/** The step that runs, in the reader's language, where it is about that map; else null. */
export function useStepHere(map: MapId): AgendaStep | null {
  const agenda = useStage(s => s.agenda)
  const id = useStage(s => s.step?.id)
  const step = agenda.find(s => s.id === id)
  return step?.map === map ? step : null
}

/**
 * The zone of a map that one writes for: the one that was chosen; with each step that names one it is that again. Null where the map
 * has none.
 */
export function useZoneToWriteFor(
  map: MapId,
  zones: readonly Pick<Zone, 'id'>[],
): readonly [zone: string | null, choose: (zone: string) => void] {
  const step = useStepHere(map)
  const begun = step?.zone ? step.id : ''
  const [chosen, setChosen] = useState({ begun, zone: '' })
  const wanted = [chosen.begun === begun ? chosen.zone : '', step?.zone ?? '', zones[0]?.id]
  const zone = wanted.find(id => zones.some(z => z.id === id)) ?? null
  return [zone, id => setChosen({ begun, zone: id })]
}
