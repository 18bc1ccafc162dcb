import fc from 'fast-check'
import { FILE_NAMES } from '../../shared/files/file-request.ts'
import type { PartnerJson } from '../../shared/model/partner-json.ts'
import { anyPartnerFields } from '../support/any-partner.ts'
import { eventually } from '../support/eventually.ts'
import { ask, createWorkshop, type NewWorkshop, putBoard } from '../support/workshop-api.ts'
import { gridOfNotes } from './bench-board.ts'
import type { MeasuredServer } from './measured-server.ts'
import { type PictureFigures, pictureFiles } from './picture-files.ts'

/** One file of a large board. */
export interface FileFigures {
  readonly name: string
  /** seconds on the clock */
  readonly wall: number
  /** seconds of the server's CPU time */
  readonly cpu: number
  readonly bytes: number
  /** MiB that the server holds after it */
  readonly memory: number
}

const INCLUDE = 'include=contacts,stance,money,remarks'

/** Records with any of their fields, the same in every run. */
const records = (count: number): PartnerJson[] =>
  fc
    .sample(anyPartnerFields, { numRuns: count, seed: 20261122 })
    .map((fields, i): PartnerJson => ({ ...fields, id: `p${i}`, name: fields.name || `Partner ${i}` }))

async function largeBoard(server: string, notes: number, partners: number): Promise<NewWorkshop> {
  const workshop = await createWorkshop(server, { title: `Bench ${notes}` })
  const grid = gridOfNotes(notes)
  await putBoard(workshop, {
    notes: grid,
    connections: grid.slice(1, 2_000).map(({ id }, i) => ({ from: grid[i]?.id ?? id, to: id })),
  })
  const all = records(partners)
  for (let i = 0; i < all.length; i += 200) await putBoard(workshop, { partners: all.slice(i, i + 200) })
  return workshop
}

/** What each file of a board of that size costs; everything is ticked. */
export async function files(
  server: MeasuredServer,
  notes: number,
  partners: number,
): Promise<{ figures: FileFigures[]; cancelled: number; pictures: PictureFigures[] }> {
  const workshop = await largeBoard(server.url, notes, partners)
  const { id, keys } = workshop
  const figures: FileFigures[] = []
  const measure = async (name: string, path: string): Promise<void> => {
    const cpu = server.cpu()
    const start = performance.now()
    const answer = await ask(server.url, `/api/workshops/${id}${path}`, keys.facilitator)
    const { byteLength } = await answer.arrayBuffer()
    if (!answer.ok) throw new Error(`${name}: ${answer.status}`)
    figures.push({
      name,
      wall: (performance.now() - start) / 1_000,
      cpu: server.cpu() - cpu,
      bytes: byteLength,
      memory: server.memory(),
    })
  }
  await measure('board.json', '/board')
  for (const name of FILE_NAMES) await measure(name, `/${name}?${INCLUDE}`)
  return {
    figures,
    cancelled: await cancelled(server, workshop),
    pictures: await pictureFiles(workshop),
  }
}

/** Seconds of CPU time that the server still spends on a report whose asker went away after 100 ms. */
async function cancelled(server: MeasuredServer, { id, keys }: NewWorkshop): Promise<number> {
  const before = server.cpu()
  const stop = new AbortController()
  const asked = fetch(`${server.url}/api/workshops/${id}/report.docx?${INCLUDE}`, {
    headers: { authorization: `Bearer ${keys.facilitator}` },
    signal: stop.signal,
  }).catch(() => null)
  await eventually('the server to begin', () => server.cpu() > before + 0.05)
  stop.abort()
  await asked
  const at = server.cpu()
  // as long as a whole report takes: what was not ended would show
  await ask(server.url, `/api/workshops/${id}/partners.csv`, keys.facilitator)
  return server.cpu() - at
}
