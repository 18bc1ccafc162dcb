import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type * as Y from 'yjs'
import { IntentHistory } from '../../client/state/undo.ts'
import { must } from '../../shared/assert.ts'
import { newBoardDoc, noteTextOf, ROOTS, root } from '../../shared/doc/board-doc.ts'
import { readBoard } from '../../shared/doc/read-board.ts'
import { addComment } from '../../shared/edits/comment.ts'
import { connect } from '../../shared/edits/connect.ts'
import { createNotes, removeNotes } from '../../shared/edits/edit-notes.ts'
import { react, tagNotes } from '../../shared/edits/mark-notes.ts'
import { mergeNotes } from '../../shared/edits/merge-notes.ts'
import { promote } from '../../shared/edits/promote.ts'
import type { Board } from '../../shared/model/board.ts'
import { Replicas } from '../support/replicas.ts'

const number = fc.nat({ max: 9 })
const step = fc.record({
  client: fc.nat({ max: 2 }),
  do: fc.constantFrom(
    ...(['create', 'merge', 'merge', 'type', 'comment', 'connect', 'promote', 'pull', 'remove'] as const),
  ),
  a: number,
  b: number,
  c: number,
})

let made = 0
const CTX = { by: 'Ana', now: 1, newId: () => `m${made++}` }

/** Every note that is seen, by itself or with the one that kept it, and how often. */
function seen(board: Board): Map<string, { text: string; by: string; times: number }> {
  const all = [...board.notes.values()].flatMap(note => [note, ...note.absorbed])
  const out = new Map<string, { text: string; by: string; times: number }>()
  for (const { id, text, made } of all)
    out.set(id, { text, by: made.by, times: (out.get(id)?.times ?? 0) + 1 })
  return out
}

const plain = (board: Board) => ({
  notes: [...board.notes].sort(),
  connections: [...board.connections].sort(),
  comments: [...board.comments].sort(),
  partners: [...board.partners].sort(),
  partnerOf: [...board.partnerOf].sort(),
})

describe('merging notes', () => {
  it('three people merge, write, draw, promote and delete in any order, online or not: nobody’s words are lost', () => {
    const did = { merges: 0, kept: 0, rings: 0 }
    fc.assert(
      fc.property(fc.array(step, { minLength: 30, maxLength: 60 }), steps => {
        const replicas = new Replicas(3)
        const made: string[] = []
        const words = new Map<string, { by: string; words: string[] }>()
        const comments = new Map<string, string>()
        const deleted = new Set<string>()
        const lines = new Set<string>()
        for (const [i, { client, do: what, a, b, c }] of steps.entries()) {
          const doc = replicas.doc(client)
          const ctx = replicas.context(client)
          const board = readBoard(doc)
          const here = made.filter(id => board.notes.has(id))
          const pick = (n: number): string => here[n % Math.max(1, here.length)] ?? 'none'
          const [x, y, z] = [pick(a), pick(b), pick(c)]
          if (what === 'create') {
            const [id = ''] = createNotes(doc, ctx, [
              { map: a % 4 ? 'asset' : 'power', at: [a, b], text: `n${i} `, color: 'sky' },
            ])
            made.push(id)
            words.set(id, { by: ctx.by, words: [`n${i} `] })
          } else if (what === 'merge' && x !== 'none') {
            mergeNotes(doc, ctx, x, [y, z], board)
            did.merges++
          } else if (what === 'type' && x !== 'none') {
            noteTextOf(doc, x)?.insert(0, `w${i} `)
            words.get(x)?.words.push(`w${i} `)
          } else if (what === 'comment' && x !== 'none') {
            addComment(doc, ctx, x, `c${i}`)
            comments.set(`c${i}`, x)
          } else if (what === 'connect' && x !== y && x !== 'none') lines.add(connect(doc, ctx, x, y))
          else if (what === 'promote' && x !== 'none') promote(doc, ctx, [x], board)
          else if (what === 'remove' && c === 0 && x !== 'none') {
            for (const id of [x, ...(board.notes.get(x)?.absorbed.map(n => n.id) ?? [])]) deleted.add(id)
            removeNotes(doc, ctx, [x])
          } else if (what === 'pull') replicas.pull(client, (client + 1 + (a % 2)) % 3)
        }
        replicas.settle()
        const boards = replicas.docs.map(readBoard)
        const board = must(boards[0], 'board')
        for (const other of boards) expect(plain(other)).toEqual(plain(board))
        const notes = seen(board)
        for (const [id, { times }] of notes) expect(times, id).toBe(1)
        for (const [id, { by, words: written }] of words) {
          if (deleted.has(id)) continue
          const note = must(notes.get(id) ?? null, `note ${id}`)
          expect(note.by).toBe(by)
          for (const word of written) expect(note.text).toContain(word)
          if (!board.notes.has(id)) did.kept++
        }
        const said = [...board.comments.values()].flat().map(comment => comment.text)
        for (const [text, note] of comments) if (!deleted.has(note)) expect(said).toContain(text)
        for (const note of board.notes.values()) if (note.absorbed.some(n => n.id < note.id)) did.rings++
        // a line between two that are seen apart is seen between those that kept them
        const keeper = new Map<string, string>()
        for (const n of board.notes.values()) for (const m of [n, ...n.absorbed]) keeper.set(m.id, n.id)
        const drawn = new Set([...board.connections.values()].map(l => `${l.from}>${l.to}`))
        for (const line of lines) {
          const [from, to] = line.split('>').map(end => keeper.get(end))
          if (from && to && from !== to) expect(drawn).toContain(`${from}>${to}`)
        }
      }),
      { numRuns: 200 },
    )
    expect(did.merges).toBeGreaterThan(500)
    expect(did.kept).toBeGreaterThan(200)
    expect(did.rings).toBeGreaterThan(10)
  })

  it('is one step to undo, whatever the notes had', () => {
    fc.assert(
      fc.property(fc.array(number, { minLength: 8, maxLength: 30 }), numbers => {
        const doc = newBoardDoc()
        const history = new IntentHistory(
          doc,
          ROOTS.map(name => root(doc, name) as Y.AbstractType<unknown>),
        )
        let n = 0
        const ctx = { by: 'Ana', now: 1, newId: () => `n${n++}` }
        const draft = { map: 'asset', at: null, color: 'sky' } as const
        const ids = createNotes(
          doc,
          ctx,
          numbers.map((v, i) => ({ ...draft, text: `t${v}`, at: i % 3 ? ([v, i] as const) : null })),
        )
        for (const [i, v] of numbers.entries()) {
          const id = must(ids[i], 'id')
          if (v > 6) react(doc, { ...ctx, by: `p${v}` }, id, 'heart')
          else if (v > 4) tagNotes(doc, [id], { add: [`tag${v}`] })
          else if (v > 2) connect(doc, ctx, id, must(ids[v], 'id'))
          else if (v > 1) promote(doc, ctx, [id])
          else addComment(doc, ctx, id, `c${v}`)
        }
        const before = plain(readBoard(doc))
        history.begin()
        mergeNotes(doc, { ...ctx, now: 9 }, must(ids[0], 'id'), ids.slice(1, 5), readBoard(doc))
        history.begin()
        const after = plain(readBoard(doc))
        expect(after.notes).toHaveLength(before.notes.length - 4)
        history.undo()
        expect(plain(readBoard(doc))).toEqual(before)
        history.redo()
        expect(plain(readBoard(doc))).toEqual(after)
        history.destroy()
      }),
      { numRuns: 100 },
    )
  })

  it('the kept note has the tags, reactions, marks, comments, lines and record of all', () => {
    const doc = newBoardDoc()
    let n = 0
    const ctx = { by: 'Ana', now: 1, newId: () => `n${n++}` }
    const [a = '', b = '', c = ''] = createNotes(doc, ctx, [
      { map: 'asset', at: [0, 0], text: 'C of C', color: 'sky', tags: ['one'] },
      { map: 'asset', at: [9, 9], text: 'Chamber of Commerce', color: 'mint', tags: ['two'], tie: 'close' },
      { map: 'asset', at: [9, 9], text: 'Union', color: 'mint' },
    ])
    react(doc, { ...ctx, by: 'Ben' }, b, 'heart')
    addComment(doc, { ...ctx, by: 'Ben' }, b, 'They meet on Mondays')
    connect(doc, ctx, b, c)
    connect(doc, ctx, a, b)
    const { pid } = promote(doc, ctx, [b])
    mergeNotes(doc, ctx, a, [b], readBoard(doc))
    // somebody who did not know of it yet goes on writing to the note that went
    addComment(doc, { ...ctx, by: 'Eve' }, b, 'And on Fridays')
    noteTextOf(doc, b)?.insert(0, 'The ')
    const board = readBoard(doc)
    const kept = must(board.notes.get(a), 'the kept note')
    expect([...board.notes.keys()].sort()).toEqual([a, c].sort())
    expect(kept.absorbed).toEqual([{ id: b, text: 'The Chamber of Commerce', made: { by: 'Ana', at: 2 } }])
    expect(kept).toMatchObject({
      text: 'C of C',
      tags: ['one', 'two'],
      tie: 'close',
      reactions: { Ben: 'heart' },
    })
    expect(board.comments.get(a)?.map(said => said.text)).toEqual(['They meet on Mondays', 'And on Fridays'])
    expect([...board.connections.values()].map(l => [l.from, l.to])).toEqual([[a, c]])
    expect(board.partnerOf.get(a)).toBe(pid)
    // whoever deletes the kept note deletes all of it
    removeNotes(doc, ctx, [a])
    expect([...readBoard(doc).notes.keys()]).toEqual([c])
  })

  it('tags and reactions that somebody offline gives a note that was merged meanwhile are with the kept one, and can be taken away there', () => {
    const replicas = new Replicas(2)
    const { a, b } = ((doc: Y.Doc) => {
      const draft = { map: 'asset', at: null, color: 'sky' } as const
      const [first = '', second = ''] = createNotes(
        doc,
        CTX,
        ['Union hall', 'Hall of the union'].map(text => ({ ...draft, text })),
      )
      return { a: first, b: second }
    })(replicas.doc(0))
    replicas.settle()
    const bo = { ...CTX, by: 'Bo' }
    const note = (client: number) => must(readBoard(replicas.doc(client)).notes.get(a), 'kept note')
    react(replicas.doc(0), CTX, b, 'agree')
    mergeNotes(replicas.doc(0), CTX, a, [b], readBoard(replicas.doc(0)))
    tagNotes(replicas.doc(0), [a], { add: ['space'] })
    // Bo does not know of it yet
    tagNotes(replicas.doc(1), [b], { add: ['evenings'] })
    react(replicas.doc(1), bo, b, 'question')
    react(replicas.doc(1), bo, a, 'agree')
    react(replicas.doc(1), { ...CTX, by: 'Cy' }, b, 'star')
    replicas.settle()
    for (const client of [0, 1]) {
      expect(note(client).tags).toEqual(['space', 'evenings'])
      expect(note(client).reactions).toEqual({ Ana: 'agree', Bo: 'agree', Cy: 'star' })
    }
    const roots = ROOTS.map(name => root(replicas.doc(1), name) as Y.AbstractType<unknown>)
    const history = new IntentHistory(replicas.doc(1), roots)
    tagNotes(replicas.doc(1), [a], { remove: ['evenings'] })
    react(replicas.doc(1), bo, a, null)
    replicas.settle()
    expect(note(0).tags).toEqual(['space'])
    expect(note(0).reactions).toEqual({ Ana: 'agree', Cy: 'star' })
    history.undo()
    expect(note(1).reactions).toEqual({ Ana: 'agree', Bo: 'agree', Cy: 'star' })
  })
})
