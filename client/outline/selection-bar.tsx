import { FolderInput, Handshake, Tag, Trash2, X } from 'lucide-react'
import { useRef, useState } from 'react'
import { useText } from '../i18n/i18n.tsx'
import { useBoard, useEditable, useWorkspace } from '../state/hooks.ts'
import { heldInPlace } from '../state/permit.ts'
import { useAllTools, useOwnOnly } from '../state/use-permit.ts'
import { Button } from '../ui/button.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { Menu, MenuItem } from '../ui/menu.tsx'
import { MarkMenu } from './mark-menu.tsx'
import { useOutlineKit, useOutlineState } from './outline-state.ts'
import style from './selection-bar.module.css'
import { SelectionMore } from './selection-more.tsx'
import { TagSelection } from './tag-selection.tsx'
import { useDestinations } from './use-destinations.ts'
import type { OutlineActions } from './use-outline-actions.ts'
import { useRoomBelow } from './use-room-below.ts'

/** What can be done with all selected notes at once; there while boxes are ticked or several notes are selected. */
export function SelectionBar({ actions }: { actions: OutlineActions }) {
  const t = useText()
  const { map } = useOutlineKit()
  const editable = useEditable()
  const mayPromote = useAllTools()
  const ownOnly = useOwnOnly()
  const picking = useOutlineState(s => s.picking)
  const selection = useWorkspace(w => w.selection)
  const { all, move } = useDestinations(map)
  const [tagging, setTagging] = useState(false)
  const count = useBoard('notes', b => [...selection].filter(id => b.notes.get(id)?.map === map.id).length, [
    selection,
    map.id,
  ])
  const there = editable && count > 0 && (count > 1 || picking)
  const bar = useRef<HTMLFieldSetElement>(null)
  useRoomBelow(bar, there)
  if (!there) return null

  return (
    <fieldset ref={bar} className={style.bar} aria-label={t('outline.bar')}>
      <div className={style.count}>
        {t('outline.selected', { count })}
        <IconButton size="s" label={t('outline.clear')} onPress={actions.clear}>
          <X size={16} aria-hidden />
        </IconButton>
      </div>
      <Button
        size="s"
        look="primary"
        isDisabled={!mayPromote}
        icon={<Handshake size={16} aria-hidden />}
        onPress={() => actions.promote(actions.selected())}
      >
        {t('outline.promote', { count })}
      </Button>
      <Menu
        label={t('outline.move')}
        button={
          <Button size="s" icon={<FolderInput size={16} aria-hidden />}>
            {t('outline.move')}
          </Button>
        }
      >
        {all.map(to => (
          <MenuItem
            key={to.id}
            id={to.id}
            label={to.label}
            onAction={() =>
              actions.change(
                ids => move(ids, to),
                count => t('outline.moved', { count, place: to.label }),
                heldInPlace,
              )
            }
          />
        ))}
      </Menu>
      <MarkMenu actions={actions} />
      <Button
        size="s"
        icon={<Tag size={16} aria-hidden />}
        aria-expanded={tagging}
        onPress={() => setTagging(!tagging)}
      >
        {t('outline.tag')}
      </Button>
      <SelectionMore actions={actions} />
      <Button
        size="s"
        look="danger"
        icon={<Trash2 size={16} aria-hidden />}
        onPress={() => actions.remove(actions.selected())}
      >
        {t('outline.delete')}
      </Button>
      {ownOnly ? <p className={style.why}>{t('outline.own_only')}</p> : null}
      {tagging ? <TagSelection actions={actions} onDone={() => setTagging(false)} /> : null}
    </fieldset>
  )
}
