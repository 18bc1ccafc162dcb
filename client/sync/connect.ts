import { createStore } from 'zustand/vanilla'
import { noteWriter } from '../../shared/doc/board-doc.ts'
import { watchBoard } from '../../shared/doc/watch-board.ts'
import type { WorkshopId } from '../../shared/model/ids.ts'
import { mayEdit } from '../../shared/model/role.ts'
import type { Stage } from '../../shared/model/stage.ts'
import { CLOSE, ERASED } from '../../shared/protocol/close-codes.ts'
import { whenIdle } from '../platform/idle.ts'
import { createBoardStore, emptyBoard, type MutableBoard } from '../state/board-store.ts'
import { firstWorkspace } from '../state/first-workspace.ts'
import { withSameParts } from '../state/same-parts.ts'
import type { Session, Workspace } from '../state/session.ts'
import { SessionMarks } from '../state/session-marks.ts'
import { Away } from './away.ts'
import type { AheadCall } from './call-ahead.ts'
import { documentHands, noHands } from './document-hands.ts'
import { documentName, ofPerson } from './document-name.ts'
import { DocumentSync, isMine, type KeptDocument, keptDocument } from './document-sync.ts'
import { keptAway } from './kept-away.ts'
import { type Ground, Opening, remembered } from './opening.ts'
import { OwnChanges } from './own-changes.ts'
import { RoomPresence } from './presence.ts'
import { RoomConnection, type RoomEvents } from './room-connection.ts'
import { RoundPost } from './round-post.ts'
import { Saved } from './saved.ts'
import { TakeFrames } from './take-frames.ts'
import { type KeptAway, openDevice, type ThisDevice } from './this-device.ts'
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
  /** a connection that the page made before this code was there */
  readonly call?: AheadCall | null
}

/** `code`: a close code (see CLOSE), or 0 where the server could not be reached and this device knows nothing either. */
export type Opened =
  | { readonly ok: true; readonly session: Session }
  | { readonly ok: false; readonly code: number }

/**
 * How long is waited for the server (milliseconds): a device that knows the workshop shows what it kept if the answer is not
 * there by then, and takes the rest when it comes.
 */
const PATIENCE = { known: 400, unknown: 15_000 }
/** A connection that does not come for so long (milliseconds) is called one that is not there. */
const LATE = 4_000

/** The document cannot be gone on with: it was replaced, or holds what the server never takes and would be sent to it again. */
const isOver = (code: number): boolean =>
  code === CLOSE.gone || code === CLOSE.forbidden || code === CLOSE.malformed || code === CLOSE.tooLarge

/** Opens a workshop: connects, or, where this device has been here before, starts from what it kept. */
export async function openSession(options: OpenOptions): Promise<Opened> {
  const { workshop, key, secret, name, color } = options
  const hello = { secret, name, color }
  const opening = new Opening()
  const call = options.call?.take(workshop, key, hello) ?? null
  const connection = new RoomConnection(workshop, key, hello, opening, call)
  const device = options.shared ? null : await openDevice()
  const memory = `${workshop}/${key}`
  const known = await remembered(device, memory)
  // read while the server is on its way
  const before =
    known && mayEdit(known.role) ? keptDocument(device, documentName(workshop, known, key)) : null
  const ground = await opening.ground(known, known ? PATIENCE.known : PATIENCE.unknown)
  const refused = async (code: number): Promise<Opened> => {
    connection.stop()
    // deleted while this device was away: of a workshop that is no more it keeps nothing
    if (code === CLOSE.gone && opening.reason !== ERASED)
      await device?.forgetWorkshop(workshop).catch(() => {})
    device?.close()
    return { ok: false, code }
  }
  if (typeof ground === 'number') return refused(ground)
  const keeps = mayEdit(ground.role) ? device : null
  const of = documentName(workshop, ground, key)
  const { offered, ...away } = await keptAway(keeps, of)
  // what was offered as words in another role is not sent from here too
  if (offered) await keeps?.forget(of, () => 'document', { under: of, away: () => away })
  const found = offered ? null : await before
  const kept = found?.name === of ? found : await keptDocument(keeps, of)
  if (opening.refused !== null) return refused(opening.refused)
  device?.remember(memory, ground).catch(() => {})
  return { ok: true, session: startSession(options, ground, connection, opening, device, kept, away) }
}

function startSession(
  options: OpenOptions,
  ground: Ground,
  connection: RoomConnection,
  opening: Opening,
  device: ThisDevice | null,
  kept: KeptDocument,
  before: KeptAway,
): Session {
  const { workshop } = options
  const me = { participant: ground.participant ?? '', name: options.name, color: options.color }
  const editor = mayEdit(ground.role)
  const { doc, name } = kept
  const stage = createStore<Stage>(() => ground.stage)
  const saved = new Saved(device !== null && editor)
  const own = new OwnChanges(doc, saved, before.changes)
  const away = new Away(
    {
      workshop,
      doc,
      own,
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
  const prefix = ofPerson(workshop, ground.participant)

  const board: MutableBoard = emptyBoard()
  const watch = editor ? watchBoard(doc, (change, origin) => tell(change, isMine(origin))) : null
  const { store, tell } = createBoardStore(watch?.board ?? board, (id, what) => noteWriter(doc, id, what))
  const editable = createStore<boolean>(
    () => editor && (!ground.stage.locked || ground.role === 'facilitator'),
  )
  const presence = new RoomPresence(doc, me, editor, frame => connection.send(frame))
  const rounds = new RoundPost(message => connection.say(message), me.participant)
  const roundIs = (id: string | null): void => {
    rounds.opened(id)
    presence.unseen(id !== null)
  }
  roundIs(ground.stage.round?.id ?? null)
  const { intents, history, step, destroy } = editor
    ? documentHands(doc, store.board, { role: ground.role, stage, me }, connection, rounds, editable.getState)
    : noHands()
  if (whole || doc.store.clients.size > 0) store.loaded.setState(true, true)
  let settled = !editor
  /** Once the server's document is here, nothing depends on those that this device had before. */
  const settleEarlier = (): void => {
    if (settled || !device) return
    settled = true
    whenIdle(() => void forgetEarlier(device).catch(() => {}))
  }
  const forgetEarlier = async (from: ThisDevice): Promise<void> => {
    const names = [...(await from.names(prefix))].filter(other => other !== name)
    if (names.length > 0) {
      const { settleEarlierDocuments } = await import('./earlier-documents.ts')
      await settleEarlierDocuments({ device: from, doc, name, prefix, away }, names)
    }
    await from.forgetKeys(workshop, ground.role, `${workshop}/${options.key}`)
  }
  if (whole) settleEarlier()

  const end = (code: number, text: string): void => {
    saved.ended(code, text, own.words())
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
  const frames = new TakeFrames({ presence, sync, loaded })
  const events: RoomEvents = {
    connected() {
      saved.connected()
      presence.connected()
      sync?.connected()
    },
    frame: frame => frames.take(frame),
    message(message) {
      switch (message.t) {
        case 'welcome':
          connection.settled()
          // another role, or an epoch that began meanwhile: this document is not to be sent there
          if (message.epoch !== ground.epoch) end(CLOSE.gone, ERASED)
          else if (message.role !== ground.role || (message.participant ?? '') !== me.participant)
            end(CLOSE.roleChanged, '')
          if (!editor) saved.acknowledged(0)
          rounds.clock(message.time)
          rounds.connected()
          break
        case 'stage':
          stage.setState(withSameParts(stage.getState(), message.stage), true)
          roundIs(message.stage.round?.id ?? null)
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
          if (message.about) rounds.refused(message.about, message.why)
          else if (message.why === 'locked' || message.why === 'storage') saved.denied(message.why)
          else end(CLOSE.forbidden, message.text)
          break
        case 'entry.mine':
          rounds.received(message)
          break
        case 'live':
          rounds.liveCame(message)
          break
        case 'goodbye':
          break
      }
    },
    lost(code, reason, permanent) {
      frames.lost()
      presence.disconnected()
      saved.disconnected()
      if (permanent) end(code, reason)
    },
  }
  if (opening.away) saved.disconnected()
  else setTimeout(() => connection.open || saved.disconnected(), LATE)
  connection.hand(events)
  for (const item of opening.early) {
    if (item === 'connected') events.connected()
    else if ('t' in item) events.message(item)
    else events.frame(item)
  }

  const atRisk = (): boolean => saved.atRisk || rounds.atRisk
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
    intents,
    history,
    workspace,
    cameras: new Map(),
    request: (path, init = {}) =>
      fetch(`/api/workshops/${workshop}${path}`, {
        ...init,
        headers: { ...init.headers, authorization: `Bearer ${options.key}` },
      }),
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
