import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { must } from '../../shared/assert.ts'
import { newBoardDoc } from '../../shared/doc/board-doc.ts'
import { readBoard } from '../../shared/doc/read-board.ts'
import { createNotes, removeNotes } from '../../shared/edits/edit-notes.ts'
import { importBoard, restoreBoard } from '../../shared/edits/import-board.ts'
import { promote } from '../../shared/edits/promote.ts'
import type { BoardJson } from '../../shared/exchange/board-json.ts'
import { exportBoard, projectBoardJson } from '../../shared/exchange/export-board.ts'
import { parseBoardJson } from '../../shared/exchange/parse-board-json.ts'
import { templateStage } from '../../shared/templates/templates.ts'
import { anyBoard as board } from '../support/any-board.ts'
import { FILE_PATIENCE, FILE_RUNS } from '../support/file-runs.ts'

const stage = must(templateStage('two-maps', 'Libros y más', 'es'), 'template')
const context = (by = 'importer') => {
  let made = 0
  return { by, now: 5_000, newId: () => `new${made++}` }
}
const load = (json: BoardJson): Y.Doc => {
  const doc = newBoardDoc()
  importBoard(doc, context(), stage, json)
  return doc
}
const exported = (doc: Y.Doc): BoardJson => exportBoard(readBoard(doc), stage)

describe('board files', () => {
  it(
    'export → import → export is the identity, also through JSON',
    () => {
      fc.assert(
        fc.property(board, json => {
          const first = exported(load(json))
          const parsed = parseBoardJson(JSON.parse(JSON.stringify(first)))
          if (!parsed.ok) throw new Error(JSON.stringify(parsed.error))
          expect(exported(load(parsed.value))).toEqual(first)
          expect(first.notes?.length).toBe(json.notes?.length)
          const where = new Map(first.notes?.map(note => [note.id, note]))
          for (const { id, map, stance, influence } of json.notes ?? [])
            if (map === 'power' && stance !== undefined)
              expect(where.get(id)).toMatchObject({ stance, influence })
          expect(first.partners?.length).toBe(json.partners?.length)
          expect(first.frames?.length).toBe(json.frames?.length)
          expect(first.comments?.length).toBe(json.comments?.length)
          expect(first.tasks?.length ?? 0).toBe(json.tasks?.length)
          expect(first.dimensions?.length ?? 0).toBe(json.dimensions?.length)
          expect(first.weight_changes?.length ?? 0).toBe(json.weight_changes?.length)
        }),
        FILE_RUNS,
      )
    },
    FILE_PATIENCE,
  )

  it('importing what is there already writes nothing', () => {
    fc.assert(
      fc.property(board, json => {
        const doc = load(json)
        const file = exported(doc)
        let updates = 0
        doc.on('update', () => updates++)
        importBoard(doc, context(), stage, file)
        expect(updates).toBe(0)
      }),
      { numRuns: 150 },
    )
  })

  it('a viewer’s file takes nothing away from the board that it comes back to', () => {
    fc.assert(
      fc.property(board, fc.boolean(), (json, stance) => {
        const doc = load(json)
        const file = exported(doc)
        importBoard(doc, context(), stage, projectBoardJson(file, { stance }))
        expect(exported(doc)).toEqual(file)
      }),
      { numRuns: 150 },
    )
  })

  it('a note that a file puts on another map without a place waits there; on its own map it stays where it is', () => {
    const doc = load({
      schema: 'allymap.board/1',
      notes: [{ id: 'n', map: 'asset', at: [12, 34], text: 'Mayor' }],
    })
    const merged = (map: string) => {
      importBoard(doc, context(), stage, { schema: 'allymap.board/1', notes: [{ id: 'n', map, at: null }] })
      return exported(doc).notes?.map(note => [note.map, note.at])
    }
    expect(merged('asset')).toEqual([['asset', [12, 34]]])
    // its place on the asset map would be a stance on the power map that nobody said
    expect(merged('power')).toEqual([['power', null]])
  })

  it('restoring makes the board read as the file, whatever was on it, and the notes that go can come back', () => {
    fc.assert(
      fc.property(board, board, (json, other) => {
        const doc = load(json)
        const wanted = exported(load(other))
        const before = exported(doc)
        restoreBoard(doc, context(), stage, wanted)
        const { partners: now = [], notes = [], ...rest } = exported(doc)
        const { partners: want = [], notes: wantedNotes = [], ...wantedRest } = wanted
        // who made a note, and when, no file can change
        const unsigned = (list: typeof notes) => list.map(({ by: _by, made: _made, ...n }) => n)
        expect(unsigned(notes)).toEqual(unsigned(wantedNotes))
        expect(rest).toEqual(wantedRest)
        // a record keeps that a note was once in it; all that it says is as in the file
        expect(now.map(({ from: _f, ids: _i, also: _a, ...p }) => p)).toEqual(
          want.map(({ from: _f, ids: _i, also: _a, ...p }) => p),
        )
        restoreBoard(doc, context(), stage, before)
        expect(exported(doc).notes).toEqual(before.notes)
      }),
      { numRuns: 100 },
    )
  })

  it('a viewer’s file holds no place on the power map, no remark and no evidence', () => {
    const doc = load({
      schema: 'allymap.board/1',
      notes: [{ id: 'a', map: 'power', at: [417, 283], text: 'Fire chief' }],
      connections: [],
      partners: [
        {
          id: 'a',
          name: 'Fire chief',
          notes: 'CANARY',
          from: [{ note: 'a', text: 'Fire chief', map: 'power', at: [417, 283], when: 1, by: 'x' }],
        },
      ],
    })
    const open = exported(doc)
    expect(open.notes?.[0]).toMatchObject({ at: [417, 283], stance: 0.417, influence: 0.717 })
    const closed = JSON.stringify(projectBoardJson(open, { stance: false }))
    expect(closed).not.toContain('CANARY')
    expect(closed).not.toMatch(/417|283/)
    expect(JSON.parse(closed).notes[0]).not.toHaveProperty('influence')
  })

  it('a viewer’s file holds no place on a map that is no more: it may have had axes', () => {
    const doc = load({
      schema: 'allymap.board/1',
      notes: [
        { id: 'a', map: 'asset', at: [12, 34], text: 'Fire chief' },
        { id: 'b', map: 'asset', at: [56, 78], text: 'Chief' },
      ],
      partners: [
        {
          id: 'a',
          name: 'Fire chief',
          from: [
            { note: 'a', text: 'Fire chief', map: 'removed', at: [417, 283], when: 1, by: 'x' },
            { note: 'b', text: 'Chief', map: 'asset', at: [56, 78], when: 2, by: 'x' },
          ],
        },
      ],
    })
    const closed = projectBoardJson(exported(doc), { stance: false })
    expect(closed.partners?.[0]?.from?.map(from => from.at)).toEqual([null, [56, 78]])
    expect(closed.notes?.[0]?.at).toEqual([12, 34])
  })

  it('notes may come with stance and influence, or with a zone', () => {
    const doc = load({
      schema: 'allymap.board/1',
      notes: [
        { id: 'a', map: 'power', stance: 0.4, influence: 0.75, text: 'x' },
        { id: 'b', map: 'asset', zone: 'skills', text: 'y' },
        { id: 'c', map: 'asset', zone: 'skills', text: 'z' },
      ],
    })
    const notes = new Map((exported(doc).notes ?? []).map(n => [n.id, n]))
    expect(notes.get('a')?.at).toEqual([400, 250])
    expect(notes.get('b')?.zone).toBe('skills')
    expect(notes.get('c')?.at).not.toEqual(notes.get('b')?.at)
  })

  it('stance and influence come back with four decimals', () => {
    const said = { id: 'a', map: 'power', stance: -0.1234, influence: 0.9876, text: 'x' }
    const doc = load({ schema: 'allymap.board/1', notes: [said] })
    expect(exported(doc).notes).toMatchObject([said])
  })

  it('a partner may come without any note', () => {
    const doc = load({ schema: 'allymap.board/1', partners: [{ id: 'p1', name: 'Library system' }] })
    expect(exported(doc).partners).toMatchObject([{ id: 'p1', name: 'Library system', from: [] }])
  })

  it('says what is wrong, and where', () => {
    expect(parseBoardJson({ hello: 1 })).toMatchObject({ ok: false, error: { kind: 'not-a-board' } })
    expect(parseBoardJson([])).toMatchObject({ ok: false, error: { kind: 'not-a-board' } })
    expect(parseBoardJson({ schema: 'allymap.board/2' })).toMatchObject({
      ok: false,
      error: { kind: 'newer' },
    })
    const unknown = parseBoardJson({
      schema: 'allymap.board/1',
      notes: [{ id: 'a', text: 'x', colour: 'red' }],
    })
    expect(unknown).toMatchObject({ ok: false, error: { kind: 'invalid' } })
    expect(JSON.stringify(unknown)).toContain('colour')
    const path = parseBoardJson({
      schema: 'allymap.board/1',
      notes: [{ id: 'a' }, { id: 'b', color: 'red' }],
    })
    expect(JSON.stringify(path)).toContain('notes.1.color')
  })
})

describe('imports into a living board', () => {
  it('what a file does not say of a note stays: who decides, too', () => {
    const doc = load({
      schema: 'allymap.board/1',
      notes: [{ id: 'a', map: 'power', at: [0, 0], text: 'Mayor', target: true }],
    })
    const bring = (note: object): boolean | undefined => {
      importBoard(doc, context(), stage, { schema: 'allymap.board/1', notes: [{ id: 'a', ...note }] })
      return readBoard(doc).notes.get('a')?.target
    }
    expect(bring({ text: 'Mayor Lee' })).toBe(true)
    expect(bring({ target: false })).toBe(false)
    const then = exported(doc)
    expect(bring({ target: true })).toBe(true)
    restoreBoard(doc, context(), stage, then)
    expect(readBoard(doc).notes.get('a')?.target).toBe(false)
  })

  it('a text that is cut in the middle of a sign reads the same for everybody', () => {
    const doc = newBoardDoc()
    const [id = ''] = createNotes(doc, context('ana'), [
      { map: 'asset', at: [0, 0], text: `${'x'.repeat(9_999)}😀`, color: 'sky' },
    ])
    const other = newBoardDoc()
    Y.applyUpdate(other, Y.encodeStateAsUpdate(doc))
    expect(readBoard(doc).notes.get(id)?.text.length).toBe(9_999)
    expect(readBoard(other).notes.get(id)?.text).toBe(readBoard(doc).notes.get(id)?.text)
  })

  it('updates words by difference, so that what another types in the same note at the same time stays', () => {
    const doc = newBoardDoc()
    const [id = ''] = createNotes(doc, context('ana'), [
      { map: 'asset', at: [0, 0], text: 'Library friends', color: 'sky' },
    ])
    const other = newBoardDoc()
    Y.applyUpdate(other, Y.encodeStateAsUpdate(doc))
    importBoard(doc, context(), stage, {
      schema: 'allymap.board/1',
      notes: [{ id, text: 'Library friends, north branch' }],
    })
    const note = other.getMap('notes').get(id) as Y.Map<unknown>
    ;(note.get('text') as Y.Text).insert(0, 'The ')
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(other))
    expect(readBoard(doc).notes.get(id)?.text).toBe('The Library friends, north branch')
  })

  it('a record without a name or a note is there, and comes out of its file again', () => {
    const doc = load({
      schema: 'allymap.board/1',
      notes: [{ id: 'n', map: 'asset', at: [0, 0], text: 'Radio', partner: 'n' }],
      partners: [
        { id: 'p', owner: 'Ana', notes: 'Met at the fair' },
        { id: 'n', owner: 'Bo' },
      ],
    })
    const file = exported(doc)
    expect(file.partners?.map(({ id, name, owner }) => [id, name, owner])).toEqual([
      ['n', 'Radio', 'Bo'],
      ['p', '', 'Ana'],
    ])
    expect(exported(load(file))).toEqual(file)
    // what is said of a record that is there gives it no name
    importBoard(doc, context(), stage, { schema: 'allymap.board/1', partners: [{ id: 'n', owner: 'Ana' }] })
    expect(doc.getMap('partners').has('n/name')).toBe(false)
  })

  it('brings a deleted note back, and keeps the record it was promoted into', () => {
    const doc = newBoardDoc()
    const [id = ''] = createNotes(doc, context('ana'), [
      { map: 'asset', at: [0, 0], text: 'Bus drivers', color: 'sky' },
    ])
    promote(doc, context('ana'), [id])
    const file = exported(doc)
    removeNotes(doc, context('ana'), [id])
    expect(readBoard(doc).notes.size).toBe(0)
    importBoard(doc, context(), stage, file)
    expect(exported(doc)).toEqual(file)
  })
})
