import { ChevronLeft, Plus, UserPlus, Users } from 'lucide-react'
import { type Ref, useEffect, useImperativeHandle, useRef, useState } from 'react'
import { splitLines } from '../../../shared/edits/split-lines.ts'
import { placeOf } from '../../../shared/maps/power-map.ts'
import type { MapId, NoteId } from '../../../shared/model/ids.ts'
import type { Note, Point } from '../../../shared/model/note.ts'
import { takenPlaces } from '../../canvas/canvas-desk.ts'
import type { MapCanvas } from '../../canvas/map-canvas.ts'
import { useText } from '../../i18n/i18n.tsx'
import { useEditable, useNote, useWorkspace } from '../../state/hooks.ts'
import { heldInPlace } from '../../state/permit.ts'
import { useSession } from '../../state/session.ts'
import { useOwnOnly } from '../../state/use-permit.ts'
import { useTabDraft } from '../../state/use-tab-draft.ts'
import { Button } from '../../ui/button.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { NOTE_PAINT } from '../../ui/note-colors.ts'
import { useToast } from '../../ui/toasts.tsx'
import { VisuallyHidden } from '../../ui/visually-hidden.tsx'
import { shortName } from '../short-name.ts'
import { followDrag } from './drag-out.ts'
import style from './tray.module.css'

/** Names that are drawn at a time. */
const CHUNK = 60

interface Props {
  readonly map: MapId
  /** the names that wait */
  readonly ids: readonly NoteId[]
  readonly canvas: MapCanvas | null
  readonly open: boolean
  readonly onOpen: (open: boolean) => void
  readonly ref: Ref<HTMLElement>
}

/** Names that wait for a place on the map. Dragged out, placed by a button, or typed in; a note dropped here waits again. */
export function Tray({ map, ids, canvas, open, onOpen, ref }: Props) {
  const t = useText()
  const [said, setSaid] = useState('')
  const [asked, setShown] = useState(CHUNK)
  const editable = useEditable()
  const { intents, workspace } = useSession()
  const chosen = useWorkspace(w => ids.some(id => w.selection.has(id)))
  useEffect(() => {
    if (chosen) onOpen(true)
  }, [chosen, onOpen])

  const place = (note: Note, at: Point | null): void => {
    intents.moveNotes([{ id: note.id, at: at ?? middle(canvas) }])
    workspace.setState({ selection: new Set<NoteId>([note.id]), connection: null })
    setSaid(t('power.placed', { name: shortName(note.text, t('canvas.blank')) }))
  }

  // what is chosen on the map or by the search is among them
  const selected = useWorkspace(w => ids.findLastIndex(id => w.selection.has(id)))
  const shown = Math.max(asked, selected + 1)
  const box = useRef<HTMLElement>(null)
  useImperativeHandle<HTMLElement | null, HTMLElement | null>(ref, () => box.current)
  const pressed = useRef(false)
  const show = (wanted: boolean): void => {
    pressed.current = true
    onOpen(wanted)
  }
  useEffect(() => {
    // the button that was pressed is gone; in an empty tray one types
    if (!pressed.current) return
    pressed.current = false
    const typed = open && ids.length === 0 ? box.current?.querySelector('input') : null
    const next = typed ?? box.current?.querySelector('button')
    next?.focus()
  }, [open, ids])

  if (!open) {
    const empty = ids.length === 0 && editable
    return (
      <section ref={box} className={style.closed} aria-label={t('power.tray')}>
        <Button
          size="s"
          icon={empty ? <UserPlus size={16} aria-hidden /> : <Users size={16} aria-hidden />}
          onPress={() => show(true)}
        >
          {empty ? t('power.tray_add') : t('power.show_tray', { count: ids.length })}
        </Button>
      </section>
    )
  }
  return (
    <section ref={box} className={style.tray} aria-label={t('power.tray')}>
      <header className={style.head}>
        <h3 className={style.title}>
          {t('power.tray')} <span className={style.count}>{ids.length}</span>
        </h3>
        <IconButton size="s" label={t('power.hide_tray')} onPress={() => show(false)}>
          <ChevronLeft size={16} aria-hidden />
        </IconButton>
      </header>
      <p className={style.hint}>{t(ids.length > 0 ? 'power.tray_hint' : 'power.tray_empty')}</p>
      {editable ? <AddName map={map} onTyping={() => onOpen(true)} /> : null}
      {ids.length > 0 ? (
        <ul className={style.list}>
          {ids.slice(0, shown).map(id => (
            <TrayItem key={id} id={id} canvas={canvas} editable={editable} onPlace={place} />
          ))}
        </ul>
      ) : null}
      {ids.length > shown ? (
        <Button size="s" look="quiet" onPress={() => setShown(shown + CHUNK)}>
          {t('power.more', { count: Math.min(CHUNK, ids.length - shown) })}
        </Button>
      ) : null}
      <VisuallyHidden role="status">{said}</VisuallyHidden>
    </section>
  )
}

/** The middle of the map, or beside it where cards stand there already. */
function middle(canvas: MapCanvas | null): Point {
  const [x, y] = placeOf(0, 0.5)
  if (!canvas) return [x, y]
  const { desk } = canvas
  return (
    desk.ground().land({ kind: 'free', near: { x, y } }, 1, takenPlaces(desk.scene, desk.ground()))[0] ?? [
      x,
      y,
    ]
  )
}

/** Types names into the tray; a pasted list makes one note a line. */
function AddName({ map, onTyping }: { map: MapId; onTyping: () => void }) {
  const t = useText()
  const { intents } = useSession()
  const { text, type } = useTabDraft(`tray.${map}`)
  const say = useToast()
  const add = (value: string): void => {
    const { lines, left } = splitLines(value)
    if (lines.length > 0) {
      const made = intents.createNotes(lines.map(line => ({ map, at: null, text: line, color: 'lemon' })))
      const lost = left + lines.length - made.length
      if (lost > 0) say(t('hands.pasted', { made: made.length, left: lost }), 'waiting')
    }
    type('')
  }
  return (
    <form
      className={style.add}
      onSubmit={e => {
        e.preventDefault()
        add(text)
      }}
    >
      <input
        className={style.field}
        aria-label={t('power.tray_add')}
        placeholder={t('power.tray_add')}
        value={text}
        onFocus={onTyping}
        onChange={e => type(e.currentTarget.value)}
        onPaste={e => {
          const pasted = e.clipboardData.getData('text/plain')
          if (!pasted.trim().includes('\n')) return
          e.preventDefault()
          add(text.trim() === '' ? pasted : `${text}\n${pasted}`)
        }}
      />
      <Button type="submit" size="s" aria-label={t('power.tray_add_button')} isDisabled={text.trim() === ''}>
        <Plus size={16} aria-hidden />
      </Button>
    </form>
  )
}

interface ItemProps {
  readonly id: NoteId
  readonly canvas: MapCanvas | null
  readonly editable: boolean
  /** null: in the middle, where there is room */
  readonly onPlace: (note: Note, at: Point | null) => void
}

function TrayItem({ id, canvas, editable, onPlace }: ItemProps) {
  const t = useText()
  const session = useSession()
  const { workspace } = session
  const note = useNote(id)
  // renders again when the step opens the tools or closes them
  useOwnOnly()
  const chosen = useWorkspace(w => w.selection.has(id))
  const card = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (chosen) card.current?.scrollIntoView({ block: 'nearest' })
  }, [chosen])
  const ghost = useRef<HTMLDivElement>(null)
  const dragged = useRef(false)
  if (!note) return null
  const name = shortName(note.text, t('canvas.blank'))
  const free = editable && heldInPlace(session, note) === null
  const paint = NOTE_PAINT[note.color]
  const drop = (x: number, y: number): void => {
    const host = canvas?.desk.host
    if (!canvas || !host?.contains(document.elementFromPoint(x, y))) return
    const box = host.getBoundingClientRect()
    const world = canvas.desk.view.toWorld({ x: x - box.left, y: y - box.top })
    const [px, py] = canvas.desk.ground().settle(note, false, [world.x, world.y])
    onPlace(note, [Math.round(px), Math.round(py)])
  }
  return (
    <li className={style.item}>
      <button
        ref={card}
        type="button"
        aria-current={chosen || undefined}
        className={style.card}
        data-tray-note={note.id}
        style={{ backgroundColor: paint.fill }}
        onClick={() => {
          if (!dragged.current) workspace.setState({ panel: { kind: 'note', id: note.id } })
        }}
        onPointerDown={e => {
          dragged.current = false
          if (!free || e.button !== 0) return
          followDrag(e, () => ({
            at: p => {
              dragged.current = true
              if (!ghost.current) return
              ghost.current.hidden = false
              ghost.current.style.transform = `translate(${p.x}px, ${p.y}px) translate(-50%, -50%)`
            },
            end: p => {
              if (ghost.current) ghost.current.hidden = true
              if (p) drop(p.x, p.y)
            },
          }))
        }}
      >
        {name}
        <VisuallyHidden> · {t('canvas.details')}</VisuallyHidden>
      </button>
      <div ref={ghost} hidden className={style.ghost} style={{ backgroundColor: paint.fill }} aria-hidden>
        {name}
      </div>
      {free ? (
        <Button size="s" aria-label={t('power.place_name', { name })} onPress={() => onPlace(note, null)}>
          {t('power.place')}
        </Button>
      ) : null}
    </li>
  )
}
