import { unzipSync } from 'fflate'
import ICAL from 'ical.js'
import Papa from 'papaparse'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { FILE_NAMES } from '../../shared/files/file-request.ts'
import { mapSvg } from '../../shared/files/map-svg.ts'
import { LISTS, SCALARS, TEXT_FIELDS } from '../../shared/model/partner-fields.ts'
import { columnsOf, TABLE_IDS } from '../../shared/model/tables.ts'
import type { ValueSpec } from '../../shared/model/value-kinds.ts'
import { startTestServer, type TestServer } from '../support/test-server.ts'
import { ask, boardJson, createWorkshop, type NewWorkshop, putBoard } from '../support/workshop-api.ts'

/** What runs where it is taken for markup, for an address or for a formula. */
const PAYLOADS = [
  '"><script>alert(1)</script>',
  "'/><img src=x onerror=alert(1)>",
  '<svg onload=alert(1)>]]></w:t><w:hyperlink r:id="rId1">',
  'javascript:alert(1)',
  '=HYPERLINK("http://evil.example","x")',
  '@SUM(1+1)*cmd|"/C calc"!A0',
  '\r\nATTENDEE:mailto:victim@evil.example\r\nBEGIN:VCARD',
] as const

let server: TestServer
let workshop: NewWorkshop
beforeAll(async () => {
  server = await startTestServer()
  workshop = await createWorkshop(server.url, { title: PAYLOADS[0] })
  const at = (i: number): string => PAYLOADS[i % PAYLOADS.length] ?? ''
  const words = (spec: ValueSpec, i: number): string | undefined =>
    spec.kind === 'words' ? at(i).slice(0, spec.max) : undefined
  const partners = PAYLOADS.map((payload, p) => ({
    id: `p${p}`,
    ...Object.fromEntries(
      Object.entries<ValueSpec>(SCALARS).flatMap(([field, spec], i) => {
        const value = words(spec, p + i)
        return value === undefined ? [] : [[field, value]]
      }),
    ),
    ...Object.fromEntries(TEXT_FIELDS.map((field, i) => [field, at(p + i)])),
    ...Object.fromEntries(
      Object.entries<{ row: Readonly<Record<string, ValueSpec>> }>(LISTS).map(([list, { row }]) => [
        list,
        [
          {
            id: 'r1',
            ...Object.fromEntries(
              Object.entries(row).flatMap(([cell, spec], i) => {
                const value = spec.kind === 'day' ? '2026-12-01' : words(spec, p + i)
                return value === undefined ? [] : [[cell, value]]
              }),
            ),
          },
        ],
      ]),
    ),
    name: payload.trim(),
  }))
  await putBoard(workshop, {
    workshop: { objective: PAYLOADS[0], needs: PAYLOADS[1], lead: PAYLOADS[4] },
    notes: PAYLOADS.map((text, i) => ({
      id: `n${i}`,
      map: 'asset',
      at: [i * 240, 300],
      text,
      holder: text.slice(0, 40),
    })),
    connections: [{ from: 'n0', to: 'n1', via: PAYLOADS[1], evidence: PAYLOADS[2] }],
    frames: [{ id: 'f', map: 'asset', rect: [0, 0, 500, 500], title: PAYLOADS[0] }],
    tasks: [{ id: 't', text: PAYLOADS[4], owner: PAYLOADS[0], due: '2026-12-02' }],
    lists: Object.fromEntries(
      TABLE_IDS.map(table => [
        table,
        PAYLOADS.map((_, p) => ({
          id: `row${p}`,
          ...Object.fromEntries(
            Object.entries<ValueSpec>(columnsOf(table)).flatMap(([column, spec], i) => {
              const value = spec.kind === 'day' ? '2026-12-01' : words(spec, p + i)
              return value === undefined ? [] : [[column, value]]
            }),
          ),
        })),
      ]),
    ) as never,
    partners: partners as never,
  })
})
afterAll(() => server.close())

/** The tags of an XML text, without the words between them. */
const tagsOf = (xml: string): string => (xml.match(/<[^>]*>/g) ?? []).join('\n')

const INCLUDE = 'include=contacts,stance,money,remarks'
const bytesOf = async (name: string): Promise<Uint8Array> => {
  const answer = await ask(
    server.url,
    `/api/workshops/${workshop.id}/${name}?${INCLUDE}`,
    workshop.keys.facilitator,
  )
  expect(answer.status, name).toBe(200)
  expect(answer.headers.get('x-content-type-options'), name).toBe('nosniff')
  expect(answer.headers.get('content-disposition'), name).toMatch(
    /^attachment; filename="[\w.-]+"; filename\*=UTF-8''[\w%.()!*'-]+$/,
  )
  return new Uint8Array(await answer.arrayBuffer())
}

it('scripts, addresses and formulas in every field are plain words in every file', async () => {
  const seen: string[] = []
  for (const name of FILE_NAMES) {
    const bytes = await bytesOf(name)
    const text = new TextDecoder().decode(bytes)
    seen.push(name)
    if (name.endsWith('.csv')) {
      const { data, errors } = Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), {
        delimiter: ',',
        skipEmptyLines: true,
      })
      expect(errors, name).toEqual([])
      for (const cell of data.flat()) expect(cell, name).not.toMatch(/^\s*[=+\-@\t\r]/)
    } else if (name.endsWith('.ics') || name.endsWith('.vcf')) {
      const parts = [ICAL.parse(text)].flat(1)
      expect(parts.length, name).toBeGreaterThan(0)
      expect(text, name).not.toMatch(/^(ATTENDEE|ORGANIZER)/m)
      if (name.endsWith('.ics')) expect(text.match(/^BEGIN:VCARD/gm), name).toBeNull()
    } else
      for (const [part, content] of Object.entries(unzipSync(bytes))) {
        if (!/\.(xml|rels)$/.test(part)) continue
        const xml = new TextDecoder().decode(content)
        expect(tagsOf(xml), part).not.toMatch(
          /<script|<img|<svg|onerror=|TargetMode="External"|<w:hyperlink|<f[ >]/,
        )
        if (part.endsWith('.rels')) expect(xml, part).not.toContain('javascript:')
      }
  }
  expect(seen).toEqual([...FILE_NAMES])
})

it('and in every picture: no element that was written, no address', async () => {
  const board = await boardJson(workshop)
  for (const map of board.maps ?? []) {
    const { svg } = mapSvg(board, map, { foot: PAYLOADS[0], helps: PAYLOADS[1], harms: PAYLOADS[2] })
    const elements = new Set([...svg.matchAll(/<([a-zA-Z:]+)/g)].map(([, element]) => element))
    for (const element of elements) expect(['svg', 'rect', 'path', 'text', 'circle']).toContain(element)
    expect(tagsOf(svg)).not.toMatch(/\s(on\w+|href|xlink:href|src)=/)
  }
})
