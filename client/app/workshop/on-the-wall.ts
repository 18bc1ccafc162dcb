import { unreachable } from '../../../shared/assert.ts'
import type { AgendaStep } from '../../../shared/model/agenda.ts'
import type { MapSpec, Stage } from '../../../shared/model/stage.ts'
import type { View } from '../../state/view.ts'

/** What the wall shows beside the title, the time and the counts. `words`: title and prompt alone, large. */
export type OnTheWall =
  | { readonly kind: 'map'; readonly map: MapSpec }
  | { readonly kind: 'connections' }
  | { readonly kind: 'words' }

/**
 * What is worked on now: the map of the round that is open, or of the last one that was revealed in this step; else that of the step;
 * where a step goes on with a map without naming one, that of the last step before it that did; where it is worked in lists, its words.
 * While no step runs: what the facilitator looked at.
 */
export function onTheWall(
  { maps, agenda, step, round, results }: Pick<Stage, 'maps' | 'agenda' | 'step' | 'round' | 'results'>,
  view: View,
): OnTheWall {
  const shown = (id: string | null | undefined): OnTheWall | null => {
    const map = maps.find(m => m.id === id)
    return map ? { kind: 'map', map } : null
  }
  const ofRound = round && 'map' in round.settings ? shown(round.settings.map) : null
  const at = agenda.findIndex(s => s.id === step?.id)
  const now = agenda[at]
  const last = results.at(-1)
  const revealed = step && last && 'map' in last && last.openedAt >= step.since ? shown(last.map) : null
  if (ofRound) return ofRound
  if (now) return revealed ?? shown(now.map) ?? withoutMap(now, agenda.slice(0, at), shown)
  if (view.kind === 'connections') return view
  return ('map' in view && shown(view.map)) || { kind: 'words' }
}

function withoutMap(
  step: AgendaStep,
  before: readonly AgendaStep[],
  shown: (id: string | null) => OnTheWall | null,
): OnTheWall {
  switch (step.view) {
    case 'map': {
      const maps = before.map(s => (s.view === 'map' ? shown(s.map) : null)).filter(map => map !== null)
      return maps.at(-1) ?? { kind: 'words' }
    }
    case 'connections':
      return { kind: 'connections' }
    case 'partners':
    case 'matrix':
    case 'insight':
    case 'plan':
      return { kind: 'words' }
    default:
      return unreachable(step.view)
  }
}
