import { describe, expect, it } from 'vitest'
import { plainValue } from '../../client/partners/columns.ts'
import {
  type Filters,
  keepOrder,
  partnerMatches,
  passes,
  type Shown,
  type Sort,
  sortPartners,
} from '../../client/partners/partner-order.ts'
import {
  firstLine,
  livingSources,
  nextStep,
  ownerFrom,
  partnerById,
} from '../../client/partners/record/record-values.ts'
import { blankPartner, type FirstStep, type Partner } from '../../shared/model/partner.ts'

const partner = (id: string, more: Partial<Partner> = {}): Partner => ({
  ...blankPartner(id),
  name: id,
  ...more,
})
const steps = (rows: readonly FirstStep[]) => ({
  lists: { ...blankPartner('').lists, first_steps: rows.map(row => ({ ...row, made: 0 })) },
})
const shown: Shown = {
  words: (p, column) => {
    if (column === 'sector')
      return { local: 'Gobierno local', education: 'Educación' }[String(p.sector)] ?? ''
    if (column === 'owner') return p.owner === 'p1' ? 'Zoë' : p.owner
    return String(plainValue(p, column) ?? '')
  },
  collator: new Intl.Collator('es', { sensitivity: 'base', numeric: true }),
}
const order = (list: Partner[], sort: Sort) => sortPartners(list, sort, shown).map(p => p.id)

describe('order of records', () => {
  it('goes by name as people read it, accents and case aside', () => {
    const list = [
      partner('1', { name: 'Zapata' }),
      partner('2', { name: 'Ábaco' }),
      partner('3', { name: 'library' }),
    ]
    expect(order(list, { by: 'name', down: false })).toEqual(['2', '3', '1'])
    expect(order(list, { by: 'name', down: true })).toEqual(['1', '3', '2'])
  })

  it('keeps empty values last both ways', () => {
    const list = [partner('none'), partner('ed', { sector: 'education' }), partner('lo', { sector: 'local' })]
    expect(order(list, { by: 'sector', down: false })).toEqual(['ed', 'lo', 'none'])
    expect(order(list, { by: 'sector', down: true })).toEqual(['lo', 'ed', 'none'])
  })

  it('orders status by closeness, owners by the name that is shown', () => {
    const list = [
      partner('s', { relationship_status: 'strong', owner: 'p1' }),
      partner('n', { relationship_status: 'no_contact', owner: 'Bo' }),
      partner('o', { relationship_status: 'occasional' }),
    ]
    expect(order(list, { by: 'relationship_status', down: false })).toEqual(['n', 'o', 's'])
    expect(order(list, { by: 'owner', down: false })).toEqual(['n', 's', 'o'])
  })

  it('orders dates by time and numbers by size, whatever they read as', () => {
    const list = [
      partner('b', { next_contact: '2031-01-02', outreach_order: 10 }),
      partner('a', { next_contact: '2030-12-31', outreach_order: 9 }),
    ]
    expect(order(list, { by: 'next_contact', down: false })).toEqual(['a', 'b'])
    expect(order(list, { by: 'outreach_order', down: true })).toEqual(['b', 'a'])
  })

  it('narrows down to one value of a column, and to those without one', () => {
    const list = [partner('ed', { sector: 'education' }), partner('none'), partner('ana', { owner: 'p1' })]
    const left = (filters: Filters) => list.filter(p => passes(p, filters)).map(p => p.id)
    expect(left({ sector: 'education' })).toEqual(['ed'])
    expect(left({ sector: '', owner: '' })).toEqual(['none'])
    expect(left({})).toEqual(['ed', 'none', 'ana'])
  })

  it('keeps rows in place while somebody works in them', () => {
    const now = [partner('new'), partner('b'), partner('a')]
    expect(keepOrder(['a', 'gone', 'b'], now).map(p => p.id)).toEqual(['a', 'b', 'new'])
  })

  it('finds by name, owner, step, goal and source, each word anywhere', () => {
    const p = partner('x', {
      name: 'Educación popular',
      owner: 'p1',
      ...steps([{ id: 's', kind: 'own', text: 'Call the clerk', state: 'idea', on: null }]),
    })
    expect(partnerMatches(p, 'zoe clerk educacion', shown)).toBe(true)
    expect(partnerMatches(p, 'zoe paper', shown)).toBe(false)
  })
})

describe('values of a record', () => {
  it('[R7] finds the record that another one was joined into', () => {
    const joined = partner('a', { ids: ['a', 'b'] })
    expect(partnerById(new Map([['a', joined]]), 'b')).toBe(joined)
    expect(partnerById(new Map([['a', joined]]), 'c')).toBeNull()
  })

  it('names the agreed step before ideas, and no step that is done', () => {
    const step = (id: string, state: FirstStep['state']): FirstStep => ({
      id,
      kind: 'own',
      text: id,
      state,
      on: null,
    })
    const all = [step('done', 'done'), step('idea', 'idea'), step('agreed', 'agreed')]
    expect(nextStep(partner('x', steps(all)))?.id).toBe('agreed')
    expect(nextStep(partner('x', steps(all.slice(0, 2))))?.id).toBe('idea')
    expect(nextStep(partner('x', steps(all.slice(0, 1))))).toBeNull()
  })

  it('takes a typed name for the one person of that name', () => {
    const people = [
      { id: 'p1', name: 'Zoë', color: '#000000' },
      { id: 'p2', name: 'Bo', color: '#000000' },
      { id: 'p3', name: 'bo', color: '#000000' },
    ]
    expect(ownerFrom(' zoe ', people)).toBe('p1')
    expect(ownerFrom('Bo', people)).toBe('Bo')
    expect(ownerFrom('Somebody else', people)).toBe('Somebody else')
    expect(ownerFrom('  ', people)).toBe('')
  })

  it('counts sources that are still in the record', () => {
    const from = { text: '', map: 'asset', at: null, step: null, when: 1, by: 'x' }
    const both = partner('x', {
      from: [
        { ...from, note: 'a', ended: false },
        { ...from, note: 'b', ended: true },
      ],
    })
    expect(livingSources(both)).toBe(1)
  })

  it('shows the first line with words', () => {
    expect(firstLine('\n  \n Fair rents \nmore')).toBe('Fair rents')
    expect(firstLine('')).toBe('')
  })
})
