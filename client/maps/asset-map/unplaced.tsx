import { MapPinOff } from 'lucide-react'
import type { NoteId } from '../../../shared/model/ids.ts'
import { useText } from '../../i18n/i18n.tsx'
import { useSession } from '../../state/session.ts'
import { Button } from '../../ui/button.tsx'
import style from './unplaced.module.css'

/** Notes that the map cannot draw, since they lie nowhere on it: how many, and the way to them in the outline, chosen, to be moved. */
export function Unplaced({ ids }: { ids: readonly NoteId[] }) {
  const t = useText()
  const { workspace } = useSession()
  return (
    <div className={style.corner}>
      <Button
        size="s"
        icon={<MapPinOff size={16} aria-hidden />}
        onPress={() =>
          workspace.setState({
            panel: { kind: 'outline' },
            selection: new Set(ids),
            connection: null,
            frame: null,
            editing: null,
          })
        }
      >
        {t('asset.unplaced', { count: ids.length })}
      </Button>
    </div>
  )
}
