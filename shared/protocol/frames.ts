import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { err, ok, type Result } from '../result.ts'

/** First varUint of every frame. 0–3 are y-websocket's; 0–8 and 100–102 are taken by other servers. */
export const FRAME = { sync: 0, awareness: 1, auth: 2, queryAwareness: 3, allymap: 120 } as const
/** Second varUint of a sync frame. */
export const SYNC = { step1: 0, step2: 1, update: 2 } as const
/** Second varUint of a type 120 frame. */
export const KIND = { json: 0, pointerUp: 1, pointersDown: 2 } as const

/** A frame taken apart; the bytes are views into the frame, not copies. */
export type Frame =
  | { type: 'step1'; stateVector: Uint8Array }
  | { type: 'step2' | 'update'; update: Uint8Array }
  | { type: 'awareness'; update: Uint8Array }
  | { type: 'auth'; text: string }
  | { type: 'query-awareness' }
  | { type: 'json'; json: string }
  | { type: 'pointer-up' | 'pointers-down'; body: Uint8Array }

/** Takes a frame apart. Err for anything that is not whole or not known. */
export function readFrame(bytes: Uint8Array): Result<Frame> {
  try {
    const d = decoding.createDecoder(bytes)
    const frame = readBody(d)
    return frame ? ok(frame) : err('unknown frame')
  } catch {
    return err('malformed frame')
  }
}

function readBody(d: decoding.Decoder): Frame | null {
  switch (decoding.readVarUint(d)) {
    case FRAME.sync: {
      const kind = decoding.readVarUint(d)
      const bytes = decoding.readVarUint8Array(d)
      if (kind === SYNC.step1) return { type: 'step1', stateVector: bytes }
      if (kind === SYNC.step2) return { type: 'step2', update: bytes }
      return kind === SYNC.update ? { type: 'update', update: bytes } : null
    }
    case FRAME.awareness:
      return { type: 'awareness', update: decoding.readVarUint8Array(d) }
    case FRAME.auth:
      return decoding.readVarUint(d) === 0 ? { type: 'auth', text: decoding.readVarString(d) } : null
    case FRAME.queryAwareness:
      return { type: 'query-awareness' }
    case FRAME.allymap: {
      const kind = decoding.readVarUint(d)
      if (kind === KIND.json) return { type: 'json', json: decoding.readVarString(d) }
      const body = decoding.readTailAsUint8Array(d)
      if (kind === KIND.pointerUp) return { type: 'pointer-up', body }
      return kind === KIND.pointersDown ? { type: 'pointers-down', body } : null
    }
    default:
      return null
  }
}

const write = (f: (e: encoding.Encoder) => void): Uint8Array => {
  const e = encoding.createEncoder()
  f(e)
  return encoding.toUint8Array(e)
}

/** Written without an encoder: every edit passes here. */
function sync(kind: number, bytes: Uint8Array): Uint8Array {
  const head = [FRAME.sync, kind]
  for (let rest = bytes.length; ; rest = Math.floor(rest / 128)) {
    if (rest < 128) {
      head.push(rest)
      break
    }
    head.push(128 + (rest % 128))
  }
  const frame = new Uint8Array(head.length + bytes.length)
  frame.set(head)
  frame.set(bytes, head.length)
  return frame
}

export const step1Frame = (stateVector: Uint8Array): Uint8Array => sync(SYNC.step1, stateVector)
export const step2Frame = (update: Uint8Array): Uint8Array => sync(SYNC.step2, update)
export const updateFrame = (update: Uint8Array): Uint8Array => sync(SYNC.update, update)

export const awarenessFrame = (update: Uint8Array): Uint8Array =>
  write(e => {
    encoding.writeVarUint(e, FRAME.awareness)
    encoding.writeVarUint8Array(e, update)
  })

/** "Permission denied" as y-websocket knows it: the stock client prints it and stays. */
export const authFrame = (text: string): Uint8Array =>
  write(e => {
    encoding.writeVarUint(e, FRAME.auth)
    encoding.writeVarUint(e, 0)
    encoding.writeVarString(e, text)
  })

/** An awareness frame that says nothing: keeps the stock client's watchdog quiet. */
export const HEARTBEAT: Uint8Array = Uint8Array.of(1, 1, 0)

/** A message of type 120, kind 0. */
export const jsonFrame = (message: { t: string }): Uint8Array =>
  write(e => {
    encoding.writeVarUint(e, FRAME.allymap)
    encoding.writeVarUint(e, KIND.json)
    encoding.writeVarString(e, JSON.stringify(message))
  })
