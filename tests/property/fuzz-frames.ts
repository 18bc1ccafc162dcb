import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'
import { ROOTS } from '../../shared/doc/board-doc.ts'
import { any, bytes, craft, length, type Part, type Section, string, type } from './crafted-update.ts'
import { shapedUpdate } from './fuzz-shapes.ts'

/** Numbers at the edges of what readers expect (2⁵³ − 1 is the last that lib0 writes). */
const EDGES = [
  0,
  1,
  2,
  3,
  5,
  63,
  64,
  127,
  128,
  255,
  16_383,
  2 ** 21,
  2 ** 31 - 1,
  2 ** 31,
  2 ** 32,
  2 ** 53 - 1,
]
const KEYS = [
  'k',
  'note1',
  'text',
  'at',
  'gone',
  '',
  '__proto__',
  'constructor',
  'x'.repeat(500),
  'p1/name',
  'r:x',
]
const VALUES: unknown[] = [
  0,
  -1,
  1e308,
  null,
  undefined,
  true,
  '',
  'x'.repeat(3_000),
  [],
  {},
  [[[[[[[[[1]]]]]]]]],
  { a: { b: 1 } },
]

/** What a fuzzed frame may name: structs that the board has. */
export interface Known {
  readonly doc: Y.Doc
  readonly random: () => number
}

const upTo = ({ random }: Known, n: number): number => Math.floor(random() * n)
function pick<T>(known: Known, list: readonly T[]): T {
  const found = list[upTo(known, list.length)]
  if (found === undefined && list.length === 0) throw new Error('nothing to pick from')
  return found as T
}
const edge = (known: Known): number => pick(known, EDGES)

/** A struct that is there, one that is nearly there, or any. */
function id(known: Known): [number, number] {
  const clients = [...known.doc.store.clients.keys()]
  if (known.random() < 0.2 || clients.length === 0) return [edge(known), edge(known)]
  const client = pick(known, clients)
  return [client, upTo(known, Y.getState(known.doc.store, client) + 2)]
}

function content(known: Known): Pick<Part, 'info' | 'body'> {
  const dice = upTo(known, 12)
  if (dice < 3) return any(...Array.from({ length: 1 + upTo(known, 3) }, () => pick(known, VALUES)))
  if (dice < 5) return string(pick(known, ['a', 'words', 'x'.repeat(200), '\ud83d\ude00', '\u0000']))
  if (dice < 8) return type(pick(known, [0, 1, 2, 3, 6, 9]))
  if (dice < 10) return length(pick(known, [0, 1, 10]), edge(known))
  return { info: upTo(known, 32), body: e => encoding.writeVarUint(e, edge(known)) }
}

function part(known: Known): Part {
  const where = known.random()
  const base = content(known)
  if (where < 0.35) return { ...base, parent: pick(known, [...ROOTS, 'admin', '']), key: pick(known, KEYS) }
  if (where < 0.6)
    return { ...base, parent: id(known), ...(known.random() < 0.7 ? { key: pick(known, KEYS) } : {}) }
  if (where < 0.75) return { ...base, origin: id(known) }
  if (where < 0.9) return { ...base, origin: id(known), right: id(known) }
  return { ...base, right: id(known) }
}

function section(known: Known, client: number): Section {
  const parts = Array.from({ length: 1 + upTo(known, 4) }, () => part(known))
  const clock = known.random() < 0.8 ? Y.getState(known.doc.store, client) : edge(known)
  return { client, clock, parts, ...(known.random() < 0.1 ? { count: edge(known) } : {}) }
}

function update(known: Known): Uint8Array {
  if (known.random() < 0.04) return shapedUpdate(known.doc, known.random, 20, 0.1)
  const sections = Array.from({ length: upTo(known, 3) + (known.random() < 0.8 ? 1 : 0) }, () =>
    section(known, known.random() < 0.7 ? 1 + upTo(known, 50) : id(known)[0]),
  )
  const deletes = Array.from({ length: upTo(known, 3) }, (): [number, number, number] => {
    const [client, clock] = id(known)
    return [client, clock, known.random() < 0.6 ? 1 + upTo(known, 5) : edge(known)]
  })
  return craft(sections, deletes)
}

const JSONS = [
  '{"t":"hello","secret":"ssssssssssssssssssssss","name":"Ana","color":"#123456"}',
  '{"t":"mark","n":1}',
  '{"t":"stage","do":{"what":"rename","title":"T"}}',
  '{"t":"entry.put","round":"r","id":"e","value":{"text":"x","zone":null,"color":"mint"}}',
  '{"t":"ready","round":"r","on":true}',
  '{"t":"hand","up":true}',
  '{"t":"__proto__"}',
  '[]',
  'null',
  `${'['.repeat(2_000)}${']'.repeat(2_000)}`,
]

function json(known: Known): string {
  const text = pick(known, JSONS)
  if (known.random() < 0.5) return text
  const at = upTo(known, text.length)
  return (
    text.slice(0, at) +
    pick(known, ['"', '{', '9e999', '\\u0000', 'null', ',']) +
    text.slice(at + upTo(known, 4))
  )
}

/** One frame: a kind of message, and in it what that kind may hold, with fields at their edges. */
export function fuzzFrame(known: Known): Uint8Array {
  const dice = known.random()
  const frame = bytes(e => {
    if (dice < 0.6) {
      encoding.writeVarUint(e, 0)
      encoding.writeVarUint(e, dice < 0.5 ? 2 : 1)
      encoding.writeVarUint8Array(e, update(known))
    } else if (dice < 0.68) {
      encoding.writeVarUint(e, 0)
      encoding.writeVarUint(e, pick(known, [0, 0, 0, 3, 127]))
      const entries = upTo(known, 4)
      encoding.writeVarUint8Array(
        e,
        bytes(v => {
          encoding.writeVarUint(v, known.random() < 0.8 ? entries : edge(known))
          for (let i = 0; i < entries * 2; i++) encoding.writeVarUint(v, edge(known))
        }),
      )
    } else if (dice < 0.8) {
      encoding.writeVarUint(e, 1)
      encoding.writeVarUint8Array(
        e,
        bytes(a => {
          encoding.writeVarUint(a, known.random() < 0.8 ? 1 : edge(known))
          encoding.writeVarUint(a, edge(known))
          encoding.writeVarUint(a, edge(known))
          encoding.writeVarString(a, known.random() < 0.6 ? '{"user":{"name":"E"}}' : json(known))
        }),
      )
    } else if (dice < 0.92) {
      encoding.writeVarUint(e, 120)
      encoding.writeVarUint(e, pick(known, [0, 0, 0, 1, 2, 3]))
      encoding.writeVarString(e, json(known))
    } else {
      encoding.writeVarUint(e, edge(known))
      encoding.writeVarUint(e, edge(known))
    }
  })
  if (known.random() > 0.15) return frame
  const damaged = frame.slice(0, 1 + upTo(known, frame.length))
  damaged[upTo(known, damaged.length)] = upTo(known, 256)
  return damaged
}
