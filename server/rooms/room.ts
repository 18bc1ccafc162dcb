import type * as Y from 'yjs'
import { mayEdit } from '../../shared/model/role.ts'
import type { Stage } from '../../shared/model/stage.ts'
import { CLOSE, type CloseCode } from '../../shared/protocol/close-codes.ts'
import { updateFrame } from '../../shared/protocol/frames.ts'
import { type Sealed, type Store, type StoredDoc, StoreUnavailable } from '../store/store.ts'
import { ask } from './answers.ts'
import { AutoSnapshots } from './auto-snapshots.ts'
import { Beats, type Lane } from './beats.ts'
import { ClockBeat } from './clock-beat.ts'
import { Crowd } from './crowd.ts'
import { Keeper } from './keeper.ts'
import type { KeeperDeps, KeeperHooks } from './keeper-hooks.ts'
import { KnownPeople, neededIn, onlyPeople } from './known-people.ts'
import { Live } from './live.ts'
import { type Joining, Member } from './member.ts'
import type { Peer } from './peer.ts'
import type { Loss, Outcome } from './queue.ts'
import { CLOSE_FOR, type Refusal } from './refusal.ts'
import { Regulars } from './regulars.ts'
import { tellAuthors } from './rounds.ts'
import { RoomStage, type StageDeps, type WholeEdit } from './stage.ts'
import { Strays } from './strays.ts'
import { StageFrames, tellLive, tellRestored, tellStage, welcome } from './telling.ts'
import type { Tick, Ticked } from './tick.ts'
import { Tidying } from './tidying.ts'
import { Viewing } from './viewing.ts'

export interface RoomDeps extends KeeperDeps {
  /** milliseconds since 1970 */
  readonly now: () => number
  readonly store: Store
  readonly tick: Tick
  /** a secret of the room */
  readonly seed: string
  /** The room cannot go on: it is to be closed with that code and forgotten, the next visit loads it anew. */
  lost(code: CloseCode, text: string): void
  /** Nobody is here any more. */
  emptied(): void
  /** The document in memory could not be trusted and was loaded anew. */
  surprised(): void
}

/** Step 2s in a row that may have a gap, before a client is left alone with its unsaved edits. */
const GAPS = 3

/** One workshop while people are in it: who is here, what they do, and when they see what others did. */
export class Room implements Ticked, KeeperHooks {
  readonly crowd = new Crowd()
  readonly stage: RoomStage
  readonly live = new Live()
  readonly frames = new StageFrames()
  readonly keeper: Keeper
  readonly snapshots: AutoSnapshots
  readonly tidying: Tidying
  readonly regulars: Regulars
  readonly names = new KnownPeople(stage => neededIn(this, stage, this.stage.session.sealed))
  readonly deps: RoomDeps
  readonly epoch: number
  readonly restored = (to: number): void => tellRestored(this, to)
  ending = false // what comes in now is not looked at any more
  readonly #viewing: Viewing
  readonly #strays = new Strays(this)
  readonly #beats: Beats
  readonly #clock = new ClockBeat(() => this.crowd.size > 0 && this.want('live'))
  #serial = 0

  /** Throws where the stored bytes are not a whole document. */
  constructor(deps: RoomDeps, stage: Stage, stored: StoredDoc, sealed: Sealed) {
    this.deps = deps
    this.epoch = deps.epoch
    this.keeper = new Keeper(deps, this, stored)
    this.snapshots = new AutoSnapshots({ ...deps, read: read => this.read(read) })
    this.tidying = new Tidying(this)
    this.#beats = new Beats({
      clock: deps.clock,
      soon: () => deps.tick.soon(this),
      open: () => this.keeper.open,
      people: () => this.crowd.editors.size,
    })
    this.#viewing = new Viewing(this)
    this.stage = new RoomStage(
      {
        store: deps.store,
        id: deps.id,
        commit: ({ edit, loss }, along, stored) => this.keeper.edit(edit, { with: along, stored }, loss),
        shown: (...args) => this.#sessionChanged(...args),
      },
      stage,
      sealed,
    )
    this.regulars = new Regulars(stage)
    this.#clock.follow(stage.timer)
    this.#strays.placed()
  }

  /** Reads while nothing in the document waits to be stored. Rejects with StoreUnavailable. */
  read<T>(read: (doc: Y.Doc, stage: Stage) => T): Promise<T> {
    return this.keeper.read(board => read(board.doc, this.stage.value))
  }

  /** Whether the board may grow by so many bytes. */
  fits(bytes: number): boolean {
    return this.keeper.board.fits(bytes)
  }

  /** One transaction; stored, then shown to all. Resolves once it is stored. */
  edit(change: (doc: Y.Doc) => void, loss?: Loss): Promise<void> {
    return this.keeper.edit(change, undefined, loss)
  }

  /** The stage and the document together, or nothing. */
  async editAll(take: (stage: Stage) => WholeEdit): Promise<void> {
    await this.stage.reveal(({ stage }) => ({ ...take(stage), changes: [] }))
  }

  /** Stored, then sent to all. Rejects with StoreUnavailable. */
  async setStage(change: (stage: Stage) => Stage): Promise<Stage> {
    if (this.keeper.stuck) throw new StoreUnavailable('the server cannot store at the moment')
    return this.stage.change(change)
  }

  people(): number {
    return this.crowd.size
  }

  version(): number {
    return this.keeper.seq
  }

  join(peer: Peer, joining: Joining): Member {
    const member = new Member(++this.#serial, peer, joining)
    this.crowd.add(member)
    if (mayEdit(member.role)) {
      this.ask(member)
      this.showAll(member)
    } else {
      welcome(this, member)
      this.#viewing.begin(member)
    }
    return member
  }

  /** Everybody's presence. */
  showAll(member: Member): void {
    const all = this.crowd.presence.all()
    if (all) member.peer.send(all)
  }

  leave(member: Member): void {
    member.closed = true
    if (!this.crowd.remove(member)) return
    if (!this.ending && (this.stage.value.round || this.live.handsUp)) this.want('live')
    if (this.crowd.presence.waiting) this.want('presence', 'now')
    if (this.crowd.viewers.size === 0) this.#viewing.rest()
    if (this.crowd.size === 0) this.deps.emptied()
  }

  ask(member: Member): void {
    ask(this, member)
  }

  /** Ends the connection of somebody who sent what no honest client sends. */
  ban(member: Member, code: CloseCode, text: string): void {
    member.banned = true
    this.deps.log.warn({ workshop: this.deps.id, code, why: text }, 'a connection was closed')
    member.close(code, text)
  }

  /** Closes all connections, or those of some roles, with a code. */
  closeAll(code: CloseCode, text: string, which: (member: Member) => boolean = () => true): void {
    for (const member of [...this.crowd]) if (which(member)) member.close(code, text)
  }

  /** Stores what is on its way, closes all connections, and is done. */
  async end(code: CloseCode, text: string, patience: number): Promise<void> {
    this.ending = true
    await this.keeper.drain(patience)
    if (this.keeper.open) await this.snapshots.hurry()
    this.stage.end()
    this.closeAll(code, text)
    this.#beats.stop()
    this.#clock.stop()
    this.tidying.stop()
    this.#viewing.close()
    await this.keeper.close()
    await this.stage.settled()
    await this.snapshots.settled()
  }

  /** Has work done: at its next beat, or in this turn. */
  want(lane: Lane, when: 'beat' | 'now' = 'beat'): void {
    this.#beats.want(lane, when)
  }

  wake(at: number): void {
    this.#beats.wake(at)
  }

  emptying(seq: number): void {
    this.snapshots.keepBefore(seq, this.stage.value)
  }

  urgent(): void {
    this.#beats.want('edits', 'now')
  }

  tick(): ReturnType<Ticked['tick']> {
    if (this.#beats.take('stage') || this.#beats.take('people')) this.#beats.sent('people', tellStage(this))
    if (this.#beats.take('live')) tellLive(this)
    if (this.#beats.take('presence')) this.crowd.showPresence()
    if (this.keeper.open && this.#beats.take('views')) this.#beats.sent('views', this.#viewing.tell())
    const wanted = this.keeper.stuck || (this.keeper.open && this.#beats.take('edits'))
    const append = wanted ? this.keeper.tick() : null
    this.#beats.arm()
    return append
  }

  stored(seq: number): void {
    this.keeper.stored(seq)
    this.#beats.arm()
  }

  notStored(error: unknown): void {
    this.keeper.notStored(error)
    this.#beats.arm()
  }

  show({ produced, writers, saved, along, placed }: Outcome): void {
    if (produced) {
      const [only] = writers.size === 1 ? writers : []
      this.crowd.update(updateFrame(produced), only ?? null)
    }
    if (placed) this.#strays.placed()
    if (along) {
      this.#viewing.tell()
      along.stored()
    }
    for (const [member, n] of saved) member.say({ t: 'saved', n })
  }

  mayWrite(member: Member): boolean {
    return member.role === 'facilitator' || !this.stage.value.locked
  }

  locked(member: Member): void {
    this.deps.meter.refused('locked')
    member.deny('locked', 'the board is locked')
  }

  refused(member: Member, { why, message }: Refusal, step2: boolean): void {
    this.deps.meter.refused(why)
    if (why === 'gap') {
      if (step2) member.gaps++
      if (member.asked || member.gaps >= GAPS) return
      member.asked = true
      this.ask(member)
    } else if (why === 'too-big') member.deny('too-big', message)
    else this.ban(member, CLOSE_FOR[why], message)
  }

  cannotStore(writers: Iterable<Member>): void {
    for (const member of writers) member.deny('storage', 'the server cannot store at the moment')
  }

  recovered(): void {
    this.#strays.placed()
    for (const member of this.crowd.editors) if (member.owes) this.ask(member)
  }

  reloaded(writers: ReadonlySet<Member>, culprit: Member | null): void {
    this.deps.surprised()
    if (culprit) this.ban(culprit, CLOSE.malformed, 'an update that cannot be applied')
    this.#viewing.close()
    for (const member of writers) if (!member.closed) this.ask(member)
    if (this.crowd.viewers.size > 0) this.#viewing.tellAll()
  }

  lost(code: CloseCode, text: string): void {
    this.deps.lost(code, text)
  }

  #sessionChanged(...[now, before, changes, at]: Parameters<StageDeps['shown']>): void {
    tellAuthors(this, now, changes)
    const [stage, old] = [now.stage, before.stage]
    if (now.sealed !== before.sealed || stage.round !== old.round || stage.timer !== old.timer)
      this.want('live')
    this.#clock.follow(stage.timer)
    this.regulars.follow(stage)
    if (stage === old) return
    if (at === 'once') tellStage(this)
    // whoever comes, or calls themselves otherwise, has everybody sent the whole stage, with all results
    else this.want(onlyPeople(stage, old) ? 'people' : 'stage')
    if (old.locked && !stage.locked) for (const member of this.crowd.editors) this.ask(member)
    if (old.maps !== stage.maps) this.#strays.placed()
    if (old.maps !== stage.maps || old.privacy.stance !== stage.privacy.stance) this.#viewing.tellAll()
  }
}
