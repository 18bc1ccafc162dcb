import type { MapId } from '../../shared/model/ids.ts'
import { useMap } from '../state/hooks.ts'
import { useSession } from '../state/session.ts'
import { MapGone } from '../ui/map-gone.tsx'
import { LateUnplaced } from './late-parts.tsx'
import { MapFrame } from './map-frame.tsx'
import { PowerMap } from './power-map/power-map.tsx'

/** A map of the workshop; fills its positioned parent, from which it reads how much the bars cover (`--map-left`, …). */
export function MapView({ map }: { map: MapId }) {
  const { workspace } = useSession()
  const spec = useMap(map)
  if (!spec) return <MapGone onChoose={id => workspace.setState({ view: { kind: 'map', map: id } })} />
  return spec.kind === 'axes' ? (
    <PowerMap spec={spec} />
  ) : (
    <MapFrame spec={spec} beside={() => <LateUnplaced map={map} />} />
  )
}
