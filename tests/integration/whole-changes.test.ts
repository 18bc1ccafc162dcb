import { describe, expect, it } from 'vitest'
import { openSqliteStore } from '../../server/store/sqlite-store.ts'
import { StoreUnavailable } from '../../server/store/store.ts'
import type { MapSpec } from '../../shared/model/stage.ts'
import { eventually } from '../support/eventually.ts'
import { startTestServer } from '../support/test-server.ts'
import { ask, boardJson, createWorkshop, putBoard } from '../support/workshop-api.ts'
import { closing } from './kept.ts'

const kept = closing()
const axes = { left: 'a', right: 'b', bottom: 'c', top: 'd' }
const map = (id: string): MapSpec => ({ id, kind: 'axes', title: id, axes })
const note = (id: string, map: string) => ({ id, map, at: [100, 200] as [number, number], text: id })

/** A server whose store refuses the document's commits while the test says so; what else is stored is stored. */
async function setting() {
  const store = openSqliteStore(':memory:')
  let refusing = false
  let refused = 0
  const append: typeof store.append = async batch => {
    if (!refusing) return store.append(batch)
    refused++
    throw new StoreUnavailable('no space left')
  }
  const server = kept(await startTestServer({ LOG_LEVEL: 'silent' }, { store: { ...store, append } }))
  const w = await createWorkshop(server.url)
  const path = `/api/workshops/${w.id}`
  /** Does something while commits are refused. Gives the stage that is stored by then; afterwards they are taken again. */
  const during = async (act: () => Promise<Response>) => {
    const before = refused
    refusing = true
    const answer = act()
    await eventually('a commit that is refused', () => refused > before)
    const stored = (await store.workshop(w.id))?.stage
    refusing = false
    expect((await answer).status).toBe(200)
    return stored
  }
  const post = (url: string, body?: unknown) =>
    ask(server.url, path + url, w.keys.facilitator, { method: 'POST', ...(body ? { body } : {}) })
  return { w, during, post }
}

describe('stage and document are stored together or not at all', () => {
  it('of a restore: until its notes are stored, the maps are those of before', async () => {
    const { w, during, post } = await setting()
    const { id } = (await (await post('/snapshots', { name: 'One' })).json()) as { id: string }
    const first = await boardJson(w)
    await putBoard(w, { workshop: { title: 'Later' }, maps: [map('third')], notes: [note('n1', 'third')] })
    const later = await boardJson(w)
    const stored = await during(() => post(`/snapshots/${id}/restore`))
    expect(stored?.title).toBe('Later')
    expect(stored?.maps).toEqual(later.maps)
    const restored = await boardJson(w)
    expect(restored.maps).toEqual(first.maps)
    expect(restored.workshop?.title).toBe(first.workshop?.title)
    expect(restored.notes).toEqual([])
  })

  it('of a board file with maps and people: until its notes are stored, none of it is there', async () => {
    const { w, during, post } = await setting()
    const before = await boardJson(w)
    const people = [{ id: 'p1', name: 'Ben', color: '#112233' }]
    const stored = await during(() =>
      post('/board', {
        schema: 'allymap.board/1',
        maps: [map('fourth')],
        people,
        notes: [note('n1', 'fourth')],
      }),
    )
    expect([stored?.maps, stored?.people]).toEqual([before.maps, before.people ?? []])
    const after = await boardJson(w)
    expect(after.maps?.map(m => m.id)).toContain('fourth')
    expect(after.people).toEqual(people)
    expect(after.notes).toMatchObject([note('n1', 'fourth')])
  })

  it('what does not fit the stage is refused, and nothing of the file is there', async () => {
    const { w, post } = await setting()
    const many = Array.from({ length: 20 }, (_, i) => map(`m${i}`))
    const answer = await post('/board', { schema: 'allymap.board/1', maps: many, notes: [note('n1', 'm1')] })
    expect(answer.status).toBe(422)
    expect((await boardJson(w)).notes).toEqual([])
  })
})
