import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { notesPlaced } from '../../server/rooms/notes-placed.ts'
import { must } from '../../shared/assert.ts'
import { createFrame } from '../../shared/edits/edit-frames.ts'
import { createNotes } from '../../shared/edits/edit-notes.ts'

it('only what brings something onto a map is told from what moves or words it', () => {
  const doc = new Y.Doc()
  let placed: boolean | null = null
  doc.on('afterTransaction', transaction => {
    placed = notesPlaced(transaction)
  })
  const does = (change: () => unknown): boolean | null => {
    placed = null
    change()
    return placed
  }
  let n = 0
  const ctx = { by: 'ana', now: 1, newId: () => `n${n++}` }
  const draft = {
    map: 'power',
    at: [40, 60] as [number, number],
    text: 'Tenants’ union',
    color: 'mint' as const,
  }
  expect(does(() => createNotes(doc, ctx, [draft]))).toBe(true)
  const note = must(doc.getMap<Y.Map<unknown>>('notes').get('n0'), 'the note')
  expect(does(() => note.set('at', [41, 60]))).toBe(false)
  expect(does(() => note.set('color', 'rose'))).toBe(false)
  expect(does(() => (note.get('text') as Y.Text).insert(0, 'The '))).toBe(false)
  expect(does(() => note.set('map', 'asset'))).toBe(true)
  expect(does(() => note.set('gone', { at: 2 }))).toBe(true)
  expect(does(() => note.delete('gone'))).toBe(true)
  expect(does(() => createFrame(doc, ctx, { map: 'power', title: 'Ours', rect: [0, 0, 500, 500] }))).toBe(
    true,
  )
  const frame = must(doc.getMap<Y.Map<unknown>>('frames').get('n1'), 'the frame')
  expect(does(() => frame.set('rect', [0, 0, 600, 500]))).toBe(false)
  expect(does(() => frame.set('map', 'asset'))).toBe(true)
  expect(does(() => doc.getMap('meta').set('rev', 1))).toBe(false)
})
