import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { must } from '../../shared/assert.ts'
import { readBoard } from '../../shared/doc/read-board.ts'
import { watchBoard } from '../../shared/doc/watch-board.ts'
import { createNotes } from '../../shared/edits/edit-notes.ts'
import { firstText, makeText, setPartnerField, setRow } from '../../shared/edits/edit-partner.ts'
import { promote } from '../../shared/edits/promote.ts'
import { exportBoard } from '../../shared/exchange/export-board.ts'
import type { Board } from '../../shared/model/board.ts'
import { wholeText } from '../../shared/model/partner.ts'
import { templateStage } from '../../shared/templates/templates.ts'
import { Replicas } from '../support/replicas.ts'

const CLIENTS = 3
const NOTES = ['Tenants union', 'Library board', 'Chamber of commerce', 'Fire chief', 'Parish of St. Ana']
const stage = must(templateStage('two-maps', 'Property', 'en'), 'template')

const client = fc.integer({ min: 0, max: CLIENTS - 1 })
const step = fc.oneof(
  fc.record({
    do: fc.constant('promote' as const),
    client,
    notes: fc.uniqueArray(fc.integer({ min: 0, max: NOTES.length - 1 }), { minLength: 1, maxLength: 4 }),
  }),
  fc.record({
    do: fc.constant('type' as const),
    client,
    note: fc.integer({ min: 0, max: NOTES.length - 1 }),
    field: fc.constantFrom('goals' as const, 'notes' as const),
  }),
  fc.record({
    do: fc.constant('first-step' as const),
    client,
    note: fc.integer({ min: 0, max: NOTES.length - 1 }),
  }),
  fc.record({
    do: fc.constant('sector' as const),
    client,
    note: fc.integer({ min: 0, max: NOTES.length - 1 }),
  }),
  fc.record({ do: fc.constant('pull' as const), client, from: client }),
)

const content = (board: Board): string => JSON.stringify(exportBoard(board, stage))

describe('[R7] records that share a note are one, and lose nothing', () => {
  it('three clients promote, type and exchange in any order: one record a note, every keystroke kept, all equal', () => {
    let joined = 0
    let typed = 0
    fc.assert(
      fc.property(fc.array(step, { minLength: 20, maxLength: 70 }), steps => {
        const replicas = new Replicas(CLIENTS)
        const ids = createNotes(
          replicas.doc(0),
          replicas.context(0),
          NOTES.map((text, i) => ({ map: 'asset', at: [i * 240, 0] as const, text, color: 'sky' as const })),
        )
        replicas.settle()
        const watches = replicas.docs.map(doc => watchBoard(doc))
        const keystrokes = new Map<string, Set<string>>()
        const promoted: string[][] = []
        let serial = 0

        for (const s of steps) {
          const doc = replicas.doc(s.client)
          const board = must(watches[s.client], 'watch').board
          if (s.do === 'pull') {
            if (s.from !== s.client) replicas.pull(s.client, s.from)
            continue
          }
          if (s.do === 'promote') {
            const chosen = s.notes.map(n => must(ids[n], 'note'))
            const again = promote(doc, replicas.context(s.client), chosen, board)
            promoted.push(chosen)
            expect(promote(doc, replicas.context(s.client), chosen, board).added).toEqual([])
            expect(
              must(board.partners.get(board.partnerOf.get(must(chosen[0], 'note')) ?? ''), 'record').ids,
            ).toContain(again.pid)
            continue
          }
          const note = must(ids[s.note], 'note')
          const partner = board.partners.get(board.partnerOf.get(note) ?? '')
          if (!partner) continue
          const word = `w${serial++}.`
          if (s.do === 'type') {
            const text =
              firstText(doc, partner, s.field) ??
              makeText(doc, replicas.context(s.client), partner.id, s.field)
            doc.transact(() => text.insert(text.length, word))
            keystrokes.set(
              `${note}/${s.field}`,
              (keystrokes.get(`${note}/${s.field}`) ?? new Set()).add(word),
            )
          } else if (s.do === 'first-step') {
            setRow(doc, replicas.context(s.client), partner, 'first_steps', {
              id: word.replace('.', ''),
              kind: 'own',
              text: word,
              state: 'idea',
              on: null,
            })
            keystrokes.set(`${note}/steps`, (keystrokes.get(`${note}/steps`) ?? new Set()).add(word))
          } else setPartnerField(doc, replicas.context(s.client), partner, 'sector', 'education')
          typed++
        }

        replicas.settle()
        const boards = watches.map(w => w.board)
        const [first] = boards
        const whole = must(first, 'board')
        for (const board of boards) expect(content(board)).toBe(content(whole))
        expect(content(readBoard(replicas.doc(1)))).toBe(content(whole))

        for (const notes of promoted) {
          const records = new Set(notes.map(n => whole.partnerOf.get(n)))
          expect(records.size).toBe(1)
          expect(records.has(undefined)).toBe(false)
        }
        for (const [where, words] of keystrokes) {
          const [note = '', field] = where.split('/')
          const partner = must(whole.partners.get(whole.partnerOf.get(note) ?? ''), 'record of a typed note')
          const read =
            field === 'steps'
              ? partner.lists.first_steps.map(s => s.text).join(' ')
              : wholeText(partner, field as 'goals' | 'notes')
          for (const word of words) expect(read).toContain(word)
          if (partner.ids.length > 1) joined++
        }
      }),
      { numRuns: 400, seed: 20261122 },
    )
    // the runs did something: records were joined, and people typed
    expect(joined).toBeGreaterThan(50)
    expect(typed).toBeGreaterThan(1_000)
  })

  it('two who promote [a, b] and [b, a] offline get one record with all that either typed', () => {
    const replicas = new Replicas(2)
    const [a = '', b = ''] = createNotes(replicas.doc(0), replicas.context(0), [
      { map: 'asset', at: [0, 0], text: 'Teachers union', color: 'mint' },
      { map: 'power', at: null, text: 'Teachers union local 7', color: 'sky' },
    ])
    replicas.settle()
    const orders = [
      [a, b],
      [b, a],
    ]
    orders.forEach((order, i) => {
      promote(replicas.doc(i), replicas.context(i), order)
      const partner = must([...readBoard(replicas.doc(i)).partners.values()][0], 'record')
      makeText(replicas.doc(i), replicas.context(i), partner.id, 'goals').insert(0, `typed by ${i}`)
    })
    replicas.settle()
    const board = readBoard(replicas.doc(0))
    expect(board.partners.size).toBe(1)
    const partner = must([...board.partners.values()][0], 'record')
    expect(partner.texts.goals.map(piece => piece.text).sort()).toEqual(['typed by 0', 'typed by 1'])
    expect(partner.from.map(f => f.note).sort()).toEqual([a, b].sort())
    // the first that one of the two picked; the same for both
    expect(['Teachers union', 'Teachers union local 7']).toContain(partner.name)
    expect(readBoard(replicas.doc(1)).partners.get(partner.id)?.name).toBe(partner.name)
  })

  it('overlapping promotions made apart join, and values that did not win are shown beside the winner', () => {
    const replicas = new Replicas(2)
    const ids = createNotes(
      replicas.doc(0),
      replicas.context(0),
      NOTES.slice(0, 3).map(text => ({ map: 'asset', at: null, text, color: 'rose' as const })),
    )
    const [a = '', b = '', c = ''] = [...ids].sort()
    replicas.settle()
    promote(replicas.doc(0), replicas.context(0), [a, b])
    promote(replicas.doc(1), replicas.context(1), [b, c])
    const left = must([...readBoard(replicas.doc(0)).partners.values()][0], 'record')
    const right = must([...readBoard(replicas.doc(1)).partners.values()][0], 'record')
    setPartnerField(replicas.doc(0), replicas.context(0), left, 'sector', 'nonprofit')
    setPartnerField(replicas.doc(1), replicas.context(1), right, 'sector', 'education')
    replicas.settle()
    const board = readBoard(replicas.doc(1))
    expect(board.partners.size).toBe(1)
    const partner = must(board.partners.get(String(a)), 'record named by the smallest id')
    expect(partner.ids).toEqual([a, b])
    expect(partner.sector).toBe('nonprofit')
    expect(partner.also.sector).toEqual(['education'])
  })
})
