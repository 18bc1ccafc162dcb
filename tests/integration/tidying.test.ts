import { expect, it, vi } from 'vitest'
import { openSqliteStore } from '../../server/store/sqlite-store.ts'
import { notesOf } from '../../shared/doc/board-doc.ts'
import { removeNotes, reviveNotes } from '../../shared/edits/edit-notes.ts'
import { eventually } from '../support/eventually.ts'
import { closing } from './kept.ts'
import { DirectClient, ID, rooms as makeRooms } from './room-without-network.ts'
import { addNote } from './stock-client.ts'

const kept = closing()
const DAY = 24 * 3600 * 1000

it('a note that a device with the clock of 2010 deleted can be brought back for 30 days, across restarts of the room', async () => {
  vi.useFakeTimers({ toFake: ['Date'] })
  kept({ close: async () => void vi.useRealTimers() })
  const store = openSqliteStore(':memory:')
  /** One visit: somebody is there when the server tidies up. Gives what the server has. */
  const visit = async (act: (ana: DirectClient) => void): Promise<{ notes: string[]; gone: unknown }> => {
    const real = globalThis.setTimeout
    const tidy: (() => void)[] = []
    const spy = vi.spyOn(globalThis, 'setTimeout').mockImplementation(((work: () => void, after = 0) => {
      if (after < 60_000) return real(work, after)
      tidy.push(work)
      return real(() => {}, 0)
    }) as typeof setTimeout)
    const { rooms } = await makeRooms(store)
    const ana = await new DirectClient().join(rooms, 'participant', 'Ana')
    let n = 0
    const saved = async (): Promise<void> => {
      const mark = ++n
      ana.mark(mark)
      await eventually('saved', () => ana.messages().some(m => m.t === 'saved' && m.n === mark))
    }
    await saved()
    act(ana)
    await saved()
    expect(tidy.length).toBeGreaterThan(0)
    for (const work of tidy.splice(0)) work()
    await rooms.use(ID, room => room.edit(() => {}))
    const found = await rooms.use(ID, room =>
      room.read(doc => ({
        notes: [...notesOf(doc).keys()].sort(),
        gone: notesOf(doc).get('n1')?.get('gone'),
      })),
    )
    spy.mockRestore()
    await rooms.close()
    return found
  }
  const begun = Date.UTC(2026, 5, 1)
  const gone = { by: 'ana', at: begun }
  vi.setSystemTime(begun)
  const context = { by: 'ana', now: Date.UTC(2010, 0, 1), newId: () => 'x' }
  const first = await visit(ana => {
    for (const id of ['n1', 'n2']) addNote(ana.doc, id, 'Mayor')
    removeNotes(ana.doc, context, ['n1', 'n2'])
  })
  expect(first).toEqual({ notes: ['n1', 'n2'], gone })
  vi.setSystemTime(begun + 29 * DAY)
  expect(await visit(ana => reviveNotes(ana.doc, ['n2']))).toEqual({ notes: ['n1', 'n2'], gone })
  vi.setSystemTime(begun + 31 * DAY)
  expect(await visit(() => {})).toEqual({ notes: ['n2'], gone: undefined })
})
