import { unreachable } from '../../shared/assert.ts'
import { mayEdit } from '../../shared/model/role.ts'
import type { Stage } from '../../shared/model/stage.ts'
import { CLOSE } from '../../shared/protocol/close-codes.ts'
import { type Frame, readFrame } from '../../shared/protocol/frames.ts'
import { type ClientMessage, clientMessage, type StageCommand } from '../../shared/protocol/messages.ts'
import { readPointerUp } from '../../shared/protocol/pointers.ts'
import { answer } from './answers.ts'
import { participantId } from './identity.ts'
import type { Member } from './member.ts'
import type { Room } from './room.ts'
import { obey, withPerson } from './stage.ts'

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
      else if (room.crowd.presence.waiting) room.want('presence')
      break
    case 'query-awareness':
      room.showAll(member)
      break
    case 'pointer-up':
      if (!member.own || frame.body.length !== POINTER) room.ban(member, CLOSE.malformed, 'not a pointer')
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
  const message = member.own ? clientMessage.safeParse(parsed(json)) : null
  if (message?.success) act(message.data)
  else room.ban(member, CLOSE.malformed, 'not a message')
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return undefined
  }
}

function fromOwn(room: Room, member: Member, message: ClientMessage): void {
  switch (message.t) {
    case 'hello':
      hello(room, member, message)
      break
    case 'mark':
      room.keeper.push({ kind: 'mark', from: member, n: message.n })
      room.want('edits')
      break
    case 'stage':
      command(room, member, message.do)
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
  member.owner = id
  member.named = true
  room.welcome(member)
  setStage(room, member, stage => withPerson(stage, { id, name, color }))
}

function command(room: Room, member: Member, what: StageCommand): void {
  if (member.role === 'facilitator') setStage(room, member, stage => obey(stage, what))
  else member.deny('forbidden', 'only a facilitator does that')
}

function setStage(room: Room, member: Member, change: (stage: Stage) => Stage): void {
  room.setStage(change).catch((error: unknown) => {
    room.deps.log.warn({ workshop: room.deps.id, err: error }, 'the stage could not be changed')
    member.deny('storage', 'the server cannot store at the moment')
  })
}
