import { Handshake, PanelRight, Target, Trash2 } from 'lucide-react'
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup'
import type { NoteId } from '../../shared/model/ids.ts'
import { NOTE_COLORS, type Note } from '../../shared/model/note.ts'
import type { MapSpec } from '../../shared/model/stage.ts'
import type { MapCanvas } from '../canvas/map-canvas.ts'
import { useText } from '../i18n/i18n.tsx'
import { useBoard, useEditable, useWorkspace } from '../state/hooks.ts'
import { useSession } from '../state/session.ts'
import { IconButton } from '../ui/icon-button.tsx'
import { NoteSwatch } from '../ui/note-swatch.tsx'
import style from './map-bars.module.css'

interface Props {
  readonly spec: MapSpec
  readonly canvas: MapCanvas | null
}

/** What can be done with the selected notes; there only while some are. */
export function SelectionBar({ spec, canvas }: Props) {
  const selection = useWorkspace(w => w.selection)
  const editable = useEditable()
  const ids = [...selection]
  if (ids.length === 0) return null
  return <ForNotes spec={spec} canvas={canvas} ids={ids} editable={editable} />
}

/** What the bar needs of the notes, as one text: it renders again only when that changes. */
const gist = (notes: readonly Note[]): string => {
  const colors = new Set(notes.map(n => n.color))
  return [notes.length, colors.size === 1 ? notes[0]?.color : '', notes[0]?.target ? 'target' : ''].join(' ')
}

function ForNotes({ spec, canvas, ids, editable }: Props & { ids: readonly NoteId[]; editable: boolean }) {
  const t = useText()
  const { board, intents, workspace } = useSession()
  const known = ids.join()
  const living = (): Note[] =>
    ids.flatMap(id => board.board.notes.get(id) ?? []).filter(n => n.map === spec.id)
  useBoard('notes', () => gist(living()), [known, spec.id])
  const record = useBoard(
    'partners',
    b => (ids.length === 1 && ids[0] !== undefined ? (b.partnerOf.get(ids[0]) ?? null) : null),
    [known],
  )
  const notes = living()
  const [one] = notes
  if (!one) return null
  const colors = new Set(notes.map(n => n.color))
  const promote = (): void => {
    const id = intents.promote(notes.map(n => n.id))
    workspace.setState({ panel: { kind: 'partner', id } })
  }
  const remove = (): void => {
    intents.removeNotes(notes.map(n => n.id))
    workspace.setState({ selection: new Set() })
    canvas?.desk.host.focus({ preventScroll: true })
  }
  return (
    <section className={style.bar} aria-label={t('canvas.selection', { count: notes.length })}>
      {notes.length > 1 ? (
        <span className={style.count}>{t('canvas.selection', { count: notes.length })}</span>
      ) : null}
      {editable ? (
        <RadioGroup
          className={style.colors ?? ''}
          orientation="horizontal"
          aria-label={t('canvas.color_of_selection')}
          value={colors.size === 1 ? one.color : null}
          onChange={value => {
            const color = NOTE_COLORS.find(c => c === value)
            if (!color) return
            intents.colorNotes(
              notes.map(n => n.id),
              color,
            )
            if (canvas) canvas.writing.color = color
          }}
        >
          {NOTE_COLORS.map(color => (
            <Radio key={color} value={color} aria-label={t(`color.${color}`)} className={style.color ?? ''}>
              <NoteSwatch color={color} size={24} />
            </Radio>
          ))}
        </RadioGroup>
      ) : null}
      <span className={style.rule} aria-hidden />
      {notes.length === 1 ? (
        <IconButton
          label={t('canvas.details')}
          tip="top"
          onPress={() => workspace.setState({ panel: { kind: 'note', id: one.id } })}
        >
          <PanelRight size={18} aria-hidden />
        </IconButton>
      ) : null}
      {editable && spec.kind === 'axes' && notes.length === 1 ? (
        <IconButton
          label={t(one.target ? 'canvas.unmake_target' : 'canvas.make_target')}
          tip="top"
          onPress={() => intents.setTarget(one.id, !one.target)}
        >
          <Target size={18} aria-hidden />
        </IconButton>
      ) : null}
      {record !== null ? (
        <IconButton
          label={t('canvas.open_record')}
          tip="top"
          onPress={() => workspace.setState({ panel: { kind: 'partner', id: record } })}
        >
          <Handshake size={18} aria-hidden />
        </IconButton>
      ) : editable ? (
        <IconButton label={t('canvas.promote')} tip="top" onPress={promote}>
          <Handshake size={18} aria-hidden />
        </IconButton>
      ) : null}
      {editable ? (
        <IconButton label={t('canvas.remove')} tip="top" onPress={remove}>
          <Trash2 size={18} aria-hidden />
        </IconButton>
      ) : null}
    </section>
  )
}
