import { Map as MapIcon } from 'lucide-react'
import type { MapId } from '../../shared/model/ids.ts'
import { useText } from '../i18n/i18n.tsx'
import { useStage } from '../state/hooks.ts'
import { Button } from './button.tsx'
import { EmptyState } from './empty-state.tsx'
import style from './map-gone.module.css'

/** In place of a map that was removed, or that an old link names: the maps that there are. */
export function MapGone({ onChoose }: { onChoose: (map: MapId) => void }) {
  const t = useText()
  return (
    <div className={style.place}>
      <EmptyState
        icon={<MapIcon size={28} aria-hidden />}
        title={t('canvas.gone')}
        action={useStage().maps.map(map => (
          <Button key={map.id} onPress={() => onChoose(map.id)}>
            {map.title}
          </Button>
        ))}
      />
    </div>
  )
}
