import { describe, expect, it } from 'vitest'
import type * as Y from 'yjs'
import { must } from '../../shared/assert.ts'
import { newBoardDoc } from '../../shared/doc/board-doc.ts'
import { MergeIndex } from '../../shared/doc/merge-index.ts'
import { readBoard } from '../../shared/doc/read-board.ts'
import { addComment } from '../../shared/edits/comment.ts'
import { createNotes, removeNotes, reviveNotes } from '../../shared/edits/edit-notes.ts'
import { importBoard, restoreBoard } from '../../shared/edits/import-board.ts'
import { keepApart, mergeNotes } from '../../shared/edits/merge-notes.ts'
import { GONE_FOR, purgeGone } from '../../shared/edits/purge-gone.ts'
import { boardJson } from '../../shared/exchange/board-json.ts'
import { exportBoard } from '../../shared/exchange/export-board.ts'
import { findDuplicates } from '../../shared/insight/duplicates.ts'
import { templateStage } from '../../shared/templates/templates.ts'
import { plainNote } from '../support/plain-note.ts'

let made = 0
const CTX = { by: 'Ana', now: 1, newId: () => `m${made++}` }
const STAGE = must(templateStage('two-maps', 'T', 'en'), 'template')

/** A document with one note, and another that was merged into it. */
function merged(doc: Y.Doc): { a: string; b: string } {
  const draft = { map: 'asset', at: null, color: 'sky' } as const
  const [a = '', b = ''] = createNotes(
    doc,
    CTX,
    ['kept', 'other'].map(text => ({ ...draft, text })),
  )
  mergeNotes(doc, CTX, a, [b], readBoard(doc))
  return { a, b }
}

describe('merged notes', () => {
  it('a maker who takes the kept note back leaves what others merged into it', () => {
    const doc = newBoardDoc()
    const { a, b } = merged(doc)
    removeNotes(doc, CTX, [a], 'lasting')
    expect([...readBoard(doc).notes.keys()]).toEqual([b])
    reviveNotes(doc, [a])
    expect(readBoard(doc).notes.get(a)?.absorbed).toHaveLength(1)
  })

  it('a board file has it all, and a snapshot from before brings the notes back apart', () => {
    const doc = newBoardDoc()
    const { a, b } = merged(doc)
    addComment(doc, CTX, a, 'said of the kept one')
    addComment(doc, CTX, b, 'said of the other')
    const file = exportBoard(readBoard(doc), STAGE)
    expect(file.notes?.map(note => note.merged?.map(m => m.text))).toEqual([['other']])
    const copy = newBoardDoc()
    importBoard(copy, CTX, STAGE, boardJson.parse(JSON.parse(JSON.stringify(file))))
    expect(exportBoard(readBoard(copy), STAGE)).toEqual(file)

    const { merged: _merged, ...apart } = must(file.notes?.[0], 'note')
    const before = { ...file, notes: [apart, { ...apart, id: b, text: 'other' }] }
    restoreBoard(copy, CTX, STAGE, before)
    expect([...readBoard(copy).notes.keys()].sort()).toEqual([a, b].sort())
    restoreBoard(copy, CTX, STAGE, file)
    expect(exportBoard(readBoard(copy), STAGE)).toEqual(file)
    restoreBoard(copy, CTX, STAGE, { ...file, notes: [] })
    expect(readBoard(copy).notes.size).toBe(0)
  })

  it('words that were merged outlive the time after which deleted notes are purged', () => {
    const doc = newBoardDoc()
    let n = 0
    const ctx = { by: 'Ana', now: 1, newId: () => `n${n++}` }
    const draft = { map: 'asset', at: null, color: 'sky' } as const
    const [a = '', b = '', c = ''] = createNotes(
      doc,
      ctx,
      ['x', 'y', 'z'].map(text => ({ ...draft, text })),
    )
    mergeNotes(doc, ctx, a, [b], readBoard(doc))
    removeNotes(doc, ctx, [c])
    expect(purgeGone(doc, GONE_FOR + 10, () => true)).toBe(1)
    expect(
      readBoard(doc)
        .notes.get(a)
        ?.absorbed.map(m => m.text),
    ).toEqual(['y'])
    removeNotes(doc, ctx, [a])
    expect(purgeGone(doc, GONE_FOR + 10, () => true)).toBe(2)
    expect(readBoard(doc).notes.size).toBe(0)
  })

  it('notes of which somebody said that they are not the same are not suggested again', () => {
    const doc = newBoardDoc()
    let n = 0
    const ctx = { by: 'Ana', now: 1, newId: () => `n${n++}` }
    const draft = { map: 'asset', at: null, color: 'sky' } as const
    const ids = createNotes(
      doc,
      ctx,
      ['Parish', 'parish', 'PARISH'].map(text => ({ ...draft, text })),
    )
    expect(findDuplicates(readBoard(doc).notes.values())).toHaveLength(3)
    keepApart(doc, ids.slice(0, 2))
    const left = findDuplicates(readBoard(doc).notes.values())
    expect(left.map(d => d.notes)).toEqual([
      [ids[0], ids[2]],
      [ids[1], ids[2]],
    ])
    const [first = '', , third = ''] = ids
    mergeNotes(doc, ctx, first, [third], readBoard(doc))
    expect(findDuplicates(readBoard(doc).notes.values())).toEqual([])
  })

  it('a chain of merges is walked once, however long it is', () => {
    const long = 3_000
    const gone = { by: 'Ana', at: 1 }
    const notes = new Map(
      Array.from({ length: long }, (_, i) => [
        `n${i}`,
        i + 1 < long
          ? plainNote(`n${i}`, { text: `${i}`, gone, merged: `n${i + 1}` })
          : plainNote(`n${i}`, { text: `${i}` }),
      ]),
    )
    let looks = 0
    const index = new MergeIndex()
    index.take(notes, id => {
      looks++
      return notes.get(id) ?? null
    })
    expect(index.under(`n${long - 1}`)).toHaveLength(long - 1)
    expect(index.keeperOf('n0')).toBe(`n${long - 1}`)
    expect(looks).toBeLessThanOrEqual(long)
  })
})
