import { Copy, Handshake, Lock, LockOpen, PanelRight, Spline, Target, Trash2 } from 'lucide-react'
import { useRef } from 'react'
import type { NoteId } from '../../../shared/model/ids.ts'
import type { MapSpec } from '../../../shared/model/stage.ts'
import { type CommandId, run } from '../../canvas/commands.ts'
import type { MapCanvas } from '../../canvas/map-canvas.ts'
import { useText } from '../../i18n/i18n.tsx'
import { useEditable, useWorkspace } from '../../state/hooks.ts'
import { heldBy } from '../../state/permit.ts'
import { useSession } from '../../state/session.ts'
import { useAllTools } from '../../state/use-permit.ts'
import { useVote } from '../../state/use-vote.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { IconToggle } from '../../ui/icon-toggle.tsx'
import { VoteDots } from '../../ui/vote-dots.tsx'
import bars from '../map-bars.module.css'
import { useCommandKeys } from '../use-command-keys.ts'
import { useNoteDeeds } from '../use-note-deeds.ts'
import style from './chosen.module.css'
import { ColorChoice } from './color-choice.tsx'
import { MarksPopover } from './marks-popover.tsx'
import { MoreMenu } from './more-menu.tsx'
import { ReactionsPopover } from './reactions-popover.tsx'
import { TagsPopover } from './tags-popover.tsx'
import { useClearSide } from './use-clear-side.ts'
import { type ShownNote, useSelectedNotes } from './use-selected-notes.ts'
import { ValuePopover } from './value-popover.tsx'

interface Props {
  readonly spec: MapSpec
  readonly canvas: MapCanvas | null
}

/** What can be done with the selected notes; there only while some are, and clear of them as far as it can be. */
export function SelectionBar({ spec, canvas }: Props) {
  const notes = useSelectedNotes(spec)
  const idle = useWorkspace(w => w.tool === 'select')
  const box = useRef<HTMLDivElement>(null)
  const bottom = useRef<HTMLDivElement>(null)
  const top = useRef<HTMLDivElement>(null)
  const shown = idle ? notes : []
  const side = useClearSide(
    canvas,
    shown.map(n => n.id),
    box,
    { bottom, top },
  )
  return (
    <>
      <div ref={bottom} className={bars.place} data-side="bottom" />
      <div ref={top} className={bars.place} data-side="top" />
      {canvas && shown.length > 0 ? (
        <div className={bars.place} data-side={side}>
          <div ref={box} className={style.holder}>
            <ForNotes
              key={shown.length === 1 ? shown[0]?.id : 'many'}
              spec={spec}
              canvas={canvas}
              notes={shown}
            />
          </div>
        </div>
      ) : null}
    </>
  )
}

interface ForNotesProps {
  readonly spec: MapSpec
  readonly canvas: MapCanvas
  readonly notes: readonly ShownNote[]
}

function ForNotes({ spec, canvas, notes }: ForNotesProps) {
  const t = useText()
  const editable = useEditable()
  const all = useAllTools()
  const session = useSession()
  const deeds = useNoteDeeds(canvas, notes)
  const [one] = notes
  if (!one) return null
  const mine = editable && notes.some(n => heldBy(session, { ...n, locked: false }) === null)
  const single = notes.length === 1
  const placed = notes.filter(n => n.at).length
  return (
    <section className={bars.bar} aria-label={t('canvas.selection', { count: notes.length })}>
      {single ? <Voting id={one.id} /> : null}
      {single ? null : <span className={bars.count}>{t('canvas.selection', { count: notes.length })}</span>}
      {mine ? (
        <>
          <ColorChoice
            value={notes.every(n => n.color === one.color) ? one.color : null}
            onChange={deeds.color}
          />
          <span className={bars.rule} aria-hidden />
        </>
      ) : null}
      {single && spec.kind === 'axes' && (editable || one.at) ? <ValuePopover note={one} map={spec} /> : null}
      {single ? (
        <IconButton label={t('canvas.details')} tip="top" onPress={deeds.details}>
          <PanelRight size={18} aria-hidden />
        </IconButton>
      ) : null}
      {all || deeds.record !== null ? (
        <IconButton
          label={t(deeds.record === null ? 'canvas.promote' : 'canvas.open_record')}
          tip="top"
          onPress={deeds.openRecord}
        >
          <Handshake size={18} aria-hidden />
        </IconButton>
      ) : null}
      {editable && !mine ? (
        <>
          {single ? <ReactionsPopover note={one} /> : null}
          <CommandButton canvas={canvas} id="duplicate" icon={Copy} roomy />
          <span className={bars.count}>{t('canvas.not_yours')}</span>
        </>
      ) : null}
      {mine ? (
        <>
          {single && all && spec.kind === 'axes' ? (
            <IconToggle
              className={bars.roomy}
              label={t(one.target ? 'canvas.unmake_target' : 'canvas.make_target')}
              tip="top"
              isSelected={one.target}
              onChange={deeds.toggleTarget}
            >
              <Target size={18} aria-hidden />
            </IconToggle>
          ) : null}
          {single && all && placed > 0 ? (
            <CommandButton canvas={canvas} id="connect" icon={Spline} roomy />
          ) : null}
          <span className={bars.rule} aria-hidden />
          <TagsPopover notes={notes} />
          <MarksPopover notes={notes} />
          {single ? <ReactionsPopover note={one} /> : null}
          <span className={bars.rule} aria-hidden />
          <CommandButton
            canvas={canvas}
            id={notes.every(n => n.locked) ? 'unlock' : 'lock'}
            icon={notes.every(n => n.locked) ? LockOpen : Lock}
            roomy
          />
          <CommandButton canvas={canvas} id="duplicate" icon={Copy} roomy />
          <MoreMenu desk={canvas.desk} spec={spec} notes={notes} onTarget={deeds.toggleTarget} />
          <DeleteButton canvas={canvas} />
        </>
      ) : null}
    </section>
  )
}

/** One's own dots on the note, in a row of their own while a vote is open. */
function Voting({ id }: { id: NoteId }) {
  const vote = useVote(id)
  return vote ? (
    <div className={style.voting}>
      <VoteDots id={id} />
    </div>
  ) : null
}

interface CommandButtonProps {
  readonly canvas: MapCanvas
  readonly id: CommandId
  readonly icon: typeof Copy
  /** only where there is room; the menu of the bar has it too */
  readonly roomy?: boolean
}

function CommandButton({ canvas, id, icon: Icon, roomy = false }: CommandButtonProps) {
  const t = useText()
  const keys = useCommandKeys()
  return (
    <IconButton
      className={roomy ? bars.roomy : undefined}
      label={t(`command.${id}`)}
      keys={keys(id)}
      tip="top"
      onPress={() => run(canvas.desk, id)}
    >
      <Icon size={18} aria-hidden />
    </IconButton>
  )
}

/** Deletes, and gives the focus to the map, where undo is one key away. */
function DeleteButton({ canvas }: { canvas: MapCanvas }) {
  const t = useText()
  const keys = useCommandKeys()
  return (
    <IconButton
      className={bars.roomy}
      label={t('canvas.remove')}
      keys={keys('delete')}
      tip="top"
      onPress={() => {
        run(canvas.desk, 'delete')
        canvas.desk.host.focus({ preventScroll: true })
      }}
    >
      <Trash2 size={18} aria-hidden />
    </IconButton>
  )
}
