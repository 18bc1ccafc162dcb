import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { anyBoard } from '../support/any-board.ts'
import { FILE_PATIENCE, SERVED_FILE_RUNS } from '../support/file-runs.ts'
import { startTestServer, type TestServer } from '../support/test-server.ts'
import { ask, boardJson, createWorkshop, putBoard } from '../support/workshop-api.ts'

let here: TestServer
let there: TestServer
beforeAll(async () => {
  here = await startTestServer()
  there = await startTestServer()
})
afterAll(() => Promise.all([here.close(), there.close()]))

it(
  'any board → JSON → another server, in another language → JSON: byte for byte the same',
  async () => {
    let notes = 0
    await fc.assert(
      fc.asyncProperty(anyBoard, async board => {
        const from = await createWorkshop(here.url, { title: 'Libros y más', locale: 'es' })
        const { schema: _schema, ...parts } = board
        await putBoard(from, parts)
        const first = await boardJson(from)
        notes += first.notes?.length ?? 0
        const to = await createWorkshop(there.url, { title: 'Elsewhere' })
        await putBoard(to, first)
        expect(JSON.stringify(await boardJson(to))).toBe(JSON.stringify(first))
        // so that ten thousand boards do not pile up
        for (const w of [from, to])
          await ask(w.server, `/api/workshops/${w.id}`, w.keys.facilitator, { method: 'DELETE' })
      }),
      { ...SERVED_FILE_RUNS, endOnFailure: true },
    )
    expect(notes).toBeGreaterThan(SERVED_FILE_RUNS.numRuns)
  },
  FILE_PATIENCE,
)
