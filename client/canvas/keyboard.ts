import type { NoteId } from '../../shared/model/ids.ts'
import type { CanvasDesk } from './canvas-desk.ts'
import { selectOnly } from './canvas-desk.ts'
import type { Placed } from './map-scene.ts'
import { pickForLine } from './tools/connect.ts'
import { placeAfter } from './tools/select.ts'

/** One press of an arrow key, in world units; with shift five times that. */
const NUDGE = 10
const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}

export interface KeyActions {
  space(held: boolean): void
  /** true if a stroke was under way and is given up */
  letGo(): boolean
}

/** Notes in reading order: by rows, then from left to right. */
export function inReadingOrder(placed: Iterable<Placed>): Placed[] {
  const row = (p: Placed) => Math.round(p.top / 120)
  return [...placed].sort((a, b) => row(a) - row(b) || a.left - b.left || (a.note.id < b.note.id ? -1 : 1))
}

/** The keys of the map, while it has the focus. Gives a function that stops. */
export function listenToKeys(desk: CanvasDesk, act: KeyActions): () => void {
  const { session, host } = desk
  const stop = new AbortController()
  /** Escape was pressed with nothing to give up: the next Tab leaves the map */
  let leaving = false

  const editable = () => session.editable.getState()
  const selected = (): NoteId[] =>
    [...session.workspace.getState().selection].filter(id => desk.scene.get(id))

  const walk = (back: boolean): boolean => {
    const order = inReadingOrder(desk.scene.placed.values())
    const now = selected().at(-1)
    const at = order.findIndex(p => p.note.id === now)
    const next = order[at < 0 ? (back ? order.length - 1 : 0) : at + (back ? -1 : 1)]
    if (leaving || !next) return false
    selectOnly(session, [next.note.id])
    desk.reveal([next.note.id])
    desk.say(next.note.text)
    return true
  }

  const giveUp = (): void => {
    const { selection, connection, connectFrom, tool } = session.workspace.getState()
    const busy =
      act.letGo() || connectFrom !== null || tool !== 'select' || selection.size > 0 || connection !== null
    leaving = !busy
    if (connectFrom !== null) session.workspace.setState({ connectFrom: null })
    else if (tool !== 'select') session.workspace.setState({ tool: 'select' })
    else selectOnly(session, [])
    desk.mark('overlay')
  }

  const remove = (): void => {
    const { connection } = session.workspace.getState()
    const ids = selected()
    if (ids.length > 0) session.intents.removeNotes(ids)
    else if (connection !== null) session.intents.disconnect(connection)
    selectOnly(session, [])
  }

  const arrow = ([x, y]: readonly [number, number], far: boolean): void => {
    const step = NUDGE * (far ? 5 : 1)
    const moves = selected().flatMap(id => {
      const placed = desk.scene.get(id)
      return placed ? [{ id, at: placeAfter(desk, placed, x * step, y * step) }] : []
    })
    if (moves.length === 0) desk.panBy(-x * 60, -y * 60)
    else if (editable()) {
      session.intents.moveNotes(moves)
      desk.reveal(moves.map(m => m.id))
    }
  }

  const duplicate = (): void => {
    const originals = selected().flatMap(id => desk.scene.get(id) ?? [])
    const ids = session.intents.createNotes(
      originals.map(p => ({
        map: desk.map,
        at: placeAfter(desk, { ...p, isTarget: false }, 30, 30),
        text: p.note.text,
        color: p.note.color,
      })),
    )
    if (ids.length > 0) selectOnly(session, ids)
  }

  const enter = (): void => {
    const [id] = selected()
    if (id === undefined) return
    if (session.workspace.getState().tool === 'connect') pickForLine(desk, id)
    else if (editable()) session.workspace.setState({ editing: id })
    else session.workspace.setState({ panel: { kind: 'note', id } })
  }

  const newNote = (): void => {
    const room = desk.room()
    const p = desk.pointer() ?? { x: (room.left + room.right) / 2, y: (room.top + room.bottom) / 2 }
    desk.createNote({ kind: 'free', near: desk.view.toWorld(p) })
  }

  const connect = (): void => {
    const [id] = selected()
    session.workspace.setState({ tool: 'connect', connectFrom: id ?? null })
  }

  /** with ctrl or cmd */
  const commands: Record<string, () => void> = {
    z: () => session.history.undo(),
    Z: () => session.history.redo(),
    y: () => session.history.redo(),
    a: () => selectOnly(session, desk.scene.placed.keys()),
    d: () => editable() && duplicate(),
  }
  const plain: Record<string, () => void> = {
    Enter: enter,
    F2: enter,
    Delete: () => editable() && remove(),
    Backspace: () => editable() && remove(),
    n: newNote,
    N: newNote,
    v: () => session.workspace.setState({ tool: 'select', connectFrom: null }),
    c: () => editable() && connect(),
    '0': () => desk.zoomTo(1),
    '+': () => desk.zoomBy(1.25),
    '=': () => desk.zoomBy(1.25),
    '-': () => desk.zoomBy(0.8),
    Escape: giveUp,
    ' ': () => act.space(true),
  }

  const down = (e: KeyboardEvent): void => {
    if (e.target !== host || e.isComposing || e.altKey) return
    const handled = (() => {
      if (e.ctrlKey || e.metaKey) {
        const command = commands[e.shiftKey && e.key.toLowerCase() === 'z' ? 'Z' : e.key.toLowerCase()]
        command?.()
        return command !== undefined
      }
      if (e.key === 'Tab') return walk(e.shiftKey)
      const to = ARROWS[e.key]
      if (to) {
        arrow(to, e.shiftKey)
        return true
      }
      if (e.shiftKey && e.code === 'Digit1') {
        desk.fit()
        return true
      }
      if (e.shiftKey && e.code === 'Digit2') {
        desk.fitSelection()
        return true
      }
      const action = plain[e.key]
      action?.()
      return action !== undefined
    })()
    if (e.key !== 'Escape') leaving = leaving && !handled
    if (handled) e.preventDefault()
  }
  const options = { signal: stop.signal }
  host.addEventListener('keydown', down, options)
  window.addEventListener('keyup', e => e.key === ' ' && act.space(false), options)
  host.addEventListener(
    'focus',
    () => {
      leaving = false
    },
    options,
  )
  host.addEventListener('blur', () => act.space(false), options)
  return () => stop.abort()
}
