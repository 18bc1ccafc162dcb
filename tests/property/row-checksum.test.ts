import { crc32 } from 'node:zlib'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { checksum } from '../../server/store/sqlite-rows.ts'

type Part = string | number | null | Uint8Array

/** What every row that was ever stored was written with: each part as bytes, behind its length. */
const asWritten = (parts: readonly Part[]): number =>
  crc32(
    Buffer.concat(
      parts.flatMap(part => {
        const bytes = part instanceof Uint8Array ? part : Buffer.from(JSON.stringify(part))
        return [Buffer.from(`${bytes.length}:`), bytes]
      }),
    ),
  )

it('is the one that stored rows were written with, whatever their parts', () => {
  const part = fc.oneof(fc.string({ unit: 'binary' }), fc.integer(), fc.constant(null), fc.uint8Array())
  fc.assert(
    fc.property(fc.array(part, { maxLength: 6 }), parts => {
      expect(checksum(...parts)).toBe(asWritten(parts))
    }),
    { numRuns: 500 },
  )
  expect(checksum('update', 'w1', 7, new Uint8Array([1, 2, 3]))).toBe(
    asWritten(['update', 'w1', 7, new Uint8Array([1, 2, 3])]),
  )
})

it('shows a byte that moved from one part to the next', () => {
  expect(checksum('ab', 'c')).not.toBe(checksum('a', 'bc'))
  expect(checksum(new Uint8Array([1, 2]), new Uint8Array([3]))).not.toBe(
    checksum(new Uint8Array([1]), new Uint8Array([2, 3])),
  )
})
