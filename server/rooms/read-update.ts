import * as decoding from 'lib0/decoding'
import { ROOTS } from '../../shared/doc/board-doc.ts'
import { FORBIDDEN_KEYS } from '../../shared/model/ids.ts'
import { LIMITS } from '../../shared/model/limits.ts'
import { GATE } from './gate-limits.ts'
import { Refusal } from './refusal.ts'
import { skimAny } from './skim-any.ts'

const ROOT_NAMES: ReadonlySet<string> = new Set(ROOTS)

/** Name of one Yjs struct. */
export interface Id {
  readonly client: number
  readonly clock: number
}

/** What a struct holds, as far as a board may hold it: nothing, deleted content, text, plain values, or a type. */
export type Kind = 'gc' | 'deleted' | 'string' | 'any' | 'map' | 'text'

export interface Struct extends Id {
  /** clocks that it takes: characters, values, or 1 */
  readonly length: number
  readonly kind: Kind
  readonly origin: Id | null
  readonly right: Id | null
  /** a root's name, or the struct that holds the parent; null where it follows from origin or right */
  readonly parent: string | Id | null
  readonly key: string | null
}

export interface DeleteRange extends Id {
  readonly length: number
}

/** An update taken apart: per client its structs, without a gap between them, and what is deleted. */
export interface ReadUpdate {
  readonly structs: ReadonlyMap<number, readonly Struct[]>
  /** an author's in one row, ascending, none over another */
  readonly deletes: readonly DeleteRange[]
}

/**
 * Reads a Yjs update (format 1) without applying it and without trusting a single count in it: nothing is allocated by
 * the sender's numbers, limits hold while reading. Throws Refusal for what no board may hold, another error for bytes
 * that are not an update. Reads what `Y.decodeUpdate` reads (a property test compares them).
 */
export function readUpdate(bytes: Uint8Array): ReadUpdate {
  const d = decoding.createDecoder(bytes)
  const structs = readStructs(d)
  const deletes = readDeletes(d)
  if (decoding.hasContent(d)) throw new Refusal('malformed', 'bytes after the update')
  return { structs, deletes }
}

function readStructs(d: decoding.Decoder): Map<number, Struct[]> {
  const found = new Map<number, Struct[]>()
  const clients = decoding.readVarUint(d)
  if (clients > GATE.clientsPerFrame) throw new Refusal('too-large', 'too many authors in one update')
  let total = 0
  for (let i = 0; i < clients; i++) {
    const count = decoding.readVarUint(d)
    const client = readClient(d)
    total += count
    if (total > LIMITS.structs) throw new Refusal('too-large', 'too many parts in one update')
    if (count === 0 || found.has(client)) throw new Refusal('malformed', 'an author without parts, or twice')
    let clock = readClock(d)
    const list: Struct[] = []
    for (let k = 0; k < count; k++) {
      const struct = readStruct(d, client, clock)
      clock += struct.length
      if (struct.length <= 0 || clock > GATE.clock) throw new Refusal('malformed', 'a clock out of range')
      list.push(struct)
    }
    found.set(client, list)
  }
  return found
}

function readStruct(d: decoding.Decoder, client: number, clock: number): Struct {
  const info = decoding.readUint8(d)
  const ref = info & 31
  if (ref === 0) {
    const length = decoding.readVarUint(d)
    return { client, clock, length, kind: 'gc', origin: null, right: null, parent: null, key: null }
  }
  const origin = info & 128 ? readId(d) : null
  const right = info & 64 ? readId(d) : null
  const named = !(info & 192)
  const parent = named ? readParent(d) : null
  const key = named && info & 32 ? readKey(d) : null
  const [kind, length] = readContent(d, ref)
  if (kind === 'map' && named && typeof parent !== 'string')
    throw new Refusal('malformed', 'a map within a map')
  return { client, clock, length, kind, origin, right, parent, key }
}

function readContent(d: decoding.Decoder, ref: number): [Kind, number] {
  switch (ref) {
    case 1:
      return ['deleted', decoding.readVarUint(d)]
    case 4:
      return ['string', decoding.readVarString(d).length]
    case 7: {
      const type = decoding.readVarUint(d)
      if (type === 1) return ['map', 1]
      if (type === 2) return ['text', 1]
      throw new Refusal('malformed', 'a type that no board holds')
    }
    case 8: {
      const length = decoding.readVarUint(d)
      for (let i = 0; i < length; i++) skimAny(d)
      return ['any', length]
    }
    default:
      // JSON, binary, embeds, formats, sub-documents, gaps: nothing that a board is made of
      throw new Refusal('malformed', 'content that no board holds')
  }
}

function readDeletes(d: decoding.Decoder): DeleteRange[] {
  const found: DeleteRange[] = []
  const seen = new Set<number>()
  const clients = decoding.readVarUint(d)
  for (let i = 0; i < clients; i++) {
    const client = readClient(d)
    if (clients > 1 && seen.has(client))
      throw new Refusal('malformed', 'deletions of one author in two places')
    if (clients > 1) seen.add(client)
    const count = decoding.readVarUint(d)
    let end = 0
    if (found.length + count > GATE.deletes)
      throw new Refusal('too-large', 'too many deletions in one update')
    for (let k = 0; k < count; k++) {
      const clock = readClock(d)
      const length = decoding.readVarUint(d)
      if (length <= 0 || clock + length > GATE.clock)
        throw new Refusal('malformed', 'a deletion out of range')
      // Yjs writes them sorted and joined, and looks through all that a range covers, each time that it is covered
      if (clock < end) throw new Refusal('malformed', 'deletions out of order')
      end = clock + length
      found.push({ client, clock, length })
    }
  }
  return found
}

function readClient(d: decoding.Decoder): number {
  const client = decoding.readVarUint(d)
  if (client > GATE.clientId) throw new Refusal('malformed', 'an author out of range')
  return client
}

function readClock(d: decoding.Decoder): number {
  const clock = decoding.readVarUint(d)
  if (clock > GATE.clock) throw new Refusal('malformed', 'a clock out of range')
  return clock
}

const readId = (d: decoding.Decoder): Id => ({ client: readClient(d), clock: readClock(d) })

function readParent(d: decoding.Decoder): string | Id {
  const kind = decoding.readVarUint(d)
  if (kind > 1) throw new Refusal('malformed', 'a parent that is neither root nor struct')
  if (kind === 0) return readId(d)
  const name = decoding.readVarString(d)
  if (!ROOT_NAMES.has(name)) throw new Refusal('malformed', 'a root that no board has')
  return name
}

function readKey(d: decoding.Decoder): string {
  const key = decoding.readVarString(d)
  if (key.length > GATE.key || FORBIDDEN_KEYS.has(key))
    throw new Refusal('malformed', 'a key that may not be')
  return key
}
