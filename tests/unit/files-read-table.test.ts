import { strToU8, zipSync } from 'fflate'
import { expect, it } from 'vitest'
import { readBoardText } from '../../client/files/board-json-file.ts'
import { readTable, TABLE_LIMITS, textOf } from '../../client/files/read-table.ts'
import { threadTime } from '../support/thread-time.ts'

const bytes = (text: string, encoding: BufferEncoding = 'utf8'): Uint8Array =>
  new Uint8Array(Buffer.from(text, encoding))
const TEXT = 'Nombre,Año\r\nAsociación Ñandú,"1, 2"\r\n'
const READ = { headings: ['Nombre', 'Año'], rows: [['Asociación Ñandú', '1, 2']], start: 2 }

it.each([
  ['UTF-8', bytes(TEXT)],
  ['UTF-8 with a mark', bytes(`\uFEFF${TEXT}`)],
  ['UTF-16 with a mark', bytes(`\uFEFF${TEXT}`, 'utf16le')],
  ['UTF-16 without one', bytes(TEXT, 'utf16le')],
  ['big-endian UTF-16', Uint8Array.from(Buffer.from(`\uFEFF${TEXT}`, 'utf16le').swap16())],
  ['Latin-1', bytes(TEXT, 'latin1')],
  ['semicolons', bytes('Nombre;Año\nAsociación Ñandú;1, 2\n', 'latin1')],
  ['tabs', bytes('Nombre\tAño\nAsociación Ñandú\t1, 2\n')],
])('reads a table in %s', async (_, file) => {
  expect(await readTable(file)).toEqual({ ok: true, value: READ })
})

it('what a Windows program writes in quotes is read as that', () => {
  expect(textOf(Uint8Array.from([0x93, 0x61, 0x94, 0x80]))).toBe('“a”€')
})

const workbook = (sheet: Uint8Array, more: Record<string, Uint8Array> = {}): Uint8Array =>
  zipSync({ 'xl/workbook.xml': strToU8('<workbook/>'), 'xl/worksheets/sheet1.xml': sheet, ...more })

it('[T21] a table is bounded: bytes, rows, columns, cells, what a workbook unpacks to, and its parts', async () => {
  const kind = async (file: Uint8Array): Promise<string> => {
    const read = await readTable(file)
    return read.ok ? 'read' : read.error.kind
  }
  expect(await kind(new Uint8Array(TABLE_LIMITS.bytes + 1))).toBe('too-large')
  expect(await kind(bytes('a,b\n'.repeat(TABLE_LIMITS.rows + 1)))).toBe('read')
  expect(await kind(bytes('a,b\n'.repeat(TABLE_LIMITS.rows + 2)))).toBe('too-many-rows')
  expect(await kind(bytes(','.repeat(TABLE_LIMITS.columns)))).toBe('empty')
  expect(await kind(bytes('a,'.repeat(TABLE_LIMITS.columns)))).toBe('too-many-columns')
  expect(await kind(bytes(`a\n${'x'.repeat(TABLE_LIMITS.cell + 1)}`))).toBe('too-long-cell')
  const before = process.memoryUsage().rss
  const began = threadTime()
  expect(await kind(workbook(new Uint8Array(24 * 1024 * 1024)))).toBe('too-packed')
  expect(await kind(workbook(strToU8('<row/>'.repeat(10 * TABLE_LIMITS.rows + 1))))).toBe('too-many-rows')
  const many = Object.fromEntries(
    Array.from({ length: TABLE_LIMITS.parts }, (_, i) => [`p${i}`, strToU8('x')]),
  )
  expect(await kind(workbook(strToU8('<x/>'), many))).toBe('too-packed')
  expect(process.memoryUsage().rss - before).toBeLessThan(300 * 1024 * 1024)
  expect(threadTime() - began).toBeLessThan(30_000)
}, 40_000)

it.each(['sep=;', 'SEP=|', 'sep=\t'])(
  'Excel’s own first line says what parts the cells, and is no row: %j',
  async line => {
    const by = line.slice(4)
    const lines = [line, `name${by}email`, `Club, north${by}a@x.org`]
    for (const mark of ['', '\uFEFF'])
      expect(await readTable(bytes(mark + lines.join('\r\n')))).toEqual({
        ok: true,
        value: { headings: ['name', 'email'], rows: [['Club, north', 'a@x.org']], start: 3 },
      })
  },
)

it('what is no table says what it is', async () => {
  const kind = async (file: Uint8Array): Promise<string> => {
    const read = await readTable(file)
    return read.ok ? 'read' : read.error.kind
  }
  expect(await kind(new Uint8Array(0))).toBe('empty')
  expect(await kind(bytes('\r\n\r\n'))).toBe('empty')
  expect(await kind(bytes('PK\u0003\u0004 not a zip', 'latin1'))).toBe('damaged')
  expect(await kind(workbook(strToU8('<worksheet><sheetData><row><c t="s"><v>7</v></c></row>')))).toBe(
    'damaged',
  )
  expect(await kind(Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0]))).toBe('old-excel')
  expect(await kind(bytes('a\0b,c\n1,2'))).toBe('not-a-table')
})

it('a board file is bounded too: its size, and how deep it goes; brackets in words are words', () => {
  expect(readBoardText('['.repeat(1_000_000))).toMatchObject({ error: { kind: 'too-deep' } })
  expect(readBoardText(`{"a":${'{"a":'.repeat(40)}1${'}'.repeat(41)}`)).toMatchObject({
    error: { kind: 'too-deep' },
  })
  expect(readBoardText(' '.repeat(10 * 1024 * 1024 + 1))).toMatchObject({ error: { kind: 'too-large' } })
  expect(readBoardText('{"schema":')).toMatchObject({ error: { kind: 'not-json' } })
  expect(readBoardText('{"schema":"x"}')).toMatchObject({ error: { kind: 'not-a-board' } })
  const brackets = JSON.stringify({
    schema: 'allymap.board/1',
    notes: [{ id: 'n1', text: `"${'['.repeat(100)}\\` }],
  })
  expect(readBoardText(brackets)).toMatchObject({ ok: true })
})
