import { ArrowDown, ArrowUp, ChartScatter, Columns4, Ellipsis, Pencil, Trash2 } from 'lucide-react'
import type { Board } from '../../../shared/model/board.ts'
import type { MapId } from '../../../shared/model/ids.ts'
import type { MapSpec } from '../../../shared/model/stage.ts'
import { useText } from '../../i18n/i18n.tsx'
import { useBoard } from '../../state/hooks.ts'
import { useSession } from '../../state/session.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { Menu, MenuItem, MenuRule } from '../../ui/menu.tsx'
import styles from './maps.module.css'

interface Props {
  readonly map: MapSpec
  /** all of them, in their order */
  readonly maps: readonly MapSpec[]
  readonly onEdit: () => void
}

function notesOn(board: Board, map: MapId): number {
  let count = 0
  for (const note of board.notes.values()) if (note.map === map) count++
  return count
}

/** One map: what it is, and what can be done with it. A map with notes is not removed, so that none is lost. */
export function MapRow({ map, maps, onEdit }: Props) {
  const t = useText()
  const { intents } = useSession()
  const notes = useBoard('notes', board => notesOn(board, map.id), [map.id])
  const at = maps.indexOf(map)
  const { title } = map
  const Icon = map.kind === 'axes' ? ChartScatter : Columns4
  const move = (to: MapSpec | undefined): void => {
    intents.stage({ what: 'map.move', id: map.id, before: to?.id ?? null })
  }
  return (
    <li className={styles.map}>
      <Icon size={18} aria-hidden />
      <span className={styles.words}>
        <span className={styles.strong}>{title}</span>
        <span className={styles.quiet}>
          {map.kind === 'axes' ? t('maps.axes') : t('maps.count_areas', { count: map.zones.length })}
          {' · '}
          {t('maps.count_notes', { count: notes })}
        </span>
      </span>
      <Menu
        label={t('maps.more', { title })}
        button={
          <IconButton size="s" label={t('maps.more', { title })} tip="left">
            <Ellipsis size={16} aria-hidden />
          </IconButton>
        }
      >
        <MenuItem label={t('maps.edit')} icon={<Pencil size={16} aria-hidden />} onAction={onEdit} />
        <MenuItem
          label={t('session.up')}
          icon={<ArrowUp size={16} aria-hidden />}
          isDisabled={at === 0}
          onAction={() => move(maps[at - 1])}
        />
        <MenuItem
          label={t('session.down')}
          icon={<ArrowDown size={16} aria-hidden />}
          isDisabled={at === maps.length - 1}
          onAction={() => move(maps[at + 2])}
        />
        <MenuRule />
        <MenuItem
          label={notes > 0 ? t('maps.keep_notes') : t('session.remove')}
          danger={notes === 0}
          icon={<Trash2 size={16} aria-hidden />}
          isDisabled={notes > 0 || maps.length === 1}
          onAction={() => intents.stage({ what: 'map.remove', id: map.id })}
        />
      </Menu>
    </li>
  )
}
