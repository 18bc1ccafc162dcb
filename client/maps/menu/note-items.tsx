import {
  Copy,
  Frame,
  Handshake,
  Layers,
  LayoutGrid,
  Lock,
  LockOpen,
  Palette,
  PanelRight,
  Pencil,
  Scissors,
  Spline,
  Target,
  Trash2,
} from 'lucide-react'
import { NOTE_COLORS } from '../../../shared/model/note.ts'
import type { MapSpec } from '../../../shared/model/stage.ts'
import type { CanvasDesk } from '../../canvas/canvas-desk.ts'
import { isHeld } from '../../canvas/held-notes.ts'
import type { MapCanvas } from '../../canvas/map-canvas.ts'
import { pickedNotes } from '../../canvas/picked-notes.ts'
import { useText } from '../../i18n/i18n.tsx'
import { useEditable } from '../../state/hooks.ts'
import { useAllTools } from '../../state/use-permit.ts'
import { MenuItem, MenuRule, Submenu } from '../../ui/menu.tsx'
import { NoteSwatch } from '../../ui/note-swatch.tsx'
import { useNoteDeeds } from '../use-note-deeds.ts'
import { AlignItems, OrderItems } from './arrange-items.tsx'
import { CommandItem } from './command-item.tsx'
import { useLater } from './later.ts'

/** What can be done with the selected notes. */
export function NoteItems({ canvas, spec }: { canvas: MapCanvas; spec: MapSpec }) {
  const t = useText()
  const later = useLater()
  const editable = useEditable()
  const all = useAllTools()
  const { desk } = canvas
  const picked = pickedNotes(desk)
  const notes = picked.map(p => p.note)
  const deeds = useNoteDeeds(canvas, notes)
  const [one] = notes
  if (!one) return <MenuItem label={t('canvas.gone_notes')} isDisabled />
  const single = notes.length === 1
  const details = (
    <MenuItem
      label={t('canvas.details')}
      icon={<PanelRight size={18} aria-hidden />}
      onAction={() => later(deeds.details)}
    />
  )
  if (!editable || picked.every(p => isHeld(desk, p) && !p.note.locked))
    return (
      <>
        {editable ? <MenuItem label={t('canvas.not_yours')} isDisabled /> : null}
        {single ? details : null}
        <CommandItem desk={desk} id="copy" icon={<Copy size={18} aria-hidden />} />
      </>
    )
  return (
    <>
      {single ? <CommandItem desk={desk} id="edit" icon={<Pencil size={18} aria-hidden />} /> : null}
      {single ? details : null}
      {single ? <CommandItem desk={desk} id="connect" icon={<Spline size={18} aria-hidden />} /> : null}
      {single && all && spec.kind === 'axes' ? (
        <MenuItem
          label={t(one.target ? 'canvas.unmake_target' : 'canvas.make_target')}
          icon={<Target size={18} aria-hidden />}
          onAction={() => later(deeds.toggleTarget)}
        />
      ) : null}
      <MenuItem
        label={t(deeds.record === null ? 'canvas.promote' : 'canvas.open_record')}
        isDisabled={deeds.record === null && !all}
        icon={<Handshake size={18} aria-hidden />}
        onAction={() => later(deeds.openRecord)}
      />
      <MenuRule />
      <Submenu label={t('find.color')} icon={<Palette size={18} aria-hidden />}>
        {NOTE_COLORS.map(color => (
          <MenuItem
            key={color}
            label={t(`color.${color}`)}
            icon={<NoteSwatch color={color} size={20} />}
            onAction={() => later(() => deeds.color(color))}
          />
        ))}
      </Submenu>
      <Submenu label={t('menu.order')} icon={<Layers size={18} aria-hidden />}>
        <OrderItems desk={desk} />
      </Submenu>
      {single ? null : (
        <Submenu label={t('menu.align')} icon={<LayoutGrid size={18} aria-hidden />}>
          <AlignItems desk={desk} count={notes.length} />
        </Submenu>
      )}
      <CommandItem desk={desk} id="frame-selection" icon={<Frame size={18} aria-hidden />} />
      <LockItem desk={desk} locked={notes.every(n => n.locked)} />
      <MenuRule />
      <CommandItem desk={desk} id="copy" icon={<Copy size={18} aria-hidden />} />
      <CommandItem desk={desk} id="cut" icon={<Scissors size={18} aria-hidden />} />
      <CommandItem desk={desk} id="duplicate" icon={<Copy size={18} aria-hidden />} />
      <MenuRule />
      <CommandItem desk={desk} id="delete" danger icon={<Trash2 size={18} aria-hidden />} />
    </>
  )
}

function LockItem({ desk, locked }: { desk: CanvasDesk; locked: boolean }) {
  return locked ? (
    <CommandItem desk={desk} id="unlock" icon={<LockOpen size={18} aria-hidden />} />
  ) : (
    <CommandItem desk={desk} id="lock" icon={<Lock size={18} aria-hidden />} />
  )
}
