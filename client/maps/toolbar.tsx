import {
  CircleQuestionMark,
  Frame,
  Map as MapIcon,
  MousePointer2,
  Redo2,
  Search,
  Spline,
  StickyNote,
  Undo2,
} from 'lucide-react'
import type { ReactNode } from 'react'
import { ToggleButton } from 'react-aria-components/ToggleButton'
import { Toolbar as AriaToolbar } from 'react-aria-components/Toolbar'
import { TooltipTrigger } from 'react-aria-components/Tooltip'
import { useStore } from 'zustand'
import type { MapCanvas } from '../canvas/map-canvas.ts'
import { useText } from '../i18n/i18n.tsx'
import { useEditable, useWorkspace } from '../state/hooks.ts'
import { type Tool, useSession } from '../state/session.ts'
import { useOwnOnly } from '../state/use-permit.ts'
import { IconButton } from '../ui/icon-button.tsx'
import { IconToggle } from '../ui/icon-toggle.tsx'
import { Tip } from '../ui/tip.tsx'
import style from './map-bars.module.css'
import { MoreTools } from './more-tools.tsx'
import { useCommandKeys } from './use-command-keys.ts'
import { ZoomTools } from './zoom-tools.tsx'

/** The tools of a map, at its bottom centre. Where there is little room, what is rarely pressed goes into a menu. */
export function Toolbar({ canvas }: { canvas: MapCanvas | null }) {
  const t = useText()
  const keys = useCommandKeys()
  const editable = useEditable()
  const { workspace } = useSession()
  const minimap = useWorkspace(w => w.minimap)
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
      <IconButton
        className={style.roomy}
        label={t('find.label')}
        keys={keys('find')}
        tip="top"
        onPress={() => workspace.setState({ panel: { kind: 'find' } })}
      >
        <Search size={18} aria-hidden />
      </IconButton>
      <ZoomTools canvas={canvas} />
      <IconToggle
        className={style.roomy}
        label={t('command.minimap')}
        keys={keys('minimap')}
        tip="top"
        isSelected={minimap}
        onChange={on => workspace.setState({ minimap: on })}
      >
        <MapIcon size={18} aria-hidden />
      </IconToggle>
      <IconButton
        className={style.roomy}
        label={t('command.keys-sheet')}
        keys={keys('keys-sheet')}
        tip="top"
        onPress={() => workspace.setState({ keysSheet: true })}
      >
        <CircleQuestionMark size={18} aria-hidden />
      </IconButton>
      {canvas ? <MoreTools canvas={canvas} className={style.tight} /> : null}
    </AriaToolbar>
  )
}

/** What the pointer does. */
export function ToolButtons() {
  const t = useText()
  const keys = useCommandKeys()
  const { workspace } = useSession()
  const tool = useWorkspace(w => w.tool)
  const take = (next: Tool) => (pressed: boolean) =>
    workspace.setState({ tool: pressed ? next : 'select', connectFrom: null, editing: null })
  const ownOnly = useOwnOnly()
  const worded = (name: Tool, label: string, word: string, key: string | undefined, icon: ReactNode) => {
    const closed = ownOnly && name !== 'note'
    return (
      <TooltipTrigger delay={500} closeDelay={0}>
        <ToggleButton
          aria-label={closed ? t('tools.closed', { tool: label }) : label}
          className={style.word ?? ''}
          isDisabled={closed}
          isSelected={tool === name}
          onChange={take(name)}
        >
          {icon}
          <span>{word}</span>
        </ToggleButton>
        <Tip placement="top" keys={key}>
          {label}
        </Tip>
      </TooltipTrigger>
    )
  }
  return (
    <div className={style.group}>
      <IconToggle
        label={t('canvas.select')}
        keys={keys('select-tool')}
        tip="top"
        isSelected={tool === 'select'}
        onChange={take('select')}
      >
        <MousePointer2 size={18} aria-hidden />
      </IconToggle>
      {worded(
        'note',
        t('canvas.note'),
        t('canvas.note_word'),
        keys('new-note'),
        <StickyNote size={18} aria-hidden />,
      )}
      {worded(
        'connect',
        t('canvas.connect'),
        t('canvas.connect_word'),
        keys('connect'),
        <Spline size={18} aria-hidden />,
      )}
      {worded(
        'frame',
        t('canvas.frame'),
        t('canvas.frame_word'),
        keys('frame'),
        <Frame size={18} aria-hidden />,
      )}
    </div>
  )
}

export function HistoryButtons() {
  const t = useText()
  const keys = useCommandKeys()
  const { history } = useSession()
  const undo = useStore(history.can, c => c.undo)
  const redo = useStore(history.can, c => c.redo)
  return (
    <div className={style.group}>
      <IconButton
        label={t('canvas.undo')}
        keys={keys('undo')}
        tip="top"
        isDisabled={!undo}
        onPress={() => history.undo()}
      >
        <Undo2 size={18} aria-hidden />
      </IconButton>
      <IconButton
        label={t('canvas.redo')}
        keys={keys('redo')}
        tip="top"
        isDisabled={!redo}
        onPress={() => history.redo()}
      >
        <Redo2 size={18} aria-hidden />
      </IconButton>
    </div>
  )
}
