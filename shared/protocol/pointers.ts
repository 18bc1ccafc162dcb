import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { FRAME, KIND } from './frames.ts'

/** Where somebody's pointer is. `map`: index in the stage's list of maps; x, y: world units, NaN when it left the map. */
export interface Pointer {
  readonly map: number
  readonly x: number
  readonly y: number
}
/** `person`: the awareness id of the connection it belongs to. */
export interface PersonPointer extends Pointer {
  readonly person: number
}

const head = (kind: number): encoding.Encoder => {
  const e = encoding.createEncoder()
  encoding.writeVarUint(e, FRAME.allymap)
  encoding.writeVarUint(e, kind)
  return e
}
const body = (e: encoding.Encoder, p: Pointer): void => {
  encoding.writeUint8(e, p.map)
  encoding.writeFloat32(e, p.x)
  encoding.writeFloat32(e, p.y)
}
const read = (d: decoding.Decoder): Pointer => ({
  map: decoding.readUint8(d),
  x: decoding.readFloat32(d),
  y: decoding.readFloat32(d),
})

/** One's own pointer, client → server. */
export function pointerUpFrame(p: Pointer): Uint8Array {
  const e = head(KIND.pointerUp)
  body(e, p)
  return encoding.toUint8Array(e)
}

/** Throws on a body that is too short. */
export const readPointerUp = (bytes: Uint8Array): Pointer => read(decoding.createDecoder(bytes))

/** All pointers that moved in one tick, server → client. */
export function pointersDownFrame(pointers: readonly PersonPointer[]): Uint8Array {
  const e = head(KIND.pointersDown)
  encoding.writeVarUint(e, pointers.length)
  for (const p of pointers) {
    encoding.writeVarUint(e, p.person)
    body(e, p)
  }
  return encoding.toUint8Array(e)
}

/** Throws on a body that is too short. */
export function readPointersDown(bytes: Uint8Array): PersonPointer[] {
  const d = decoding.createDecoder(bytes)
  const count = decoding.readVarUint(d)
  const out: PersonPointer[] = []
  for (let i = 0; i < count; i++) {
    const person = decoding.readVarUint(d)
    out.push({ person, ...read(d) })
  }
  return out
}
