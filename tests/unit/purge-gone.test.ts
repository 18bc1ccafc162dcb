import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { erasedCopy } from '../../server/rooms/erased-copy.ts'
import { must } from '../../shared/assert.ts'
import { framesOf, newBoardDoc, notesOf, root } from '../../shared/doc/board-doc.ts'
import { readBoard } from '../../shared/doc/read-board.ts'
import { connect } from '../../shared/edits/connect.ts'
import { createFrame, removeFrame } from '../../shared/edits/edit-frames.ts'
import { createNotes, removeNotes, reviveNotes } from '../../shared/edits/edit-notes.ts'
import { createPlanItem, createRow, removePlanItem, revivePlanItem } from '../../shared/edits/edit-plan.ts'
import { importBoard, restoreBoard } from '../../shared/edits/import-board.ts'
import { promote } from '../../shared/edits/promote.ts'
import { GONE_FOR, purgeGone } from '../../shared/edits/purge-gone.ts'
import { exportBoard, projectBoardJson } from '../../shared/exchange/export-board.ts'
import { LIMITS } from '../../shared/model/limits.ts'
import { templateStage } from '../../shared/templates/templates.ts'
import { addNote } from '../integration/stock-client.ts'

describe('deleted notes', () => {
  it('can come back for 30 days, and are then taken out with their lines; living ones are never touched', () => {
    const doc = newBoardDoc()
    let n = 0
    const ctx = { by: 'ana', now: 1_000, newId: () => `n${n++}` }
    const draft = { map: 'asset', at: null, text: 'x', color: 'sky' as const }
    const [a = '', b = '', c = ''] = createNotes(doc, ctx, [draft, draft, draft])
    connect(doc, ctx, a, b)
    removeNotes(doc, ctx, [a, c])
    reviveNotes(doc, [c])
    expect(purgeGone(doc, 1_000 + GONE_FOR - 1, () => true)).toBe(0)
    expect(purgeGone(doc, 1_000 + GONE_FOR, () => true)).toBe(1)
    expect([...notesOf(doc).keys()].sort()).toEqual([b, c].sort())
    expect(readBoard(doc).connections.size).toBe(0)
    expect(purgeGone(doc, 1_000 + 2 * GONE_FOR, () => true)).toBe(0)
  })
  it('[F34] that were about money name no record to viewers, deleted, taken out, or in a file that went elsewhere', () => {
    const doc = newBoardDoc()
    let n = 0
    const ctx = { by: 'ana', now: 1_000, newId: () => `n${n++}` }
    const stage = must(templateStage('two-maps', 'Town', 'en'), 'template')
    const draft = { map: 'asset', at: null, color: 'sky' as const }
    const [gift = '', van = ''] = createNotes(doc, ctx, [
      { ...draft, text: 'Mrs. Field: 5,000' },
      { ...draft, text: 'A van' },
    ])
    notesOf(doc).get(gift)?.set('tags', ['Money'])
    promote(doc, ctx, [gift])
    promote(doc, ctx, [van])
    const names = (of: Y.Doc) => {
      const whole = exportBoard(readBoard(of), stage)
      const { partners = [] } = projectBoardJson(whole, { stance: true })
      return [whole.partners?.map(p => p.name), partners.map(p => p.name)]
    }
    const hidden = [
      ['Mrs. Field: 5,000', 'A van'],
      ['', 'A van'],
    ]
    expect(names(doc)).toEqual(hidden)
    removeNotes(doc, ctx, [gift, van])
    expect(names(doc)).toEqual(hidden)
    const elsewhere = newBoardDoc()
    const file = exportBoard(readBoard(doc), stage)
    importBoard(elsewhere, ctx, stage, file)
    expect(names(elsewhere)).toEqual(hidden)
    expect(exportBoard(readBoard(elsewhere), stage)).toEqual(file)
    expect(purgeGone(doc, 1_000 + GONE_FOR, () => true)).toBe(2)
    expect(names(doc)).toEqual(hidden)
  })
  it('that leave no room for new ones go with the next restore; what it deletes itself can come back', () => {
    const doc = newBoardDoc()
    const ctx = { by: 'ana', now: 1_000, newId: () => 'n' }
    const stage = must(templateStage('two-maps', 'Town', 'en'), 'template')
    const crowd = (count: number, gone = true): void =>
      doc.transact(() => {
        for (let i = notesOf(doc).size; i < count; i++) {
          addNote(doc, `x${i}`, 'x')
          if (gone) notesOf(doc).get(`x${i}`)?.set('gone', { by: 'x', at: 1 })
        }
      })
    for (const id of ['kept', 'new']) addNote(doc, id, id)
    const { notes = [], ...file } = exportBoard(readBoard(doc), stage)
    const restore = () =>
      restoreBoard(doc, ctx, stage, { ...file, notes: notes.filter(note => note.id === 'kept') })
    crowd(LIMITS.notes / 2)
    restore()
    expect(notesOf(doc).size).toBe(LIMITS.notes / 2)
    reviveNotes(doc, ['new'])
    crowd(LIMITS.notes / 2 + 1)
    restore()
    expect([...notesOf(doc).keys()].sort()).toEqual(['kept', 'new'])
    expect([...readBoard(doc).notes.keys()]).toEqual(['kept'])
    crowd(LIMITS.notes / 2 + 2, false)
    restore()
    expect([...notesOf(doc).keys()]).toEqual(['kept'])
  }, 60_000)
  it('needs, tasks and rows of small tables go too, with every cell; what came back and what lives stays', () => {
    const doc = newBoardDoc()
    let n = 0
    const ctx = { by: 'ana', now: 1_000, newId: () => `n${n++}` }
    const need = createPlanItem(doc, ctx, 'needs', { text: 'Rooms' })
    const task = createPlanItem(doc, ctx, 'tasks', { text: 'Ask', owner: 'bo' })
    const kept = createPlanItem(doc, ctx, 'tasks', { text: 'Call' })
    const row = createRow(doc, ctx, 'resources', { what: 'Pump', quantity: '2' })
    const other = createRow(doc, ctx, 'resources', { what: 'Truck' })
    removePlanItem(doc, ctx, 'needs', need)
    removePlanItem(doc, ctx, 'tasks', task)
    removePlanItem(doc, ctx, 'tasks', kept)
    revivePlanItem(doc, 'tasks', kept)
    removePlanItem(doc, ctx, 'rows', row)
    expect(purgeGone(doc, 1_000 + GONE_FOR - 1, () => true)).toBe(0)
    expect(purgeGone(doc, 1_000 + GONE_FOR, () => true)).toBe(3)
    expect([...root(doc, 'needs').keys()]).toEqual([])
    expect([...root(doc, 'tasks').keys()].every(key => key.startsWith(`${kept}/`))).toBe(true)
    expect([...root(doc, 'lists').keys()].every(key => key.startsWith(`${other}/`))).toBe(true)
    expect([...readBoard(doc).plan.rows.keys()]).toEqual([other])
    expect(purgeGone(doc, 1_000 + 2 * GONE_FOR, () => true)).toBe(0)
  })

  describe('by devices with wrong clocks, or that lie', () => {
    const NOW = 1_900_000_000_000
    const DAY = 24 * 3600 * 1000
    /** A board on which something of each kind was deleted by a device with that clock, as the server has it. */
    function deletedAt(at: number) {
      const device = newBoardDoc()
      let n = 0
      const ctx = { by: 'ana', now: at, newId: () => `n${n++}` }
      const draft = { map: 'asset', at: null, text: 'x', color: 'sky' as const }
      const [note = ''] = createNotes(device, ctx, [draft])
      removeNotes(device, ctx, [note])
      const frame = createFrame(device, ctx, { map: 'asset', rect: [0, 0, 500, 500], title: 'All' })
      removeFrame(device, ctx, frame)
      removePlanItem(device, ctx, 'tasks', createPlanItem(device, ctx, 'tasks', { text: 'Ask' }))
      const doc = newBoardDoc()
      Y.applyUpdate(doc, Y.encodeStateAsUpdate(device))
      const purge = (now: number): number => purgeGone(doc, now, client => client === doc.clientID)
      const stamps = (): unknown[] => [
        notesOf(doc).get(note)?.get('gone'),
        framesOf(doc).get(frame)?.get('gone'),
        ...[...root(doc, 'tasks')].flatMap(([key, value]) => (key.endsWith('/gone') ? [value] : [])),
      ]
      return { doc, purge, stamps, note }
    }

    it.each([
      ['1970', 0],
      ['2010', Date.UTC(2010, 0, 1)],
      ['31 days ago, as it says', NOW - 31 * DAY],
      ['the year 2100', Date.UTC(2100, 0, 1)],
    ])('%s: the 30 days begin when the server first sees it', (_when, at) => {
      const { doc, purge, stamps, note } = deletedAt(at)
      expect(purge(NOW)).toBe(0)
      expect(stamps()).toEqual(Array(3).fill({ by: 'ana', at: NOW }))
      // once: nothing is written again
      const before = Y.encodeStateVector(doc)
      expect(purge(NOW + DAY)).toBe(0)
      expect(purge(NOW + GONE_FOR - 1)).toBe(0)
      expect(Y.encodeStateVector(doc)).toEqual(before)
      reviveNotes(doc, [note])
      expect(purge(NOW + GONE_FOR)).toBe(2)
      expect([...notesOf(doc).keys()]).toEqual([note])
      expect([...framesOf(doc).keys(), ...root(doc, 'tasks').keys()]).toEqual([])
    })

    it('in a board that was erased from or restored, where all is by the server, they are not taken for its own', () => {
      const { doc, stamps } = deletedAt(Date.UTC(2010, 0, 1))
      const nothing = {
        person: null,
        records: new Set<string>(),
        called: new Set<string>(),
        notes: new Set<string>(),
        words: false,
      }
      const copy = erasedCopy(doc, nothing, NOW)
      const purge = (now: number): number => purgeGone(copy, now, () => true)
      expect(purge(NOW)).toBe(0)
      expect(notesOf(copy).size).toBe(1)
      for (const note of notesOf(copy).values()) expect(note.get('gone')).toEqual({ by: 'ana', at: NOW })
      expect(purge(NOW + GONE_FOR - 1)).toBe(0)
      expect(purge(NOW + GONE_FOR)).toBe(3)
      // the old one is as it was
      expect(stamps()).toEqual(Array(3).fill({ by: 'ana', at: Date.UTC(2010, 0, 1) }))
    })

    it('a stamp that may be right is left to its author for a day, who may take it back', () => {
      const { doc, purge, stamps } = deletedAt(NOW - DAY / 2)
      const before = Y.encodeStateVector(doc)
      expect(purge(NOW)).toBe(0)
      expect(Y.encodeStateVector(doc)).toEqual(before)
      expect(purge(NOW + DAY)).toBe(0)
      expect(stamps()).toEqual(Array(3).fill({ by: 'ana', at: NOW + DAY }))
      expect(purge(NOW + DAY + GONE_FOR)).toBe(3)
    })
  })
})
