import type * as Y from 'yjs'
import { createStore, type StoreApi } from 'zustand/vanilla'
import { inOneText, plainValue, storedAt } from '../../shared/doc/stored-value.ts'
import type { AwayItem } from '../../shared/model/away.ts'
import type { Board } from '../../shared/model/board.ts'
import type { WorkshopId } from '../../shared/model/ids.ts'
import type { AwayDesk } from '../state/away-desk.ts'
import { isNothing, joined, KnownAway, NOTHING_KEPT, wordsLeft } from './kept-away.ts'
import type { OwnChanges } from './own-changes.ts'
import { wordsOf } from './own-words.ts'
import type { Saved } from './saved.ts'
import type { KeptAway, ThisDevice } from './this-device.ts'

interface Deps {
  readonly workshop: WorkshopId
  readonly doc: Y.Doc
  readonly board: () => Board
  readonly own: OwnChanges
  /** words of one's own beside the document that the server does not have */
  readonly beside: () => string
  readonly saved: Saved
  readonly device: ThisDevice | null
  /** the document's name on this device */
  readonly name: string
  /** one step of this person's hands */
  readonly step: (edit: () => void) => void
}

/** Finds, keeps and settles what both sides changed. Kept on this device until somebody chose, where the device keeps anything. */
export class Away implements AwayDesk {
  readonly items: StoreApi<readonly AwayItem[]>
  readonly words: StoreApi<string>
  readonly #deps: Deps
  readonly #known: KnownAway
  /** 'none': nothing of it stands in the device's storage */
  #kept: 'none' | 'some' | 'over'
  #queued = false

  constructor(deps: Deps, kept: KeptAway) {
    this.#deps = deps
    this.#known = new KnownAway(kept)
    this.items = createStore<readonly AwayItem[]>(() => kept.items)
    this.words = createStore<string>(() => kept.words)
    this.#kept = kept === NOTHING_KEPT ? 'none' : 'some'
    // an edit that is on its way for a moment need not be kept apart
    deps.saved.state.subscribe(({ kind }) => kind === 'saving' || kind === 'ended' || this.#keep())
    this.items.subscribe(() => this.#keep())
    this.words.subscribe(() => this.#keep())
    if (kept.words !== '') this.#keep()
  }

  /** Edits wait here that the server does not have. */
  get waits(): boolean {
    return this.#deps.own.waiting().length > 0
  }

  /** @param state the server's whole document, without anything that waits here */
  async returned(state: Uint8Array): Promise<void> {
    const { own, doc, board } = this.#deps
    const changes = own.waiting()
    if (changes.length === 0) return
    const holding = await import('./changed-while-away.ts').catch(problem => {
      console.warn('what both sides changed is not known', problem)
      return null
    })
    if (!holding) {
      // the server was replaced meanwhile, or the line is bad: at least no words of one's own are lost
      this.words.setState(joined(this.words.getState(), wordsOf(changes)), true)
      return
    }
    const found = holding.changedWhileAway(changes, state, doc, board())
    if (found.length === 0) return
    own.seen(found)
    const keys = new Set(found.map(item => item.key))
    this.items.setState([...this.items.getState().filter(item => !keys.has(item.key)), ...found], true)
  }

  unsent(): string {
    return joined(this.#deps.own.words(), this.#deps.beside())
  }

  now(item: AwayItem): unknown {
    return plainValue(storedAt(this.#deps.doc, item.key))
  }

  choose(item: AwayItem, side: 'mine' | 'theirs'): void {
    const { doc, step } = this.#deps
    const value = item[side]
    if (inOneText(value) === inOneText(this.now(item))) {
      this.leave([item])
      return
    }
    // where the code cannot be fetched, the item stays
    void import('../../shared/edits/changed-away.ts').then(({ putValue }) => {
      step(() => putValue(doc, item.key, value))
      this.leave([item])
    })
  }

  leave(items: readonly AwayItem[]): void {
    this.items.setState(
      this.items.getState().filter(item => !items.includes(item)),
      true,
    )
  }

  forgetWords(): void {
    this.words.setState('', true)
  }

  /** Takes over what was left of an earlier document. Gives all that is to be kept from now on. */
  takeOver({ words, items }: Pick<KeptAway, 'words' | 'items'>): KeptAway {
    const known = new Set(this.items.getState().map(item => item.key))
    const more = items.filter(item => !known.has(item.key))
    if (more.length > 0) this.items.setState([...this.items.getState(), ...more], true)
    this.words.setState(joined(this.words.getState(), words), true)
    return this.#now()
  }

  /**
   * The document is over: this device forgets it, and keeps one's own words that were not sent, to be offered at the next visit.
   *
   * @param prefix what the names of all documents of this person begin with
   * @param what `this` document; `erased`: those under other keys and roles hold it too; `all`: nothing of
   *   the workshop is kept at all, whoever it was here
   */
  drop(prefix: string, what: 'this' | 'erased' | 'all'): void {
    const { device, name, own, workshop } = this.#deps
    const words = joined(this.words.getState(), own.words())
    this.#kept = 'over'
    // what was not sent of the others is offered at the next visit
    const others = { this: false, erased: 'document' } as const
    const dropped =
      what === 'all'
        ? device?.forgetWorkshop(workshop)
        : device?.forget(prefix, of => of === name || others[what], {
            under: name,
            away: was => wordsLeft(was, words),
          })
    // a device that refuses to write keeps nothing either
    dropped?.catch(() => {})
  }

  #now(): KeptAway {
    return {
      changes: this.#deps.own.waiting(),
      items: this.items.getState(),
      words: this.words.getState(),
    }
  }

  /** A write that is on its way takes along what comes until it looks; none is begun once the page is closing. */
  #keep(): void {
    const { device, name } = this.#deps
    if (!device || this.#queued || this.#kept === 'over') return
    if (this.#kept === 'none' && isNothing(this.#now())) return
    this.#queued = true
    device
      .keepAway(name, was => {
        this.#queued = false
        if (this.#kept === 'over') return was ?? null
        const value = this.#now()
        this.#kept = isNothing(value) ? 'none' : 'some'
        return this.#known.with(value, was)
      })
      .catch(() => {
        this.#queued = false
      })
  }
}
