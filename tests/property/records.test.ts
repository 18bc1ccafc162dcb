import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { must } from '../../shared/assert.ts'
import { readBoard } from '../../shared/doc/read-board.ts'
import { watchBoard } from '../../shared/doc/watch-board.ts'
import { createNotes } from '../../shared/edits/edit-notes.ts'
import {
  answerHandOff,
  firstText,
  handOff,
  makeText,
  setMember,
  setPartnerField,
  setRow,
} from '../../shared/edits/edit-partner.ts'
import { setDepth } from '../../shared/edits/partner-steps.ts'
import { endPromotions, mergePartners, promote } from '../../shared/edits/promote.ts'
import { exportBoard } from '../../shared/exchange/export-board.ts'
import type { Board } from '../../shared/model/board.ts'
import { type Partner, wholeText } from '../../shared/model/partner.ts'
import { DEPTHS } from '../../shared/model/partner-enums.ts'
import { templateStage } from '../../shared/templates/templates.ts'
import { Replicas } from '../support/replicas.ts'

const CLIENTS = 3
const NOTES = ['Tenants union', 'Library board', 'Chamber of commerce', 'Fire chief', 'Parish of St. Ana']
const stage = must(templateStage('two-maps', 'Property', 'en'), 'template')

const client = fc.integer({ min: 0, max: CLIENTS - 1 })
const note = fc.integer({ min: 0, max: NOTES.length - 1 })
const step = fc.oneof(
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('promote' as const),
      client,
      notes: fc.uniqueArray(note, { minLength: 1, maxLength: 3 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('unpromote' as const), client, note }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('merge' as const), client, note, other: note }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('part' as const), client }) },
  {
    weight: 12,
    arbitrary: fc.record({
      do: fc.constantFrom(
        'type',
        'type',
        'field',
        'member',
        'row',
        'owner',
        'hand-off',
        'answer',
        'answer',
        'depth',
      ),
      client,
      note,
      accepted: fc.boolean(),
    }),
  },
  // somebody who pulls nothing is offline until the end
  { weight: 4, arbitrary: fc.record({ do: fc.constant('pull' as const), client, from: client }) },
)
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never

const content = (board: Board): string => JSON.stringify(exportBoard(board, stage))
const recordOf = (board: Board, id: string): Partner | undefined =>
  board.partners.get(board.partnerOf.get(id) ?? '')

/** What was written during a run, to be found again at its end; each word is unique. */
class Written {
  readonly texts: string[] = []
  /** a value, and the record id under which it was written */
  readonly fields: { readonly pid: string; readonly value: string }[] = []
  readonly members: string[] = []
  readonly rows: string[] = []
  readonly owners: { readonly pid: string; readonly value: string }[] = []
  readonly offers: string[] = []
  accepted = 0
  merges = 0
  parted = 0
  #serial = 0
  word(): string {
    return `w${this.#serial++}.`
  }
}

const hasOffer = (partner: Partner): boolean => partner.lists.handoffs.some(row => row.accepted === 'asked')

/** One step on one replica; its board is read where the watch has it. */
function take(s: Exclude<Step, { do: 'pull' }>, run: Run): void {
  const { replicas, ids, written } = run
  const doc = replicas.doc(s.client)
  const ctx = replicas.context(s.client)
  const { board } = must(run.watches[s.client], 'watch')
  if (s.do === 'promote') {
    promote(
      doc,
      ctx,
      s.notes.map(n => must(ids[n], 'note')),
      board,
    )
    return
  }
  if (s.do === 'part') {
    // undo belongs to the one who merged
    const merged = run.merges[s.client]?.pop()
    merged?.()
    if (merged) written.parted++
    return
  }
  const id = must(ids[s.note], 'note')
  // an answer goes to any offer that is open
  const asked = s.do === 'answer' ? [...board.partners.values()].find(hasOffer) : undefined
  const partner = asked ?? recordOf(board, id)
  if (!partner) return
  if (s.do === 'unpromote') endPromotions(doc, partner.ids, [id], true)
  else if (s.do === 'merge') {
    const other = recordOf(board, must(ids[s.other], 'note'))
    if (!other || other.id === partner.id) return
    run.merges[s.client]?.push(mergePartners(doc, partner.id, other.id).undo)
    written.merges++
  } else write(s, run, partner)
}

function write(s: Extract<Step, { accepted: boolean }>, { replicas, written }: Run, partner: Partner): void {
  const doc = replicas.doc(s.client)
  const ctx = replicas.context(s.client)
  const word = written.word()
  switch (s.do) {
    case 'type': {
      const text = firstText(doc, partner, 'history') ?? makeText(doc, ctx, partner.id, 'history')
      doc.transact(() => text.insert(text.length, word))
      written.texts.push(word)
      return
    }
    case 'field':
      setPartnerField(doc, ctx, partner, 'subtype', word)
      written.fields.push({ pid: partner.id, value: word })
      return
    case 'member':
      setMember(doc, partner, 'populations', word, true)
      written.members.push(word)
      return
    case 'row':
      setRow(doc, ctx, partner, 'barriers', { id: word.replace('.', ''), kind: 'trust', text: word })
      written.rows.push(word)
      return
    case 'owner':
      setPartnerField(doc, ctx, partner, 'owner', word)
      written.owners.push({ pid: partner.id, value: word })
      return
    case 'hand-off':
      handOff(doc, ctx, partner, { id: word.replace('.', ''), to: word, note: '', on: '2026-11-22' })
      written.offers.push(word)
      return
    case 'answer': {
      const offer = partner.lists.handoffs.find(row => row.accepted === 'asked')
      if (!offer) return
      answerHandOff(doc, ctx, partner, offer.id, s.accepted)
      if (!s.accepted) return
      written.owners.push({ pid: partner.id, value: offer.to })
      written.accepted++
      return
    }
    case 'depth':
      setDepth(doc, ctx, partner, DEPTHS[written.rows.length % DEPTHS.length] ?? null, '2026-11-22')
  }
}

interface Run {
  readonly replicas: Replicas
  readonly ids: readonly string[]
  readonly watches: readonly ReturnType<typeof watchBoard>[]
  readonly written: Written
  /** undo of one's own merges */
  readonly merges: readonly (() => void)[][]
}

function play(steps: readonly Step[]): Run {
  const replicas = new Replicas(CLIENTS)
  const ids = createNotes(
    replicas.doc(0),
    replicas.context(0),
    NOTES.map((text, i) => ({ map: 'asset', at: [i * 240, 0] as const, text, color: 'sky' as const })),
  )
  // three records that everybody knows, so that there is something to write in from the first step
  for (const id of ids.slice(0, 3)) promote(replicas.doc(0), replicas.context(0), [id])
  replicas.settle()
  const run: Run = {
    replicas,
    ids,
    watches: replicas.docs.map(doc => watchBoard(doc)),
    written: new Written(),
    merges: replicas.docs.map(() => []),
  }
  for (const s of steps) {
    if (s.do !== 'pull') take(s, run)
    else if (s.from !== s.client) replicas.pull(s.client, s.from)
  }
  replicas.settle()
  return run
}

describe('[R7] records of three people, online or not', () => {
  it('promote, merge, part, un-promote, edit and hand-off in any order: one record a note, one owner, nothing lost, all equal', () => {
    let joined = 0
    let accepted = 0
    let parted = 0
    let ended = 0
    fc.assert(
      fc.property(fc.array(step, { minLength: 20, maxLength: 40 }), steps => {
        const { watches, written, replicas, ids } = play(steps)
        const whole = must(watches[0], 'watch').board
        for (const { board } of watches) expect(content(board)).toBe(content(whole))
        expect(content(readBoard(replicas.doc(2)))).toBe(content(whole))

        const records = [...whole.partners.values()]
        // one record a note: the one that says so, and no other
        for (const id of ids) {
          const holders = records.filter(p => p.from.some(f => f.note === id && !f.ended)).map(p => p.id)
          expect(holders).toEqual(whole.partnerOf.has(id) ? [whole.partnerOf.get(id)] : [])
        }
        expect(new Set(records.flatMap(p => p.ids)).size).toBe(records.flatMap(p => p.ids).length)

        // no keystroke, row or member is lost, and none is doubled
        const once = (all: string, words: readonly string[]): void => {
          for (const word of words) expect(all.split(word).length - 1, word).toBe(1)
        }
        once(records.map(p => wholeText(p, 'history')).join(' '), written.texts)
        once(records.flatMap(p => p.sets.populations).join(' '), written.members)
        once(records.flatMap(p => p.lists.barriers.map(row => row.text)).join(' '), written.rows)
        once(records.flatMap(p => p.lists.handoffs.map(row => row.to)).join(' '), written.offers)

        // no field is lost: of what was written under an id, one value stands in the record, or beside what won there
        const stands = (field: 'subtype' | 'owner', all: Written['fields']): void => {
          for (const pid of new Set(all.map(w => w.pid))) {
            const p = must(
              records.find(r => r.ids.includes(pid)),
              `record ${pid}`,
            )
            const shown = [p[field], ...(p.also[field] ?? [])]
            expect(all.some(w => w.pid === pid && shown.includes(w.value))).toBe(true)
            expect(p[field]).not.toBe('')
          }
          for (const p of records) if (p[field] !== '') expect(all.map(w => w.value)).toContain(p[field])
        }
        stands('subtype', written.fields)
        // exactly one owner: somebody who was named, or who accepted; nobody only where nobody was
        stands('owner', written.owners)

        joined += records.filter(p => p.ids.length > 1).length
        ended += records.filter(p => p.from.some(f => f.ended)).length
        accepted += written.accepted
        parted += written.parted
      }),
      { numRuns: 500, seed: 20261122 },
    )
    // the runs did something
    expect(joined).toBeGreaterThan(200)
    expect(ended).toBeGreaterThan(200)
    expect(accepted).toBeGreaterThan(80)
    expect(parted).toBeGreaterThan(30)
  })
})
