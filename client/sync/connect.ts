import { nanoid } from 'nanoid'
import type * as Y from 'yjs'
import { createStore } from 'zustand/vanilla'
import { newBoardDoc, noteWriter, ROOTS, root } from '../../shared/doc/board-doc.ts'
import { watchBoard } from '../../shared/doc/watch-board.ts'
import type { WorkshopId } from '../../shared/model/ids.ts'
import { mayEdit, type Role, role as roleShape } from '../../shared/model/role.ts'
import { type Stage, stage as stageShape } from '../../shared/model/stage.ts'
import { CLOSE } from '../../shared/protocol/close-codes.ts'
import type { ServerMessage } from '../../shared/protocol/messages.ts'
import { createBoardStore, emptyBoard, type MutableBoard } from '../state/board-store.ts'
import { documentIntents, noIntents } from '../state/intents.ts'
import type { History, Intents, Session, Workspace } from '../state/session.ts'
import { IntentHistory } from '../state/undo.ts'
import { DocumentSync, isMine } from './document-sync.ts'
import { RoomPresence } from './presence.ts'
import { RoomConnection, type RoomEvents } from './room-connection.ts'
import { Saved } from './saved.ts'
import { openDevice, type ThisDevice } from './this-device.ts'
import { applyView } from './view-feed.ts'

export interface OpenOptions {
  readonly workshop: WorkshopId
  readonly key: string
  readonly name: string
  readonly color: string
  /** 128 bits or more, made on this device for this workshop */
  readonly secret: string
  /** a shared computer: nothing is kept on it */
  readonly shared: boolean
}

/** `code`: a close code (see CLOSE), or 0 where the server could not be reached and this device knows nothing either. */
export type Opened =
  | { readonly ok: true; readonly session: Session }
  | { readonly ok: false; readonly code: number }

/** What must be known before a session can stand: from the server, or from an earlier visit. */
interface Ground {
  readonly role: Role
  readonly participant: string | null
  readonly epoch: number
  readonly stage: Stage
}

/** How long a device that knows the workshop waits for the server before it opens offline (milliseconds). */
const PATIENCE = { known: 4_000, unknown: 15_000 }

/** Opens a workshop: connects, or, where this device has been here before, starts from what it kept. */
export async function openSession(options: OpenOptions): Promise<Opened> {
  const device = options.shared ? null : await openDevice()
  const memory = `${options.workshop}/${options.key}`
  const known = await remembered(device, memory)
  const url = `${location.origin.replace(/^http/, 'ws')}/sync/${options.workshop}`
  const { secret, name, color } = options
  const early: Early[] = []
  let connection: RoomConnection | undefined
  const ground = await new Promise<Ground | number>(resolve => {
    const timer = setTimeout(() => resolve(known ?? 0), known ? PATIENCE.known : PATIENCE.unknown)
    const done = (result: Ground | number): void => {
      clearTimeout(timer)
      resolve(result)
    }
    connection = new RoomConnection(url, options.key, { secret, name, color }, waiting(early, known, done))
  })
  if (typeof ground === 'number' || !connection) {
    connection?.stop()
    device?.close()
    return { ok: false, code: typeof ground === 'number' ? ground : 0 }
  }
  await device?.remember(memory, ground).catch(() => {})
  return { ok: true, session: await startSession(options, ground, connection, early, device) }
}

type Early = Parameters<RoomEvents['frame']>[0] | ServerMessage | 'connected'

/** Listens until the ground is known; keeps what comes early, so that nothing of it is missed. */
function waiting(early: Early[], known: Ground | null, done: (result: Ground | number) => void): RoomEvents {
  let welcome: Extract<ServerMessage, { t: 'welcome' }> | null = null
  let stage: Stage | null = null
  return {
    connected: () => {
      early.length = 0
      early.push('connected')
    },
    frame: frame => early.push(frame),
    message(message) {
      early.push(message)
      if (message.t === 'welcome') welcome = message
      if (message.t === 'stage') stage = message.stage
      if (welcome && stage)
        done({ role: welcome.role, participant: welcome.participant, epoch: welcome.epoch, stage })
    },
    lost(code, _reason, permanent) {
      early.length = 0
      if (permanent) done(code)
      else if (known) done(known)
    },
  }
}

async function remembered(device: ThisDevice | null, memory: string): Promise<Ground | null> {
  const found = await device?.remembered(memory).catch(() => null)
  const stage = stageShape.safeParse(found?.stage)
  const role = roleShape.safeParse(found?.role)
  if (!found || !stage.success || !role.success) return null
  return { role: role.data, participant: found.participant, epoch: found.epoch, stage: stage.data }
}

async function startSession(
  options: OpenOptions,
  ground: Ground,
  connection: RoomConnection,
  early: Early[],
  device: ThisDevice | null,
): Promise<Session> {
  const { workshop } = options
  const me = { participant: ground.participant ?? '', name: options.name, color: options.color }
  const editor = mayEdit(ground.role)
  const doc = newBoardDoc()
  const stage = createStore<Stage>(() => ground.stage)
  const saved = new Saved(device !== null && editor)
  const name = `${workshop}/${me.participant}/${ground.role}/${ground.epoch}`
  const sync = editor ? new DocumentSync({ doc, connection, saved, device, name }) : null
  await device?.forgetOthers(`${workshop}/${me.participant}/${ground.role}/`, name).catch(() => {})
  await sync?.load().catch(() => saved.cannotKeep())

  const board: MutableBoard = emptyBoard()
  const watch = editor ? watchBoard(doc, (change, origin) => tell(change, isMine(origin))) : null
  const { store, tell } = createBoardStore(watch?.board ?? board, (id, what) => noteWriter(doc, id, what))
  const editable = createStore<boolean>(
    () => editor && (!ground.stage.locked || ground.role === 'facilitator'),
  )
  const presence = new RoomPresence(doc, me, editor, frame => connection.send(frame))
  const { intents, history, destroy } = editor
    ? documentHands(doc, store.board, me.participant, connection, editable.getState)
    : { intents: noIntents(), history: noHistory, destroy: () => {} }
  if (doc.store.clients.size > 0) store.loaded.setState(true, true)

  const end = (code: number, text: string): void => {
    saved.ended(code, text)
    editable.setState(false, true)
    connection.stop()
  }
  const events: RoomEvents = {
    connected() {
      saved.connected()
      presence.connected()
      sync?.connected()
    },
    frame(frame) {
      if (frame.type === 'step1') sync?.receivedStep1(frame.stateVector)
      else if (frame.type === 'step2') {
        sync?.receivedStep2(frame.update)
        store.loaded.setState(true, true)
      } else if (frame.type === 'update') sync?.receivedUpdate(frame.update)
      else if (frame.type === 'awareness') presence.received(frame.update)
      else if (frame.type === 'pointers-down') presence.receivedPointers(frame.body)
    },
    message(message) {
      switch (message.t) {
        case 'welcome':
          connection.settled()
          // another role, or an epoch that began meanwhile: this document is not to be sent there
          if (
            message.role !== ground.role ||
            message.epoch !== ground.epoch ||
            (message.participant ?? '') !== me.participant
          ) {
            end(CLOSE.roleChanged, '')
          }
          if (!editor) saved.acknowledged(0)
          break
        case 'stage':
          stage.setState(message.stage, true)
          editable.setState(editor && (!message.stage.locked || ground.role === 'facilitator'), true)
          device?.remember(`${workshop}/${options.key}`, { ...ground, stage: message.stage }).catch(() => {})
          break
        case 'saved':
          saved.acknowledged(message.n)
          break
        case 'view':
          tell(applyView(board, message), false)
          store.loaded.setState(true, true)
          break
        case 'denied':
          if (message.why === 'locked' || message.why === 'storage') saved.denied(message.why)
          else end(CLOSE.forbidden, message.text)
          break
        case 'goodbye':
          break
      }
    },
    lost(code, reason, permanent) {
      presence.disconnected()
      saved.disconnected()
      if (permanent) end(code, reason)
    },
  }
  if (!connection.open) saved.disconnected()
  connection.hand(events)
  for (const item of early) {
    if (item === 'connected') events.connected()
    else if ('t' in item) events.message(item)
    else events.frame(item)
  }

  const guard = (event: BeforeUnloadEvent): void => {
    if (saved.atRisk) event.preventDefault()
  }
  addEventListener('beforeunload', guard)
  const workspace = createStore<Workspace>(() => ({
    view: { kind: 'map', map: stage.getState().maps[0]?.id ?? 'asset' },
    panel: { kind: 'none' },
    tool: 'select',
    selection: new Set(),
    connection: null,
    editing: null,
    connectFrom: null,
    frame: null,
    following: null,
    cursors: true,
    minimap: false,
    shortcuts: true,
    keysSheet: false,
  }))
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
    intents,
    history,
    workspace,
    cameras: new Map(),
    request: (path, init = {}) =>
      fetch(`/api/workshops/${workshop}${path}`, {
        ...init,
        headers: { ...init.headers, authorization: `Bearer ${options.key}` },
      }),
    close() {
      if (closed) return
      closed = true
      removeEventListener('beforeunload', guard)
      connection.stop()
      destroy()
      presence.destroy()
      sync?.destroy()
      watch?.stop()
      doc.destroy()
      device?.close()
    },
  }
}

const noHistory: History = {
  can: createStore(() => ({ undo: false, redo: false })),
  undo: () => {},
  redo: () => {},
}

/** The hands of somebody who may edit: intents on the document, and their undo. */
function documentHands(
  doc: Y.Doc,
  board: Session['board']['board'],
  by: string,
  connection: RoomConnection,
  may: () => boolean,
): { intents: Intents; history: History; destroy: () => void } {
  const history = new IntentHistory(
    doc,
    ROOTS.map(name => root(doc, name) as Y.AbstractType<unknown>),
  )
  const intents = documentIntents({
    doc,
    board,
    history,
    may,
    context: () => ({ by, now: Date.now(), newId: () => nanoid(12) }),
    command: command => connection.say({ t: 'stage', do: command }),
  })
  return { intents, history, destroy: () => history.destroy() }
}
