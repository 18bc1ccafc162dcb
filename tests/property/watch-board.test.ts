import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { must } from '../../shared/assert.ts'
import { notesOf, noteTextOf, partnersOf } from '../../shared/doc/board-doc.ts'
import { readBoard } from '../../shared/doc/read-board.ts'
import { watchBoard } from '../../shared/doc/watch-board.ts'
import { addComment, editComment, removeComment } from '../../shared/edits/comment.ts'
import { connect, disconnect } from '../../shared/edits/connect.ts'
import { changeFrame, createFrame, removeFrame, reviveFrame } from '../../shared/edits/edit-frames.ts'
import {
  colorNotes,
  createNotes,
  moveNotes,
  removeNotes,
  reviveNotes,
} from '../../shared/edits/edit-notes.ts'
import {
  lockNotes,
  markNotes,
  react,
  setTarget,
  stackNotes,
  tagNotes,
} from '../../shared/edits/mark-notes.ts'
import { mergeNotes } from '../../shared/edits/merge-notes.ts'
import {
  endPromotions,
  mergePartners,
  promote,
  removePartner,
  takeBackPromotion,
} from '../../shared/edits/promote.ts'
import type { Board, BoardChange } from '../../shared/model/board.ts'
import { planToJson } from '../../shared/model/plan-json.ts'
import { Replicas } from '../support/replicas.ts'

const number = fc.nat({ max: 9 })
const step = fc.record({
  client: fc.nat({ max: 1 }),
  do: fc.constantFrom(
    'create',
    'move',
    'color',
    'remove',
    'revive',
    'connect',
    'disconnect',
    'promote',
    'end',
    'merge',
    'absorb',
    'absorb',
    'target',
    'mark',
    'tag',
    'lock',
    'stack',
    'react',
    'comment',
    'reword',
    'uncomment',
    'frame',
    'reframe',
    'unframe',
    'type',
    'drop',
    'back',
    'pull',
  ),
  a: number,
  b: number,
})

const plain = (board: Board) => ({
  notes: [...board.notes].sort(),
  connections: [...board.connections].sort(),
  frames: [...board.frames].sort(),
  comments: [...board.comments].sort(),
  partners: [...board.partners].sort(),
  partnerOf: [...board.partnerOf].sort(),
  meta: board.meta,
  plan: planToJson(board.plan),
})

/** A listener's own copy, kept up to date from changes alone: what a viewer, or a canvas, holds. */
function follow(copy: Board, change: BoardChange): void {
  const take = <T>(into: ReadonlyMap<string, T>, from: ReadonlyMap<string, T | null>): void => {
    for (const [id, value] of from) {
      if (value === null) (into as Map<string, T>).delete(id)
      else (into as Map<string, T>).set(id, value)
    }
  }
  take(copy.notes, change.notes)
  take(copy.connections, change.connections)
  take(copy.frames, change.frames)
  take(copy.comments, change.comments)
  take(copy.partners, change.partners)
  take(copy.partnerOf, change.partnerOf)
  if (change.meta) copy.meta = change.meta
  if (change.plan) copy.plan = change.plan
}

describe('the plain board keeps in step with the document', () => {
  it('after any edits, the watched board, one read afresh, and one kept from changes alone are equal', () => {
    let changes = 0
    fc.assert(
      fc.property(fc.array(step, { minLength: 40, maxLength: 80 }), steps => {
        const replicas = new Replicas(2)
        const copies = replicas.docs.map(doc => readBoard(doc))
        const watches = replicas.docs.map((doc, i) =>
          watchBoard(doc, change => {
            changes++
            follow(must(copies[i], 'copy'), change)
          }),
        )
        const made: string[] = []
        const frames: string[] = []
        for (const { client, do: what, a, b } of steps) {
          const doc = replicas.doc(client)
          const ctx = replicas.context(client)
          const board = must(watches[client], 'watch').board
          const [x = 'none', y = 'none'] = [
            made[a % Math.max(1, made.length)],
            made[b % Math.max(1, made.length)],
          ]
          if (what === 'create')
            made.push(
              ...createNotes(doc, ctx, [
                { map: a % 2 ? 'asset' : 'power', at: [a, b], text: `n${a}`, color: 'sky' },
              ]),
            )
          else if (what === 'move') moveNotes(doc, [{ id: x, at: b % 3 ? [a, b] : null }])
          else if (what === 'color') colorNotes(doc, [x, y], 'mint')
          else if (what === 'remove') removeNotes(doc, ctx, [x])
          else if (what === 'revive') reviveNotes(doc, [x])
          else if (what === 'connect') connect(doc, ctx, x, y)
          else if (what === 'disconnect') disconnect(doc, `${x}>${y}`, board)
          else if (what === 'promote') promote(doc, ctx, [x, y], board)
          else if (what === 'end') endPromotions(doc, [...board.partners.keys()], [x], a % 2 === 0)
          else if (what === 'merge') mergePartners(doc, x, y)
          else if (what === 'absorb') mergeNotes(doc, ctx, x, [y], board)
          else if (what === 'target') setTarget(doc, x, b % 2 === 0)
          else if (what === 'mark')
            markNotes(doc, [x, y], {
              tie: a % 2 ? 'close' : null,
              holder: b % 2 ? 'Ana' : '',
              aside: b % 3 ? 'later' : null,
              apart: a % 3 ? [y] : [],
            })
          else if (what === 'tag') tagNotes(doc, [x], { add: [`t${a}`], remove: [`t${b}`] })
          else if (what === 'lock') lockNotes(doc, [x], b % 2 === 0)
          else if (what === 'stack') stackNotes(doc, new Map([[x, b]]))
          else if (what === 'react') react(doc, ctx, x, b % 3 ? 'heart' : null)
          else if (what === 'comment') addComment(doc, ctx, x, `c${b}`)
          else if (what === 'reword') editComment(doc, x, board.comments.get(x)?.[0]?.id ?? '', `w${b}`)
          else if (what === 'uncomment') removeComment(doc, x, board.comments.get(x)?.[0]?.id ?? '')
          else if (what === 'frame')
            frames.push(createFrame(doc, ctx, { map: 'asset', rect: [a, b, 10, 10], title: `f${a}` }))
          else if (what === 'reframe')
            changeFrame(doc, frames[a % Math.max(1, frames.length)] ?? '', { title: `g${b}` })
          else if (what === 'unframe') {
            const frame = frames[a % Math.max(1, frames.length)] ?? ''
            if (b % 2) removeFrame(doc, ctx, frame)
            else reviveFrame(doc, frame)
          } else if (what === 'type') noteTextOf(doc, x)?.insert(0, 't')
          else if (what === 'drop') removePartner(doc, ctx, [x], b % 2 === 0)
          else if (what === 'back') takeBackPromotion(doc, ctx, { pid: x, added: [x, y] })
          else replicas.pull(client, 1 - client)
          const fresh = plain(readBoard(doc))
          expect(plain(board)).toEqual(fresh)
          expect(plain(must(copies[client], 'copy'))).toEqual(fresh)
        }
      }),
      { numRuns: 150 },
    )
    expect(changes).toBeGreaterThan(1_000)
  })

  it('a record whose keys all went reads as if it had never been, also where others were merged into it', () => {
    const replicas = new Replicas(2)
    const doc = replicas.doc(0)
    const watch = watchBoard(doc)
    const [id = ''] = createNotes(doc, replicas.context(0), [
      { map: 'asset', at: null, text: 'x', color: 'sky' },
    ])
    promote(doc, replicas.context(0), [id])
    removePartner(doc, replicas.context(0), ['aaa'])
    removePartner(doc, replicas.context(0), ['aaa'], false)
    mergePartners(doc, 'aaa', String(id))
    removePartner(doc, replicas.context(0), [String(id)])
    replicas.pull(1, 0)
    expect(plain(watch.board)).toEqual(plain(readBoard(replicas.doc(1))))
    expect(watch.board.partners.size).toBe(0)
  })

  it('a line goes with the merged note that it was drawn to, and comes back with it', () => {
    const replicas = new Replicas(1)
    const doc = replicas.doc(0)
    const ctx = replicas.context(0)
    const watch = watchBoard(doc)
    const note = { map: 'asset', at: null, text: 'x', color: 'sky' } as const
    const [a = '', b = '', c = ''] = createNotes(doc, ctx, [note, note, note])
    connect(doc, ctx, a, b)
    mergeNotes(doc, ctx, c, [b], watch.board)
    expect([...watch.board.connections.values()]).toEqual([expect.objectContaining({ from: a, to: c })])
    removeNotes(doc, ctx, [b])
    expect(plain(watch.board)).toEqual(plain(readBoard(doc)))
    expect(watch.board.connections.size).toBe(0)
    reviveNotes(doc, [b])
    expect(plain(watch.board)).toEqual(plain(readBoard(doc)))
    expect([...watch.board.connections.values()]).toEqual([expect.objectContaining({ from: a, to: b })])
  })

  it('an entity that cannot be read is left out and counted; the rest stays', () => {
    const replicas = new Replicas(1)
    const doc = replicas.doc(0)
    const watch = watchBoard(doc)
    createNotes(doc, replicas.context(0), [{ map: 'asset', at: null, text: 'fine', color: 'sky' }])
    notesOf(doc).set('odd', 'not a note' as never)
    partnersOf(doc).set('nonsense', 1)
    partnersOf(doc).set('p/from/x', { hostile: true })
    expect(watch.board.notes.size).toBe(1)
    expect(watch.board.partners.size).toBe(0)
    expect(watch.board.unreadable).toBeGreaterThanOrEqual(3)
  })
})
