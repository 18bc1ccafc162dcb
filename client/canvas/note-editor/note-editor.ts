import type { NoteId } from '../../../shared/model/ids.ts'
import { LIMITS } from '../../../shared/model/limits.ts'
import { NOTE_INK, NOTE_PAINT } from '../../ui/note-colors.ts'
import { bindSharedTyping } from '../../ui/shared-typing.ts'
import type { CanvasDesk } from '../canvas-desk.ts'
import type { Direction } from '../key-walk.ts'
import type { Placed } from '../map-scene.ts'
import { NOTE_PAD } from '../note-layout.ts'
import { caretLine } from './caret-line.ts'

export interface EditorActions {
  /** Escape, or the focus went elsewhere; `focus`: the map takes it */
  leave(focus: boolean): void
  /** nobody may write any more */
  locked(): void
  /** the neighbouring note that way, or a new one there */
  go(direction: Direction): void
  /** the caret may stand elsewhere */
  caret(): void
}

/** A text field that lies exactly on a note while it is being written. */
export class NoteEditor {
  readonly #desk: CanvasDesk
  readonly #act: EditorActions
  readonly #root: HTMLElement
  #open: {
    id: NoteId
    field: HTMLTextAreaElement
    unbind: () => void
    stop: () => void
    look: string
  } | null = null

  constructor(desk: CanvasDesk, root: HTMLElement, act: EditorActions) {
    this.#desk = desk
    this.#root = root
    this.#act = act
  }

  get id(): NoteId | null {
    return this.#open?.id ?? null
  }
  /** The words as they stand in the field; null while closed. */
  get text(): string | null {
    return this.#open?.field.value ?? null
  }

  /** The line with the caret, in world units from the note's top; null while closed. */
  get line(): { readonly top: number; readonly bottom: number } | null {
    return this.#open ? caretLine(this.#open.field) : null
  }

  /** Gives false where there is nothing to write in. */
  open(placed: Placed, label: string): boolean {
    this.close()
    const text = this.#desk.session.intents.noteText(placed.note.id)
    if (!text) return false
    const field = document.createElement('textarea')
    field.maxLength = LIMITS.noteText
    field.spellcheck = true
    field.dir = 'auto'
    field.setAttribute('aria-label', label)
    field.rows = 1
    const unbind = bindSharedTyping(field, text)
    // a board that is locked meanwhile takes no more letters: nobody goes on typing into nothing
    const stop = this.#desk.session.editable.subscribe(free => {
      if (!free) this.#act.locked()
    })
    field.addEventListener('keydown', e => this.#key(e))
    for (const kind of ['input', 'keyup'] as const) field.addEventListener(kind, () => this.#act.caret())
    field.addEventListener('blur', () => this.#open?.field === field && this.#act.leave(false))
    this.#root.append(field)
    this.#open = { id: placed.note.id, field, unbind, stop, look: '' }
    this.dress(placed)
    this.follow(placed)
    field.focus({ preventScroll: true })
    field.setSelectionRange(field.value.length, field.value.length)
    return true
  }

  close(): void {
    const open = this.#open
    if (!open) return
    this.#open = null
    open.stop()
    open.unbind()
    open.field.remove()
  }

  /** The note's size, colour or letter size changed. */
  dress(placed: Placed): void {
    if (!this.#open) return
    const layout = this.#desk.scene.layoutOf(placed)
    const look = `${placed.right - placed.left} ${placed.bottom - placed.top} ${layout.size} ${placed.note.color}`
    if (look === this.#open.look) return
    this.#open.look = look
    const { style } = this.#open.field
    style.width = `${placed.right - placed.left}px`
    style.height = `${placed.bottom - placed.top}px`
    style.padding = `${NOTE_PAD.top}px ${NOTE_PAD.right}px ${NOTE_PAD.bottom}px ${NOTE_PAD.left}px`
    style.fontSize = `${layout.size}px`
    style.lineHeight = `${layout.leading}px`
    style.color = NOTE_INK
    style.caretColor = NOTE_INK
    style.backgroundColor = NOTE_PAINT[placed.note.color].fill
  }

  /** The camera moved, or the note did. */
  follow(placed: Placed): void {
    if (!this.#open) return
    const { view, hot } = this.#desk
    const [dx, dy] = hot.shift(placed)
    const p = view.toScreen({ x: placed.left + dx, y: placed.top + dy })
    this.#open.field.style.transform = `translate(${p.x}px, ${p.y}px) scale(${view.zoom})`
  }

  #key(e: KeyboardEvent): void {
    // Safari ends a composition before it sends the key that ended it, which is 229 then
    if (e.isComposing || e.keyCode === 229) return
    const { history } = this.#desk.session
    const command = e.ctrlKey || e.metaKey
    const key = e.key.toLowerCase()
    if (e.key === 'Escape') this.#act.leave(true)
    else if (e.key === 'Enter' && command) this.#act.go([0, 1])
    else if (e.key === 'Tab' && !command && !e.altKey) this.#act.go(e.shiftKey ? [-1, 0] : [1, 0])
    else if (command && key === 'z' && e.shiftKey) history.redo()
    else if (command && key === 'z') history.undo()
    else if (command && key === 'y') history.redo()
    else return
    e.preventDefault()
    e.stopPropagation()
  }
}
