import { describe, expect, it } from 'vitest'
import { isVague, populationReach, roleGrid } from '../../shared/insight/gaps.ts'
import { affectedTogether, notHeard } from '../../shared/insight/organizations.ts'
import { balanceOf, missingLeads } from '../../shared/insight/sides.ts'
import { META_FIELDS } from '../../shared/model/board.ts'
import { FACTS } from '../../shared/model/facts.ts'
import { blankPartner } from '../../shared/model/partner.ts'
import { openLists } from '../../shared/model/plan-privacy.ts'
import type { RoundResult } from '../../shared/model/round-result.ts'
import { LOCALES } from '../../shared/model/stage.ts'
import { TABLE_WORDS } from '../../shared/model/table-words.ts'
import { columnsOf, TABLE_IDS } from '../../shared/model/tables.ts'
import { plainNote } from '../support/plain-note.ts'

const here = (person: string, organization: string) => ({ person, organization })
const issue = (more: Partial<Parameters<typeof isVague>[0]>) => ({
  text: 'Something bad',
  place: '',
  hazard: '',
  when: '',
  specific: false,
  ...more,
})

describe('who sits at the table', () => {
  it('[R63] both leads, and two people', () => {
    expect(missingLeads({ lead_public: '', lead_private: '  ' })).toEqual(['public', 'private'])
    expect(missingLeads({ lead_public: 'Ana', lead_private: '' })).toEqual(['private'])
    expect(missingLeads({ lead_public: 'Ana', lead_private: ' ana ' })).toEqual(['private'])
    expect(missingLeads({ lead_public: 'Ana', lead_private: 'Bo' })).toEqual([])
  })

  it('[R64] counts each side, those who said no aside; three to one is still balanced, four to one is not', () => {
    const rows = (publics: number, privates: number) => [
      ...Array.from({ length: publics }, () => ({ side: 'public' as const })),
      ...Array.from({ length: privates }, () => ({ side: 'private' as const, state: 'asked' })),
    ]
    const some = balanceOf([
      ...rows(3, 1),
      { side: 'community' },
      { side: 'private', state: 'no' },
      { side: null },
    ])
    expect(some).toEqual({ counts: { public: 3, private: 1, community: 1 }, lopsided: false })
    expect(balanceOf(rows(4, 1)).lopsided).toBe(true)
    expect(balanceOf(rows(0, 4)).lopsided).toBe(true)
    expect(balanceOf(rows(3, 0)).lopsided).toBe(false)
  })

  it('[R65] organizations of which nobody has written anything', () => {
    const attendance = [here('ana', 'City'), here('bo', 'city '), here('cy', 'Hospital'), here('', 'Chamber')]
    const written = plainNote('n', { made: { by: 'bo', at: 1 } })
    expect(notHeard(attendance, [], [])).toEqual(['Chamber', 'City', 'Hospital'])
    expect(notHeard(attendance, [written], [])).toEqual(['Chamber', 'Hospital'])
    const merged = plainNote('n', { absorbed: [{ id: 'm', text: 'x', made: { by: 'cy', at: 1 } }] })
    expect(notHeard(attendance, [merged], [])).toEqual(['Chamber', 'City'])
    expect(notHeard(attendance, [], [[{ by: 'cy' }]])).toEqual(['Chamber', 'City'])
    expect(notHeard([], [written], [])).toEqual([])
  })

  it('a name is one however it is written: capitals, blanks, composed accents', () => {
    const spellings = ['José  Núñez', ' jose\u0301 nu\u0301n\u0303ez ', 'JOSÉ\u00A0NÚÑEZ']
    for (const name of spellings) {
      expect(missingLeads({ lead_public: 'José Núñez', lead_private: name })).toEqual(['private'])
      expect(
        notHeard(
          [here('ana', 'José Núñez'), here('bo', name)],
          [plainNote('n', { made: { by: 'bo', at: 1 } })],
          [],
        ),
      ).toEqual([])
      expect(
        populationReach(
          [
            { name: 'José Núñez', hard_to_reach: true },
            { name, hard_to_reach: false },
          ],
          [],
        ),
      ).toHaveLength(1)
    }
  })

  it('[R66] an issue is everybody’s from three of five organizations on, by organization and not by dots', () => {
    const attendance = ['a', 'b', 'c', 'd', 'e'].map(o => here(`${o}1`, o)).concat(here('a2', 'A'))
    const vote = (by: Record<string, string[]>, anonymous = false): RoundResult => ({
      id: 'r',
      kind: 'votes',
      prompt: '',
      anonymous,
      openedAt: 0,
      revealedAt: 1,
      people: 6,
      entries: 6,
      limit: 3,
      perNote: 2,
      counts: Object.entries(by).map(([note, people]) => ({
        note,
        dots: 9,
        people: people.length,
        by: people,
      })),
    })
    const flood = vote({ heat: ['a1', 'a2', 'b1'], flood: ['a1', 'b1', 'c1'], none: [] })
    expect(affectedTogether(attendance, [flood])).toEqual([
      { note: 'flood', organizations: 3, of: 5, kept: true },
      { note: 'heat', organizations: 2, of: 5, kept: false },
      { note: 'none', organizations: 0, of: 5, kept: false },
    ])
    expect(affectedTogether(attendance, [vote({ heat: ['a1'] }, true)])).toEqual([])
    expect(affectedTogether([], [flood])).toEqual([])
    // the last vote with names counts
    expect(affectedTogether(attendance, [flood, vote({ x: ['a1'] }), vote({ y: [] }, true)])).toMatchObject([
      { note: 'x', organizations: 1 },
    ])
  })
})

describe('gaps', () => {
  const serves = (id: string, populations: string[]) => ({
    ...blankPartner(id),
    sets: { ...blankPartner(id).sets, populations },
  })

  it('[R67] populations that nobody reaches stand first, hard ones before others; names compare without case and spaces', () => {
    const rows = [
      { name: 'Night  shift', hard_to_reach: false },
      { name: 'Students', hard_to_reach: false },
      { name: 'Rural roads', hard_to_reach: true },
    ]
    const found = populationReach(rows, [serves('p', ['students', 'Elders']), serves('q', ['Students'])])
    expect(found.map(p => [p.name, p.hardToReach, p.partners])).toEqual([
      ['Rural roads', true, []],
      ['Night  shift', false, []],
      ['Students', false, ['p', 'q']],
      ['Elders', false, ['p']],
    ])
  })

  it('[R68] every role of the guide and who could take it; another role only where somebody has it', () => {
    const has = (id: string, roles: string[]) => ({ id, sets: { roles } })
    expect(roleGrid([has('p', ['training', 'translation'])])).toEqual([
      { role: 'training', partners: ['p'] },
      { role: 'advocacy', partners: [] },
      { role: 'assistance', partners: [] },
      { role: 'translation', partners: ['p'] },
      { role: 'assessment', partners: [] },
    ])
    expect(roleGrid([has('p', ['other'])]).at(-1)).toEqual({ role: 'other', partners: ['p'] })
  })

  it('[R69] an issue names a place, a hazard or a date, or somebody says that it is specific', () => {
    expect(isVague(issue({}))).toBe(true)
    for (const said of [
      { place: 'Depot' },
      { hazard: 'Flood' },
      { when: 'March' },
      { specific: true },
      { text: ' ' },
    ])
      expect(isVague(issue(said)), JSON.stringify(said)).toBe(false)
    expect(isVague(issue({ place: '  ' }))).toBe(true)
  })
})

describe('the small tables', () => {
  it('have words for every column and every value, in both languages', () => {
    for (const table of TABLE_IDS) {
      const words = TABLE_WORDS[table]
      const values: Readonly<Record<string, Readonly<Record<string, string>>>> = words.values
      const columns: Readonly<Record<string, Readonly<Record<string, string>>>> = words.columns
      for (const locale of LOCALES) {
        expect(words.title[locale].trim() && words.about[locale].trim(), table).toBeTruthy()
        for (const [column, spec] of Object.entries(columnsOf(table))) {
          expect(columns[column]?.[locale]?.trim(), `${table}.${column}`).toBeTruthy()
          for (const value of spec.kind === 'one' ? spec.of : [])
            expect(values[value]?.[locale]?.trim(), `${table}.${column} ${value}`).toBeTruthy()
        }
      }
      expect(Object.keys(columns).sort()).toEqual(Object.keys(columnsOf(table)).sort())
      // what a row is stored with beside its cells
      for (const taken of ['id', 'by', 'made', 'gone'])
        expect(Object.keys(columnsOf(table))).not.toContain(taken)
    }
  })

  it('give viewers no money, no contacts, no remarks, and nobody what no table has', () => {
    const row = { id: 'r', by: 'ana', made: 1 }
    const lists = {
      funding: [{ ...row, what: 'Van', source: 'CANARY', amount: 'CANARY', status: 'agreed' }],
      resources: [{ ...row, what: 'Pump', release: 'CANARY', kind: 'thing', new_to_us: false }],
      invitations: [{ ...row, name: 'Hospital', note: 'CANARY', state: 'spaceship' }],
      nobody_knows: [{ ...row, x: 'CANARY' }],
    }
    const open = openLists(lists, new Set())
    expect(open).toEqual({
      funding: [row],
      resources: [{ ...row, what: 'Pump', kind: 'thing' }],
      invitations: [{ ...row, name: 'Hospital' }],
    })
    expect(
      JSON.stringify(openLists(lists, new Set(['money', 'contacts', 'remarks']))).match(/CANARY/g),
    ).toHaveLength(4)
  })

  it('every fact of the workshop has a kind', () => {
    expect(Object.keys(FACTS).sort()).toEqual([...META_FIELDS].sort())
  })
})
