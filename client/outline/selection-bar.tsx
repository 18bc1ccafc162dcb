import { FolderInput, Handshake, Palette, Trash2, X } from 'lucide-react'
import { NOTE_COLORS } from '../../shared/model/note.ts'
import { useText } from '../i18n/i18n.tsx'
import { useBoard, useEditable, useWorkspace } from '../state/hooks.ts'
import { useSession } from '../state/session.ts'
import { Button } from '../ui/button.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { Menu, MenuItem } from '../ui/menu.tsx'
import { NoteSwatch } from '../ui/note-swatch.tsx'
import { groupKeys } from './note-groups.ts'
import style from './outline.module.css'
import { useOutlineKit, useOutlineState } from './outline-state.ts'
import type { OutlineActions } from './use-outline-actions.ts'

/** What can be done with all selected notes at once; there while boxes are ticked or several notes are selected. */
export function SelectionBar({
  actions,
  titleOf,
}: {
  actions: OutlineActions
  titleOf: (group: string) => string
}) {
  const t = useText()
  const { intents } = useSession()
  const { map } = useOutlineKit()
  const editable = useEditable()
  const picking = useOutlineState(s => s.picking)
  const selection = useWorkspace(w => w.selection)
  const count = useBoard('notes', b => [...selection].filter(id => b.notes.get(id)?.map === map.id).length, [
    selection,
  ])
  if (!editable || count === 0 || (count === 1 && !picking)) return null

  return (
    <fieldset className={style.bar} aria-label={t('outline.bar')}>
      <span className={style.barCount}>{t('outline.selected', { count })}</span>
      <Button
        size="s"
        look="primary"
        icon={<Handshake size={16} aria-hidden />}
        onPress={() => actions.promote(actions.selected())}
      >
        {t('outline.promote', { count })}
      </Button>
      {map.kind === 'zones' ? (
        <Menu
          label={t('outline.move')}
          button={
            <Button size="s" icon={<FolderInput size={16} aria-hidden />}>
              {t('outline.move')}
            </Button>
          }
        >
          {groupKeys(map).map(key => (
            <MenuItem
              key={key || 'none'}
              id={key || 'none'}
              label={titleOf(key)}
              onAction={() => actions.moveToZone(actions.selected(), key, titleOf(key))}
            />
          ))}
        </Menu>
      ) : null}
      <Menu
        label={t('outline.color')}
        button={
          <Button size="s" icon={<Palette size={16} aria-hidden />}>
            {t('outline.color')}
          </Button>
        }
      >
        {NOTE_COLORS.map(color => (
          <MenuItem
            key={color}
            id={color}
            label={t(`color.${color}`)}
            icon={<NoteSwatch color={color} />}
            onAction={() => intents.colorNotes(actions.selected(), color)}
          />
        ))}
      </Menu>
      <Button
        size="s"
        look="danger"
        icon={<Trash2 size={16} aria-hidden />}
        onPress={() => actions.remove(actions.selected())}
      >
        {t('outline.delete')}
      </Button>
      <IconButton size="s" label={t('outline.clear')} onPress={actions.clear}>
        <X size={16} aria-hidden />
      </IconButton>
    </fieldset>
  )
}
