import * as Y from 'yjs'
import { createStore, type StoreApi } from 'zustand/vanilla'
import { Intent } from '../../shared/edits/intent.ts'
import type { History } from './session.ts'

/** An intent that is taken back by a counter-edit, since others may have built on what it made. */
export interface Command {
  undo(): void
  redo(): void
}
/** `typed`: what was typed in, and what that stands in; null for any other step */
type Entry =
  | { kind: 'document'; typed: ReadonlySet<unknown> | null }
  | { kind: 'command'; command: Command }
  /** a command, and what one transaction changed along with it */
  | { kind: 'both'; command: Command }

interface Added {
  readonly type: 'undo' | 'redo'
  readonly origin: unknown
  readonly changedParentTypes: ReadonlyMap<unknown, unknown>
}

/** Undo and redo of one's own intents, in the order they were meant: the document's own undo, and counter-edits, in one list. */
export class IntentHistory implements History {
  readonly can: StoreApi<{ undo: boolean; redo: boolean }> = createStore(() => ({ undo: false, redo: false }))
  readonly #manager: Y.UndoManager
  readonly #may: () => boolean
  #done: Entry[] = []
  #undone: Entry[] = []
  #moving = false

  /** @param may false while nothing may be changed: the steps wait */
  constructor(doc: Y.Doc, roots: readonly Y.AbstractType<unknown>[], may = () => true) {
    this.#may = may
    this.#manager = new Y.UndoManager([...roots], {
      doc,
      trackedOrigins: new Set([Intent]),
      captureTimeout: 800,
    })
    this.#manager.on('stack-item-added', ({ type, origin, changedParentTypes }: Added) => {
      if (this.#moving || type !== 'undo') return
      const typing = origin instanceof Intent && origin.name === 'type'
      this.#done.push({ kind: 'document', typed: typing ? new Set(changedParentTypes.keys()) : null })
      this.#undone = []
      this.#tell()
    })
  }

  /** What follows is an intent of its own. */
  begin(): void {
    this.#manager.stopCapturing()
  }

  add(command: Command): void {
    this.#manager.stopCapturing()
    this.#manager.clear(false, true)
    this.#done.push({ kind: 'command', command })
    this.#undone = []
    this.#tell()
  }

  /**
   * One step out of what `edit` changes in the document and of a command, which comes second both ways: it may make good what the
   * document's own undo leaves, since that is void where the same key was written outside of it meanwhile.
   */
  addWith(command: Command, edit: () => void): void {
    this.#manager.stopCapturing()
    const before = this.#done.length
    edit()
    this.#manager.stopCapturing()
    if (this.#done.length > before) this.#done[this.#done.length - 1] = { kind: 'both', command }
    else this.add(command)
    this.#tell()
  }

  /** Drops the newest step, as if it had never been meant, if it is this one; typing in `text` since goes with it. True if it was. */
  retract(command: Command, text: Y.Text | null): boolean {
    const at = this.#done.findLastIndex(entry => entry.kind !== 'document' || !entry.typed?.has(text))
    const step = this.#done[at]
    if (step?.kind !== 'command' || step.command !== command) return false
    const typed = this.#done.splice(at).length - 1
    this.#manager.undoStack.splice(this.#manager.undoStack.length - typed)
    this.#tell()
    return true
  }

  newest(): object | null {
    return this.#done.at(-1) ?? null
  }

  undo(): void {
    this.#move(this.#done, this.#undone, 'undo')
  }

  redo(): void {
    this.#move(this.#undone, this.#done, 'redo')
  }

  #move(from: Entry[], to: Entry[], direction: 'undo' | 'redo'): void {
    const entry = this.#may() ? from.pop() : undefined
    if (!entry) return
    this.#manager.stopCapturing()
    this.#moving = true
    try {
      if (entry.kind === 'command') {
        entry.command[direction]()
        to.push(entry)
      } else if (entry.kind === 'both') {
        const moved = this.#moveDocument(direction)
        entry.command[direction]()
        // where nothing was left of the document's half, the manager has no step for the way back
        to.push(moved ? entry : { kind: 'command', command: entry.command })
      } else if (this.#moveDocument(direction)) to.push(entry)
    } finally {
      this.#moving = false
    }
    this.#manager.stopCapturing()
    this.#tell()
  }

  /**
   * One step of the document. The manager by itself would go on to earlier steps where others have made this one void; a press
   * takes back one intent and no more, so it is shown that one alone. False: there was nothing left of it.
   */
  #moveDocument(direction: 'undo' | 'redo'): boolean {
    const stack = direction === 'undo' ? 'undoStack' : 'redoStack'
    const earlier = this.#manager[stack]
    this.#manager[stack] = earlier.splice(-1)
    try {
      return this.#manager[direction]() !== null
    } catch (problem) {
      // Yjs 13.6 can throw here when what was undone stood in something that is gone for good; the other steps stay good
      console.warn('a step could not be taken back', problem)
      return false
    } finally {
      this.#manager[stack] = earlier
    }
  }

  #tell(): void {
    this.can.setState({ undo: this.#done.length > 0, redo: this.#undone.length > 0 })
  }

  destroy(): void {
    this.#manager.destroy()
  }
}
