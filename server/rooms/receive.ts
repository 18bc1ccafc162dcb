import { unreachable } from '../../shared/assert.ts'
import type { ParticipantId } from '../../shared/model/ids.ts'
import { LIMITS } from '../../shared/model/limits.ts'
import { mayEdit } from '../../shared/model/role.ts'
import { CLOSE } from '../../shared/protocol/close-codes.ts'
import { type Frame, readFrame } from '../../shared/protocol/frames.ts'
import type { About, ClientMessage } from '../../shared/protocol/messages.ts'
import { readPointerUp } from '../../shared/protocol/pointers.ts'
import { err } from '../../shared/result.ts'
import { answer } from './answers.ts'
import { keepsUp } from './crowd.ts'
import { participantId } from './identity.ts'
import type { Member } from './member.ts'
import { readMessage } from './read-message.ts'
import { Refused } from './refused.ts'
import type { Room } from './room.ts'
import { command, deleteEntry, greet, putEntry, setReady } from './rounds.ts'
import { welcome } from './telling.ts'

type Said<T extends ClientMessage['t']> = Extract<ClientMessage, { t: T }>

/** Frames without a right to them, after which a connection is closed. */
const STRIKES = 3
/** Bytes of a pointer: map, x, y. */
const POINTER = 9

/** Takes one frame of a connection: shape, then permission, then act. Whatever is wrong closes that connection alone. */
export function receive(room: Room, member: Member, bytes: Uint8Array): void {
  if (member.closed || member.banned || room.ending) return
  const frame = readFrame(bytes)
  if (!frame.ok) room.ban(member, CLOSE.malformed, frame.error)
  else if (mayEdit(member.role)) fromEditor(room, member, frame.value)
  else fromViewer(room, member, frame.value)
}

function fromEditor(room: Room, member: Member, frame: Frame): void {
  switch (frame.type) {
    case 'step1':
      if (room.keeper.board.mayAsk(frame.stateVector)) answer(room, member, frame.stateVector)
      else room.ban(member, CLOSE.tooLarge, 'a state vector too large')
      break
    case 'step2':
    case 'update':
      takeUpdate(room, member, frame.update, frame.type === 'step2')
      break
    case 'awareness':
      if (!room.crowd.presence.receive(member, frame.update))
        room.ban(member, CLOSE.malformed, 'not awareness')
      else {
        reserve(room, member)
        if (room.crowd.presence.waiting) room.want('presence')
      }
      break
    case 'query-awareness':
      room.crowd.showAllTo(member)
      room.want('presence')
      break
    case 'pointer-up':
      if (!member.own || frame.body.length !== POINTER) room.ban(member, CLOSE.malformed, 'not a pointer')
      else if (room.stage.value.round)
        break // whoever writes alone is not to be watched
      else if (room.crowd.presence.point(member, readPointerUp(frame.body))) room.want('presence')
      break
    case 'json':
      withMessage(room, member, frame.json, message => fromOwn(room, member, message))
      break
    case 'auth':
    case 'pointers-down':
      room.ban(member, CLOSE.malformed, 'a frame that only the server sends')
      break
    default:
      unreachable(frame)
  }
}

/** The id that somebody shows is that of their document: theirs to write with, and stored as such before others see much of it. */
function reserve(room: Room, member: Member): void {
  const id = room.crowd.presence.idOf(member)
  if (id === undefined || (member.own && !member.named)) return
  if (!room.deps.authors.reserve(id, member.owner)) return
  room.keeper.push({ kind: 'answer', run: () => {}, fail: () => {} })
  room.want('edits')
}

function takeUpdate(room: Room, from: Member, bytes: Uint8Array, step2: boolean): void {
  room.keeper.push({ kind: 'update', from, owner: from.owner, bytes, step2 })
  room.want('edits')
}

/** A viewer has no document, shows nothing, and is nobody: only a greeting and marks are heard. */
function fromViewer(room: Room, member: Member, frame: Frame): void {
  if (frame.type !== 'json') strike(room, member)
  else
    withMessage(room, member, frame.json, message => {
      if (message.t === 'mark') member.say({ t: 'saved', n: message.n })
      else if (message.t !== 'hello') strike(room, member)
    })
}

function strike(room: Room, member: Member): void {
  member.deny('forbidden', 'a viewer changes nothing')
  if (++member.strikes >= STRIKES) room.ban(member, CLOSE.forbidden, 'a viewer changes nothing')
}

function withMessage(room: Room, member: Member, json: string, act: (message: ClientMessage) => void): void {
  const message = member.own ? readMessage(json, member.role) : err(CLOSE.malformed)
  if (message.ok) act(message.value)
  else room.ban(member, message.error, 'not a message')
}

function fromOwn(room: Room, member: Member, message: ClientMessage): void {
  switch (message.t) {
    case 'hello':
      hello(room, member, message)
      break
    case 'mark':
      if (member.sealing > 0) member.markAfter = message.n
      else mark(room, member, message.n)
      break
    case 'stage':
      if (member.role !== 'facilitator')
        member.deny('forbidden', 'only a facilitator does that', { command: message.do.what })
      else answered(room, member, command(room, member, message.do), { command: message.do.what })
      break
    case 'entry.put':
      seal(room, member, putEntry(room, member, message), message)
      break
    case 'entry.delete':
      seal(room, member, deleteEntry(room, member, message), message)
      break
    case 'ready':
      seal(room, member, setReady(room, member, message), message)
      break
    case 'hand':
      if (member.named && room.live.hand(member.owner, message.up)) room.want('live')
      break
    default:
      unreachable(message)
  }
}

function hello(room: Room, member: Member, { secret, name, color }: Said<'hello'>): void {
  const id = participantId(room.deps.id, secret)
  if (member.named && member.owner !== id) {
    room.ban(member, CLOSE.malformed, 'one connection is one person')
    return
  }
  if (!member.named && connectionsOf(room, id) >= LIMITS.personConnections) {
    member.close(CLOSE.tooFast, 'too many connections of one person')
    return
  }
  if (!member.named) {
    member.owner = id
    member.named = true
    reserve(room, member)
    if (room.stage.value.round) room.want('live')
  }
  member.greeting.want(true, () => answerHello(room, member))
  member.naming.want({ id, name, color }, () => setName(room, member))
}

function answerHello(room: Room, member: Member): void {
  if (!member.greeting.take() || !keepsUp(member)) return
  welcome(room, member)
  greet(room, member)
  member.greeting.done(0, () => answerHello(room, member))
}

/** Has everybody know their name. Where it cannot be stored, it is tried until it can, or something newer was said. */
function setName(room: Room, member: Member, again = false): void {
  const person = member.closed ? undefined : member.naming.take()
  if (!person) return
  const known = room.setStage(stage => room.names.with(stage, person))
  known.then(
    () => member.naming.done(0, () => setName(room, member)),
    () => {
      if (member.naming.idle) member.naming.want(person, () => {})
      member.naming.done(0, () => setName(room, member, true))
    },
  )
  if (!again) void answered(room, member, known)
}

function connectionsOf(room: Room, id: ParticipantId): number {
  let count = 0
  for (const { named, owner, closed } of room.crowd) if (named && owner === id && !closed) count++
  return count
}

function mark(room: Room, member: Member, n: number): void {
  room.keeper.push({ kind: 'mark', from: member, n })
  room.want('edits')
}

/** A mark that comes after an entry is answered after it, too. */
function seal(
  room: Room,
  member: Member,
  work: Promise<void>,
  { t, round, ...rest }: Said<'entry.put' | 'entry.delete' | 'ready'>,
): void {
  member.sealing++
  const about = { command: t, round, ...('id' in rest ? { entry: rest.id } : {}) }
  void answered(room, member, work, about).then(() => {
    if (--member.sealing > 0 || member.markAfter === null) return
    mark(room, member, member.markAfter)
    member.markAfter = null
  })
}

/** Tells the sender where something was not done. */
function answered(room: Room, member: Member, work: Promise<unknown>, about?: About): Promise<void> {
  return work.then(
    () => {},
    (error: unknown) => {
      if (error instanceof Refused) {
        member.deny(error.why, error.message, about)
        return
      }
      room.deps.log.warn({ workshop: room.deps.id, err: error }, 'the stage could not be changed')
      member.deny('storage', 'the server cannot store at the moment', about)
    },
  )
}
