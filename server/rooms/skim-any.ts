import * as decoding from 'lib0/decoding'
import { FORBIDDEN_KEYS } from '../../shared/model/ids.ts'
import { GATE } from './gate-limits.ts'
import { Refusal } from './refusal.ts'

/**
 * Steps over one plain value (lib0 "any") and refuses what a board may not hold: keys that reach a prototype, deep nesting,
 * long strings, binary, big integers. Keys are looked at in the bytes, because `__proto__` can no longer be seen once the
 * object exists.
 */
export function skimAny(d: decoding.Decoder): void {
  skim(d, 0, { left: GATE.values })
}

function skim(d: decoding.Decoder, depth: number, budget: { left: number }): void {
  if (depth > GATE.depth || --budget.left < 0) throw new Refusal('malformed', 'a value too deep or too long')
  switch (decoding.readUint8(d)) {
    case 127: // undefined
    case 126: // null
    case 121: // false
    case 120: // true
      return
    case 125:
      decoding.readVarInt(d)
      return
    case 124:
      decoding.readFloat32(d)
      return
    case 123:
      decoding.readFloat64(d)
      return
    case 119:
      if (decoding.readVarString(d).length > GATE.string) throw new Refusal('too-big', 'a text too long')
      return
    case 118: {
      const size = decoding.readVarUint(d)
      for (let i = 0; i < size; i++) {
        const key = decoding.readVarString(d)
        if (key.length > GATE.key || FORBIDDEN_KEYS.has(key))
          throw new Refusal('malformed', 'a key that may not be')
        skim(d, depth + 1, budget)
      }
      return
    }
    case 117: {
      const size = decoding.readVarUint(d)
      for (let i = 0; i < size; i++) skim(d, depth + 1, budget)
      return
    }
    default:
      throw new Refusal('malformed', 'a value that no board holds')
  }
}
