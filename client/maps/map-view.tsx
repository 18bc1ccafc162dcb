import { Map as MapIcon } from 'lucide-react'
import type { MapId } from '../../shared/model/ids.ts'
import { useText } from '../i18n/i18n.tsx'
import { useMap } from '../state/hooks.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { MapFrame } from './map-frame.tsx'
import { PowerMap } from './power-map/power-map.tsx'

/** A map of the workshop; fills its positioned parent, from which it reads how much the bars cover (`--map-left`, …). */
export function MapView({ map }: { map: MapId }) {
  const t = useText()
  const spec = useMap(map)
  if (!spec) return <EmptyState icon={<MapIcon size={28} aria-hidden />} title={t('canvas.gone')} />
  return spec.kind === 'axes' ? <PowerMap spec={spec} /> : <MapFrame spec={spec} />
}
