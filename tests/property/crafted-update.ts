import * as encoding from 'lib0/encoding'

/** Writes updates by hand, field by field, as a hostile client may. */
export interface Part {
  readonly info: number
  readonly origin?: readonly [number, number]
  readonly right?: readonly [number, number]
  /** a root's name, or a struct */
  readonly parent?: string | readonly [number, number]
  readonly key?: string
  /** the content, after parent and key */
  readonly body?: (e: encoding.Encoder) => void
}

export interface Section {
  readonly client: number
  readonly clock: number
  /** how many structs it claims to have; default: as many as it has */
  readonly count?: number
  readonly parts: readonly Part[]
}

export type Range = readonly [client: number, clock: number, length: number]

export const bytes = (write: (e: encoding.Encoder) => void): Uint8Array => {
  const e = encoding.createEncoder()
  write(e)
  return encoding.toUint8Array(e)
}

export function craft(sections: readonly Section[], deletes: readonly Range[] = []): Uint8Array {
  return bytes(e => {
    encoding.writeVarUint(e, sections.length)
    for (const { client, clock, count, parts } of sections) {
      encoding.writeVarUint(e, count ?? parts.length)
      encoding.writeVarUint(e, client)
      encoding.writeVarUint(e, clock)
      for (const part of parts) writePart(e, part)
    }
    const authors = inRows(deletes)
    encoding.writeVarUint(e, authors.length)
    for (const ranges of authors) {
      for (const n of [ranges[0]?.[0] ?? 0, ranges.length]) encoding.writeVarUint(e, n)
      for (const [, clock, length] of ranges) for (const n of [clock, length]) encoding.writeVarUint(e, n)
    }
  })
}

/** Ranges of one author that follow each other are written as one row, as Yjs writes all of an author's. */
function inRows(deletes: readonly Range[]): Range[][] {
  const rows: Range[][] = []
  for (const range of deletes) {
    const row = rows.at(-1)
    if (row?.[0]?.[0] === range[0]) row.push(range)
    else rows.push([range])
  }
  return rows
}

function writePart(e: encoding.Encoder, part: Part): void {
  const flags = (part.origin ? 128 : 0) | (part.right ? 64 : 0) | (part.key !== undefined ? 32 : 0)
  encoding.writeUint8(e, part.info | flags)
  for (const id of [part.origin, part.right]) if (id) for (const n of id) encoding.writeVarUint(e, n)
  if (part.parent !== undefined && !part.origin && !part.right) {
    encoding.writeVarUint(e, typeof part.parent === 'string' ? 1 : 0)
    if (typeof part.parent === 'string') encoding.writeVarString(e, part.parent)
    else for (const n of part.parent) encoding.writeVarUint(e, n)
    if (part.key !== undefined) encoding.writeVarString(e, part.key)
  }
  part.body?.(e)
}

/** Content of a struct: the info number, and what follows. */
export const any = (...values: unknown[]): Pick<Part, 'info' | 'body'> => ({
  info: 8,
  body: e => {
    encoding.writeVarUint(e, values.length)
    for (const value of values) encoding.writeAny(e, value as Parameters<typeof encoding.writeAny>[1])
  },
})
export const string = (text: string): Pick<Part, 'info' | 'body'> => ({
  info: 4,
  body: e => encoding.writeVarString(e, text),
})
/** 0 list, 1 map, 2 text, 3 XML element, … */
export const type = (ref: number): Pick<Part, 'info' | 'body'> => ({
  info: 7,
  body: e => encoding.writeVarUint(e, ref),
})
export const length = (info: 0 | 1 | 10, of: number): Pick<Part, 'info' | 'body'> => ({
  info,
  body: e => encoding.writeVarUint(e, of),
})
