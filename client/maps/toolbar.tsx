import { MousePointer2, Redo2, Spline, StickyNote, Undo2 } from 'lucide-react'
import { ToggleButton } from 'react-aria-components/ToggleButton'
import { Toolbar as AriaToolbar } from 'react-aria-components/Toolbar'
import { useStore } from 'zustand'
import type { MapCanvas } from '../canvas/map-canvas.ts'
import { useText } from '../i18n/i18n.tsx'
import { useEditable, useWorkspace } from '../state/hooks.ts'
import { type Tool, useSession } from '../state/session.ts'
import { IconButton } from '../ui/icon-button.tsx'
import { IconToggle } from '../ui/icon-toggle.tsx'
import style from './map-bars.module.css'
import { ZoomTools } from './zoom-tools.tsx'

/** The tools of a map, at its bottom centre. */
export function Toolbar({ canvas }: { canvas: MapCanvas | null }) {
  const t = useText()
  const editable = useEditable()
  return (
    <AriaToolbar aria-label={t('canvas.tools')} className={style.bar ?? ''}>
      {editable ? (
        <>
          <ToolButtons />
          <span className={style.rule} aria-hidden />
          <HistoryButtons />
          <span className={style.rule} aria-hidden />
        </>
      ) : null}
      <ZoomTools canvas={canvas} />
    </AriaToolbar>
  )
}

export function ToolButtons() {
  const t = useText()
  const { workspace } = useSession()
  const tool = useWorkspace(w => w.tool)
  const take = (next: Tool) => (pressed: boolean) =>
    workspace.setState({ tool: pressed ? next : 'select', connectFrom: null, editing: null })
  return (
    <div className={style.group}>
      <IconToggle
        label={t('canvas.select')}
        tip="top"
        isSelected={tool === 'select'}
        onChange={take('select')}
      >
        <MousePointer2 size={18} aria-hidden />
      </IconToggle>
      <ToggleButton
        aria-label={t('canvas.note')}
        className={style.word ?? ''}
        isSelected={tool === 'note'}
        onChange={take('note')}
      >
        <StickyNote size={18} aria-hidden />
        <span>{t('canvas.note_word')}</span>
      </ToggleButton>
      <ToggleButton
        aria-label={t('canvas.connect')}
        className={style.word ?? ''}
        isSelected={tool === 'connect'}
        onChange={take('connect')}
      >
        <Spline size={18} aria-hidden />
        <span>{t('canvas.connect_word')}</span>
      </ToggleButton>
    </div>
  )
}

export function HistoryButtons() {
  const t = useText()
  const { history } = useSession()
  const undo = useStore(history.can, c => c.undo)
  const redo = useStore(history.can, c => c.redo)
  return (
    <div className={style.group}>
      <IconButton label={t('canvas.undo')} tip="top" isDisabled={!undo} onPress={() => history.undo()}>
        <Undo2 size={18} aria-hidden />
      </IconButton>
      <IconButton label={t('canvas.redo')} tip="top" isDisabled={!redo} onPress={() => history.redo()}>
        <Redo2 size={18} aria-hidden />
      </IconButton>
    </div>
  )
}
