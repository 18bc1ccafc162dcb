import { createStore } from 'zustand/vanilla'
import { noteWriter } from '../../shared/doc/board-doc.ts'
import { watchBoard } from '../../shared/doc/watch-board.ts'
import type { BoardChange } from '../../shared/model/board.ts'
import { mayEdit } from '../../shared/model/role.ts'
import type { Stage } from '../../shared/model/stage.ts'
import { CLOSE, ERASED } from '../../shared/protocol/close-codes.ts'
import type { ViewMessage } from '../../shared/protocol/messages.ts'
import { createBoardStore, emptyBoard, type MutableBoard } from '../state/board-store.ts'
import { firstWorkspace } from '../state/first-workspace.ts'
import type { Session, Workspace } from '../state/session.ts'
import { SessionMarks } from '../state/session-marks.ts'
import { WaitingWords } from '../state/waiting-words.ts'
import { Away } from './away.ts'
import type { OpenOptions } from './connect.ts'
import { documentHands, noHands } from './document-hands.ts'
import { ofPerson } from './document-name.ts'
import { DocumentSync, isMine, type KeptDocument } from './document-sync.ts'
import { joined } from './kept-away.ts'
import type { Ground, Opening } from './opening.ts'
import { OwnChanges } from './own-changes.ts'
import { RoomPresence } from './presence.ts'
import type { RoomConnection } from './room-connection.ts'
import { roomTalk } from './room-talk.ts'
import { RoundPost } from './round-post.ts'
import { Saved } from './saved.ts'
import { type KeptEntry, SealedDrawer } from './sealed-drawer.ts'
import { earlierSettled } from './settle-earlier.ts'
import { TakeFrames } from './take-frames.ts'
import type { KeptAway, ThisDevice } from './this-device.ts'

/** A connection that does not come for so long (milliseconds) is called one that is not there. */
const LATE = 4_000

/** The document cannot be gone on with: it was replaced, or holds what the server never takes and would be sent to it again. */
const isOver = (code: number): boolean =>
  code === CLOSE.gone || code === CLOSE.forbidden || code === CLOSE.malformed || code === CLOSE.tooLarge

interface Start {
  readonly options: OpenOptions
  readonly ground: Ground
  readonly connection: RoomConnection
  readonly opening: Opening
  readonly device: ThisDevice | null
  /** under which name the device remembers the ground */
  readonly memory: string
  readonly kept: KeptDocument
  readonly before: KeptAway
  /** sealed entries that waited */
  readonly entries: readonly KeptEntry[]
  /** what reads a viewer's board; null for others */
  readonly feed: { applyView(board: MutableBoard, view: ViewMessage): BoardChange } | null
}

/** Puts a session together on known ground, and lets it hear the room: also what the room said before. */
export function startSession(start: Start): Session {
  const { options, ground, connection, opening, device, memory, kept, before, entries, feed } = start
  const { workshop } = options
  const me = { participant: ground.participant ?? '', name: options.name, color: options.color }
  const editor = mayEdit(ground.role)
  const prefix = ofPerson(workshop, ground.participant)
  const { doc, name } = kept
  const stage = createStore<Stage>(() => ground.stage)
  const saved = new Saved(device !== null && editor)
  const own = new OwnChanges(doc, saved, before.changes)
  const away = new Away(
    {
      workshop,
      doc,
      own,
      beside: () => joined(rounds.words(), waiting.text()),
      saved,
      name,
      device: editor ? device : null,
      board: () => store.board,
      step: edit => step(edit),
    },
    before,
  )
  const sync = editor ? new DocumentSync({ doc, connection, saved, away, device, name }) : null
  sync?.startFrom(kept)
  // a document that is here already is read once, as a whole, before anybody listens to it
  const whole = doc.store.clients.size === 0 ? opening.takeWhole() : null
  if (whole) sync?.receivedStep2(whole)
  const board: MutableBoard = emptyBoard()
  const watch = editor ? watchBoard(doc, (change, origin) => tell(change, isMine(origin))) : null
  const { store, tell } = createBoardStore(watch?.board ?? board, (id, what) => noteWriter(doc, id, what))
  const editable = createStore<boolean>(
    () => editor && (!ground.stage.locked || ground.role === 'facilitator'),
  )
  const presence = new RoomPresence(doc, me, editor, frame => connection.send(frame))
  const drawer = new SealedDrawer(editor ? device : null, prefix, () => saved.again())
  const rounds = new RoundPost(message => connection.say(message), me.participant, Date.now, {
    drawer,
    entries,
  })
  const waiting = new WaitingWords(() => saved.again())
  saved.beside({
    waits: () => rounds.atRisk || waiting.any,
    kept: () => drawer.closed && !waiting.any,
    held: () => waiting.any && !editable.getState(),
  })
  editable.subscribe(() => saved.again())
  rounds.mine.subscribe(() => saved.again())
  rounds.returned.subscribe(() => saved.again())
  const roundIs = (id: string | null): void => {
    rounds.opened(id)
    presence.unseen(id !== null)
  }
  roundIs(ground.stage.round?.id ?? null)
  const { intents, history, step, destroy } = editor
    ? documentHands(doc, store.board, { role: ground.role, stage, me }, connection, rounds, editable.getState)
    : noHands()
  if (whole || doc.store.clients.size > 0) store.loaded.setState(true, true)
  const settleEarlier = editor
    ? earlierSettled({ workshop, ground, device, doc, name, memory, away })
    : () => {}
  if (whole) settleEarlier()

  const end = (code: number, text: string): void => {
    saved.ended(code, text, away.unsent())
    if (isOver(code)) {
      sync?.destroy()
      // what was erased must not stay here either; of a workshop that is no more, nothing
      away.drop(prefix, code !== CLOSE.gone ? 'this' : text === ERASED ? 'erased' : 'all')
    }
    editable.setState(false, true)
    connection.stop()
  }
  const loaded = (): void => {
    store.loaded.setState(true, true)
    settleEarlier()
  }
  const restored = createStore<{ to: number } | null>(() => null)
  const frames = new TakeFrames({ presence, sync, loaded })
  const events = roomTalk({
    ground,
    editor,
    stage,
    connection,
    saved,
    sync,
    presence,
    rounds,
    frames,
    remember: known =>
      void (known ? device?.remember(memory, known) : device?.forgetRemembered(memory))?.catch(() => {}),
    staged({ round, locked }) {
      roundIs(round?.id ?? null)
      editable.setState(editor && (!locked || ground.role === 'facilitator'), true)
    },
    restored: to => restored.setState({ to }, true),
    viewed(message) {
      if (!feed) return
      tell(feed.applyView(board, message), false)
      store.loaded.setState(true, true)
    },
    end,
  })
  if (opening.away) saved.disconnected()
  else setTimeout(() => connection.open || saved.disconnected(), LATE)
  connection.hand(events)
  for (const item of opening.early) {
    if (item === 'connected') events.connected()
    else if ('t' in item) events.message(item)
    else events.frame(item)
  }

  const atRisk = (): boolean => saved.atRisk || rounds.atRisk || waiting.any
  const guard = (event: BeforeUnloadEvent): void => {
    if (atRisk()) event.preventDefault()
  }
  addEventListener('beforeunload', guard)
  const workspace = createStore<Workspace>(() => firstWorkspace(stage.getState().maps[0]?.id ?? 'asset'))
  let closed = false
  const show = ({ view, selection, editing, following }: Workspace): void =>
    presence.show({
      map: view.kind === 'map' ? view.map : null,
      selection: [...selection],
      editing,
      following,
    })
  show(workspace.getState())
  workspace.subscribe(show)
  return {
    workshop,
    role: ground.role,
    editable,
    me,
    board: store,
    stage,
    saved: saved.state,
    presence,
    rounds,
    away,
    marks: new SessionMarks({ stage, rounds }),
    restored,
    intents,
    history,
    workspace,
    cameras: new Map(),
    firstLooks: new WeakSet(),
    request: (path, init = {}) =>
      fetch(`/api/workshops/${workshop}${path}`, {
        ...init,
        headers: { ...init.headers, authorization: `Bearer ${options.key}` },
      }),
    waiting,
    atRisk,
    close() {
      if (closed) return
      closed = true
      removeEventListener('beforeunload', guard)
      connection.stop()
      destroy()
      frames.close()
      presence.destroy()
      sync?.destroy()
      watch?.stop()
      doc.destroy()
      device?.close()
    },
  }
}
