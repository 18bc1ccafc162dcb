import { createStore } from 'zustand/vanilla'
import type { ParticipantId } from '../../shared/model/ids.ts'
import type { EntryValue } from '../../shared/model/round.ts'
import type { About, ClientMessage, EntryMine, LiveMessage } from '../../shared/protocol/messages.ts'
import type { CommandRefused, Live, OwnEntries, OwnEntry, Returned, RoundDesk } from '../state/round-desk.ts'
import type { KeptEntry, SealedDrawer } from './sealed-drawer.ts'

/** A word that is later than another by so much (milliseconds) was not on its way so long: the clock was set. */
const CLOCK_SET = 2_000

const NONE: OwnEntries = { round: null, entries: new Map() }

/** A change of one's own that waits for its answer; `value` null: it was taken back. */
interface Waiting {
  readonly value: EntryValue | null
  /** how many answers are still to come; only the last one is about this value */
  readonly answers: number
}

/**
 * Carries one's own sealed entries to the server and keeps what it acknowledged. What is not acknowledged yet is sent again
 * after each reconnection, until it is, or until the round is over.
 */
export class RoundPost implements RoundDesk {
  readonly mine = createStore<OwnEntries>(() => NONE)
  readonly returned = createStore<readonly Returned[]>(() => [])
  readonly refusal = createStore<CommandRefused | null>(() => null)
  readonly live = createStore<Live>(() => ({ hands: [], round: null }))
  readonly #say: (message: ClientMessage) => void
  readonly #now: () => number
  #round: string | null = null
  #sealed = new Map<string, EntryValue>()
  readonly #waiting = new Map<string, Waiting>()
  /** what was written for a round that was revealed before the server had it */
  readonly #late = new Map<string, Returned>()
  /** server's clock minus this device's (milliseconds) */
  #ahead = 0
  /** whether the server told its time yet */
  #heard = false
  #hand = false
  /** what was said of being ready with this round; null: nothing */
  #ready: boolean | null = null
  /** one's own hand was seen up on this connection: if it is down then, somebody lowered it */
  #seenUp = false
  readonly #me: ParticipantId

  readonly #drawer: Pick<SealedDrawer, 'put' | 'drop'> | null
  /** what waited at an earlier visit, until it is known which round is open */
  #earlier: readonly KeptEntry[]

  /**
   * @param say sends a message; does nothing while there is no connection
   * @param kept where what waits is kept, and what waited at an earlier visit
   */
  constructor(
    say: (message: ClientMessage) => void,
    me: ParticipantId,
    now: () => number = Date.now,
    kept: { drawer: Pick<SealedDrawer, 'put' | 'drop'>; entries: readonly KeptEntry[] } | null = null,
  ) {
    this.#say = say
    this.#me = me
    this.#now = now
    this.#drawer = kept?.drawer ?? null
    this.#earlier = kept?.entries ?? []
  }

  /** Something was written that the server does not have, and that is nowhere else. */
  get atRisk(): boolean {
    return this.#waiting.size + this.#late.size > 0 || this.returned.getState().some(({ local }) => local)
  }

  /** The words among it, one text after the other. */
  words(): string {
    const local = this.returned.getState().filter(entry => entry.local)
    const values = [...this.#waiting.values(), ...this.#late.values(), ...local].map(({ value }) => value)
    const texts = values.flatMap(value => (value && 'text' in value ? [value.text] : []))
    return [...new Set(texts)].filter(text => text.trim() !== '').join('\n\n')
  }

  serverTime(): number {
    return this.#now() + this.#ahead
  }

  /**
   * The server told its time. What is told is late by as long as it was on its way, never early: so the word that came quickest
   * counts, until one differs by so much that this device's own clock was set.
   */
  clock(time: number): void {
    const ahead = time - this.#now()
    const off = this.#ahead - ahead
    if (this.#heard && off > 0 && off < CLOCK_SET) return
    this.#ahead = ahead
    this.#heard = true
  }

  /** The round that is open now; null: none. */
  opened(round: string | null): void {
    if (this.#round === round && this.#earlier.length === 0) return
    if (this.#round !== round) this.#close(round)
    for (const { round: of, id, value } of this.#earlier)
      if (of === round) this.#waiting.set(id, { value, answers: 1 })
      else this.#sendLater(of, id, value)
    this.#earlier = []
    this.#show()
  }

  #close(next: string | null): void {
    const before = this.#round
    if (before !== null) for (const [id, { value }] of this.#waiting) this.#sendLater(before, id, value)
    this.#sendLate()
    this.#round = next
    this.#ready = null
    this.#sealed = new Map()
    this.#waiting.clear()
  }

  /** For a round that is over: what was taken back needs no word any more. */
  #sendLater(round: string, id: string, value: EntryValue | null): void {
    if (value) this.#late.set(`${round} ${id}`, { round, id, value, local: true })
    else this.#drawer?.drop({ round, id })
  }

  /** The server knows who we are: what it did not acknowledge goes once more. */
  connected(): void {
    this.#seenUp = false
    if (this.#hand) this.#say({ t: 'hand', up: true })
    if (this.#ready !== null) this.ready(this.#ready)
    this.again()
  }

  /** Sends once more what the server did not acknowledge. */
  again(): void {
    for (const [id, { value }] of this.#waiting) {
      this.#waiting.set(id, { value, answers: 1 })
      this.#send(id, value)
    }
    this.#sendLate()
  }

  received(message: EntryMine): void {
    const { round, all, cancelled, entries, gone } = message
    if (cancelled) {
      const told = new Set(entries.map(({ id }) => id))
      for (const id of told) this.#drawer?.drop({ round, id })
      const kept = this.returned.getState().filter(e => e.round !== round || (e.local && !told.has(e.id)))
      this.returned.setState(
        [...kept, ...entries.map(({ id, value }) => ({ round, id, value, local: false }))],
        true,
      )
      return
    }
    for (const { id } of entries) if (this.#late.delete(`${round} ${id}`)) this.#drawer?.drop({ round, id })
    for (const id of gone) this.#forget(round, id)
    if (round !== this.#round) return
    if (all) this.#sealed = new Map()
    for (const { id, value } of entries) this.#sealed.set(id, value)
    for (const id of gone) this.#sealed.delete(id)
    if (!all) for (const id of [...entries.map(entry => entry.id), ...gone]) this.#answered(id)
    this.#show()
  }

  liveCame({ time, hands, round }: LiveMessage): void {
    this.clock(time)
    if (hands.includes(this.#me)) this.#seenUp = true
    else if (this.#seenUp) this.#hand = false
    this.live.setState({ hands, round }, true)
  }

  /**
   * An entry was refused: what the server has of it is what is shown. One that came too late for its round comes back to the one
   * who wrote it. A facilitator's command that was refused is told.
   */
  refused({ command, round, entry }: About, why: CommandRefused['why']): void {
    // the server cannot store at the moment: it stays waiting, and goes again
    if (why === 'storage' && entry !== undefined) return
    // for a round that was over by then
    if (command === 'ready') return
    if (entry === undefined) {
      this.refusal.setState({ command, why }, true)
      return
    }
    const late = this.#late.get(`${round} ${entry}`)
    if (late) {
      this.#late.delete(`${round} ${entry}`)
      this.#giveBack(late)
      return
    }
    const waits = this.#waiting.get(entry)
    this.#answered(entry)
    const { value } = waits ?? {}
    // words are not lost with the entry that they were meant for
    if (round !== undefined && value && !this.#waiting.has(entry))
      this.#giveBack({ round, id: entry, value, local: true })
    this.#show()
  }

  put(id: string, value: EntryValue): void {
    this.#change(id, value)
  }

  remove(id: string): void {
    this.#change(id, null)
  }

  dropReturned({ round, id, local }: Returned): void {
    this.#forget(round, id)
    if (!local) this.#say({ t: 'entry.delete', round, id })
  }

  ready(on: boolean): void {
    this.#ready = on
    if (this.#round !== null) this.#say({ t: 'ready', round: this.#round, on })
  }

  raiseHand(up: boolean): void {
    this.#hand = up
    this.#seenUp = false
    this.#say({ t: 'hand', up })
  }

  #change(id: string, value: EntryValue | null): void {
    if (this.#round === null) return
    const answers = (this.#waiting.get(id)?.answers ?? 0) + 1
    this.#waiting.set(id, { value, answers })
    this.#drawer?.put({ round: this.#round, id, value })
    this.#show()
    this.#send(id, value)
  }

  #send(id: string, value: EntryValue | null): void {
    const round = this.#round
    if (round === null) return
    this.#say(value ? { t: 'entry.put', round, id, value } : { t: 'entry.delete', round, id })
  }

  #sendLate(): void {
    for (const { round, id, value } of this.#late.values()) this.#say({ t: 'entry.put', round, id, value })
  }

  #answered(id: string): void {
    const waits = this.#waiting.get(id)
    if (!waits) return
    if (waits.answers <= 1) {
      this.#waiting.delete(id)
      if (this.#round !== null) this.#drawer?.drop({ round: this.#round, id })
    } else this.#waiting.set(id, { ...waits, answers: waits.answers - 1 })
  }

  /** What the server has, and over it what is on its way. */
  #show(): void {
    const entries = new Map<string, OwnEntry>()
    for (const [id, value] of this.#sealed) entries.set(id, { value, sealed: true })
    for (const [id, { value }] of this.#waiting) {
      if (value) entries.set(id, { value, sealed: false })
      else entries.delete(id)
    }
    this.mine.setState({ round: this.#round, entries }, true)
  }

  /** Words alone: a dot or a place that came too late is of no use to anybody. */
  #giveBack(entry: Returned): void {
    const known = this.returned.getState()
    const there = known.some(({ round, id }) => round === entry.round && id === entry.id)
    const { round, id, value } = entry
    if ('text' in value && !there) {
      this.#drawer?.put({ round, id, value })
      this.returned.setState([...known, entry], true)
    } else this.#drawer?.drop({ round, id })
  }

  #forget(round: string, id: string): void {
    this.#drawer?.drop({ round, id })
    const kept = this.returned.getState().filter(entry => entry.round !== round || entry.id !== id)
    this.returned.setState(kept, true)
  }
}
