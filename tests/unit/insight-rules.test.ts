import { describe, expect, it } from 'vitest'
import { emptyBoard } from '../../client/state/board-store.ts'
import { must } from '../../shared/assert.ts'
import { advisoryGroup, type GroupMember } from '../../shared/insight/advisory-group.ts'
import { nextWedge, stillAssumed } from '../../shared/insight/allies.ts'
import { insightOf, projectInsight } from '../../shared/insight/insight.ts'
import { ourNotes } from '../../shared/insight/our-notes.ts'
import { ownershipOf } from '../../shared/insight/owner-load.ts'
import { placingAgreement } from '../../shared/insight/placement-rounds.ts'
import { exchangeOf, oneWay } from '../../shared/insight/reciprocity.ts'
import { strengthOfTie, suggestConnections } from '../../shared/insight/suggestions.ts'
import { setAside, unusedAssets } from '../../shared/insight/unused-assets.ts'
import { widenNet } from '../../shared/insight/wide-net.ts'
import { BANDS, placeOf } from '../../shared/maps/power-map.ts'
import { connectionId, type Effect } from '../../shared/model/connection.ts'
import type { Note } from '../../shared/model/note.ts'
import { blankPartner } from '../../shared/model/partner.ts'
import type { RoundResult } from '../../shared/model/round-result.ts'
import type { MapSpec } from '../../shared/model/stage.ts'
import { templateStage } from '../../shared/templates/templates.ts'
import { plainNote } from '../support/plain-note.ts'

const stage = must(templateStage('two-maps', 'T', 'en'), 'template')
const note = (id: string, text: string, more: Partial<Note> = {}) => plainNote(id, { text, ...more })
const onPower = (id: string, text: string, stance: number, influence: number, more: Partial<Note> = {}) =>
  note(id, text, { map: 'power', at: placeOf(stance, influence), ...more })

function boardOf(notes: readonly Note[], lines: readonly [string, string, Effect?][] = []) {
  const board = emptyBoard()
  for (const n of notes) board.notes.set(n.id, n)
  for (const [from, to, effect = 'helps'] of lines) {
    const id = connectionId(from, to)
    board.connections.set(id, { id, from, to, kind: 'personal', strength: 2, effect, by: '' })
  }
  return board
}

describe('[R20] connections that names suggest', () => {
  const suggested = (notes: readonly Note[], lines: readonly [string, string][] = []) => {
    const board = boardOf(notes, lines)
    const actors = new Set(notes.filter(n => n.map === 'power').map(n => n.id))
    return suggestConnections(board, ourNotes(board, []), actors).map(s => `${s.from}>${s.to} ${s.why}`)
  }
  const a1 = note('a1', 'Chamber of Commerce')
  const a2 = note('a2', 'Tenants union')

  it('the same name, initials and a slip of the pen, from what we have to whom we need', () => {
    expect(suggested([a1, a2, onPower('p1', 'the CHAMBER of commerce', 0, 0.8)])).toEqual(['a1>p1 same-name'])
    expect(suggested([a1, onPower('A0', 'C of C', 0, 0.8)])).toEqual(['a1>A0 initials'])
    expect(suggested([a2, onPower('p1', 'Tenant union', 0, 0.8)])).toEqual(['a2>p1 similar'])
  })
  it('not within one map, not where a line runs either way, not what somebody said is another', () => {
    const twin = note('a3', 'Chamber of Commerce')
    const p1 = onPower('p1', 'Chamber of Commerce', 0, 0.8)
    expect(suggested([a1, twin])).toEqual([])
    expect(suggested([a1, p1], [['p1', 'a1']])).toEqual([])
    expect(suggested([{ ...a1, apart: ['p1'] }, p1])).toEqual([])
    expect(suggested([a1, { ...p1, apart: ['a1'] }])).toEqual([])
    expect(suggested([a1, p1])).toEqual(['a1>p1 same-name'])
  })
  it('a line is as strong as our tie is said to be', () => {
    expect([null, 'none', 'loose', 'close'].map(tie => strengthOfTie(tie as Note['tie']))).toEqual([
      2, 2, 1, 3,
    ])
  })
})

describe('[R21] owner load', () => {
  const owned = (owners: readonly string[]) => owners.map((owner, i) => ({ id: `p${i}`, owner }))
  it('more than three is too many, three is not; nobody is nobody; the leader is named', () => {
    const found = ownershipOf(
      owned(['ana', 'bo', 'ana', 'ana', ' ', '', 'bo', 'ana', 'bo', 'cy']),
      owner => owner === 'cy',
    )
    expect(found.owners.map(o => [o.owner, o.partners.length, o.tooMany, o.leads])).toEqual([
      ['ana', 4, true, false],
      ['bo', 3, false, false],
      ['cy', 1, false, true],
    ])
    expect(found.unowned).toEqual(['p4', 'p5'])
  })
  it('the leader is known by the name that the workshop gives, also as a participant', () => {
    const board = boardOf([])
    board.meta = { ...board.meta, lead: 'Ana Ruiz ' }
    const leads = (owner: string, people = [{ id: 'x1', name: 'ana ruiz', color: '#000000' }]) => {
      const members = owned([owner])
      const partners = new Map(members.map(m => [m.id, { ...blankPartner(m.id), owner: m.owner }]))
      return insightOf({ ...board, partners }, { ...stage, people }).ownership.owners[0]?.leads
    }
    expect([leads('x1'), leads('Ana  Ruiz'), leads('Bo')]).toEqual([true, true, false])
  })
})

describe('[R22] reciprocity', () => {
  const of = (we_give: string[], they_give: string[], id = 'p') => ({ id, sets: { we_give, they_give } })
  it('is one-way where only one side gives', () => {
    expect(exchangeOf(of(['tour'], ['data']))).toBe('both')
    expect(exchangeOf(of(['tour'], []))).toBe('we_only_give')
    expect(exchangeOf(of([], ['data', 'space']))).toBe('they_only_give')
    expect(exchangeOf(of([], []))).toBe('unsaid')
    expect(oneWay([of(['a'], ['b'], '1'), of(['a'], [], '2'), of([], [], '3'), of([], ['b'], '4')])).toEqual([
      { partner: '2', exchange: 'we_only_give' },
      { partner: '4', exchange: 'they_only_give' },
    ])
  })
})

describe('[R23] the advisory group', () => {
  const member = (
    id: string,
    more: Partial<GroupMember> & { populations?: string[]; internal?: boolean },
  ) => ({
    id,
    name: id,
    subtype: '',
    partnership_type: null,
    advisory_group: true,
    sets: { populations: more.populations ?? [] },
    lists: { contacts: more.internal ? [{ internal: true }] : [] },
    ...more,
  })
  it('wants both types, the three ties, and somebody for each population', () => {
    const whole = advisoryGroup([
      member('City council', {
        partnership_type: 'intra_governmental',
        internal: true,
        populations: ['Youth'],
      }),
      member('Emergency management', { partnership_type: 'institutional', populations: ['elders'] }),
      member('Radio', { advisory_group: false, populations: ['YOUTH ', 'Elders'] }),
    ])
    expect(whole).toEqual({
      members: ['City council', 'Emergency management'],
      missingTypes: [],
      missingTies: [],
      missingPopulations: [],
    })
  })
  it('says what is missing; those outside the group fill nothing', () => {
    const found = advisoryGroup([
      member('Election Center', { partnership_type: 'institutional' }),
      member('Mayor', { advisory_group: false, partnership_type: 'intra_governmental', internal: true }),
      member('Clinic', { advisory_group: false, populations: ['Migrants', 'migrants'] }),
    ])
    expect(found.missingTypes).toEqual(['intra_governmental'])
    expect(found.missingTies).toEqual(['elected', 'emergency', 'internal'])
    expect(found.missingPopulations).toEqual(['Migrants'])
    expect(advisoryGroup([]).members).toEqual([])
  })
  it('knows its people in Spanish too, and by their subtype', () => {
    const names = ['Alcaldesa de Laredo', 'Oficina de Emergencias', 'Funcionario electo', 'Consejo electoral']
    const missing = names.map(name => advisoryGroup([member(name, {})]).missingTies.join(' '))
    expect(missing).toEqual([
      'emergency internal',
      'elected internal',
      'emergency internal',
      'elected emergency internal',
    ])
    expect(advisoryGroup([member('X', { subtype: 'Elected official' })]).missingTies).not.toContain('elected')
  })
})

it('[R24] for each of the seven sectors without a partner: whom to think of', () => {
  const prompts = widenNet([{ sector: 'local' }, { sector: 'tribal' }, { sector: null }])
  expect(prompts.map(p => p.sector)).toEqual([
    'state',
    'federal',
    'private',
    'nonprofit',
    'education',
    'association',
  ])
  // C2.1, in its order
  expect(widenNet([])[0]?.hints).toEqual([
    'law_enforcement',
    'human_resources',
    'facilities',
    'technology',
    'emergency',
    'public_health',
    'public_works',
  ])
  expect(prompts.every(p => p.hints.length >= 3)).toBe(true)
})

it('[R25] powerful and still assumed: strongest first, without the target, the weak and the observed', () => {
  const assumed = { evidence: 'assumed' } as const
  const notes = [
    onPower('t', 'Mayor', 0, 1, assumed),
    onPower('a', 'A', 0, 0.5, assumed),
    onPower('b', 'B', 0, 0.9, assumed),
    onPower('c', 'C', 0, 0.49, assumed),
    onPower('d', 'D', 0, 0.9, { evidence: 'observed' }),
    note('e', 'E', { map: 'power', at: null, ...assumed }),
  ]
  expect(stillAssumed(notes, 't')).toEqual(['b', 'a'])
})

it('[R14] [R27] what is set aside does not lie idle, and is listed with those that are', () => {
  const board = boardOf([note('a1', 'Van'), note('a2', 'Hall', { aside: 'Closed until May' })])
  expect(unusedAssets(board, ourNotes(board, []))).toEqual(['a1'])
  expect(setAside(board, ourNotes(board, []))).toEqual(['a2'])
})

it('[R28] the ask is one wedge, and none of those who are with us already', () => {
  expect(BANDS.map(nextWedge)).toEqual([...BANDS.slice(1), null])
})

describe('[R31] the last placing of each map', () => {
  const placing = (id: string, map: string, revealedAt: number, places: [string, [number, number][]][]) =>
    ({
      id,
      kind: 'placements',
      map,
      prompt: '',
      anonymous: true,
      openedAt: 0,
      revealedAt,
      people: 4,
      entries: 4,
      places: places.map(([n, at]) => ({ note: n, at })),
    }) satisfies RoundResult
  const split: [number, number][] = [
    [-500, 500],
    [-500, 500],
    [500, 500],
    [500, 500],
  ]
  const same: [number, number][] = [
    [300, 200],
    [300, 200],
    [300, 200],
  ]

  it('contested ones first; a split room is never read as neutral without its mark', () => {
    const found = placingAgreement([
      placing('old', 'power', 1, [['x', split]]),
      placing('new', 'power', 2, [
        ['a', same],
        ['b', split],
        ['c', []],
      ]),
    ])
    expect(found).toHaveLength(1)
    expect(found[0]?.places.map(p => [p.note, p.contested, p.split, p.stance])).toEqual([
      ['b', true, true, 0],
      ['a', false, false, 0.3],
    ])
  })
  it('what is contested is named among all that the board says, and not told to viewers without stance', () => {
    const board = boardOf([onPower('b', 'B', 0, 0.6, { evidence: 'assumed' })])
    const insight = insightOf(board, {
      ...stage,
      results: [
        placing('r', 'power', 1, [
          ['b', split],
          ['gone', split],
        ]),
      ],
    })
    expect(insight.contested).toEqual(['b'])
    expect(insight.assumed).toEqual(['b'])
    expect(projectInsight(insight, false)).toMatchObject({ contested: [], agreement: [], assumed: [] })
  })
})

it('[R33] lines that harm are named where they would lead on towards the target', () => {
  const board = boardOf(
    [note('a', 'Us'), onPower('p', 'P', 0, 0.9), onPower('t', 'T', 0, 1, { target: true }), note('z', 'Z')],
    [
      ['a', 'p', 'harms'],
      ['p', 't'],
      ['z', 'a', 'harms'],
    ],
  )
  const insight = insightOf(board, stage)
  expect(insight.paths).toEqual([{ target: 't', cost: null, steps: [] }])
  // from Z one would come to Us, who reach nobody
  expect(insight.notWalked).toEqual(['a>p'])
})

describe('maps of what we have', () => {
  const board = emptyBoard()
  for (const map of ['asset', 'nets', 'power']) board.notes.set(map, plainNote(map, { map }))
  const spec = (id: string, ours?: boolean): MapSpec => ({
    id,
    kind: 'zones',
    title: id,
    zones: [{ id: 'z', title: 'Z', rect: [0, 0, 1, 1] }],
    ...(ours === undefined ? {} : { ours }),
  })
  it('`asset` is one unless it is marked as none, any other only where it is marked', () => {
    expect([...ourNotes(board, [])]).toEqual(['asset'])
    expect([...ourNotes(board, [spec('asset'), spec('nets', true), spec('power')])]).toEqual([
      'asset',
      'nets',
    ])
    expect([...ourNotes(board, [spec('asset', false), spec('nets', true)])]).toEqual(['nets'])
  })
})
