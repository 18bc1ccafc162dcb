import { describe, expect, it } from 'vitest'
import { exchangesOf, isStuck } from '../../shared/insight/deepening.ts'
import { closedGates, gatesAgainst } from '../../shared/insight/gates.ts'
import { talkBalance } from '../../shared/insight/talk-balance.ts'
import { blankPartner, type Partner } from '../../shared/model/partner.ts'
import { FITS, PARTNER_STAGES } from '../../shared/model/partner-enums.ts'

const blank = blankPartner('p')

describe('[R60] gates', () => {
  it('only a gate that says no is closed', () => {
    for (const fit of FITS)
      expect(closedGates({ legal_fit: fit, operational_fit: null })).toEqual(
        fit === 'no' ? ['legal_fit'] : [],
      )
    expect(closedGates({ legal_fit: 'no', operational_fit: 'no' })).toEqual(['legal_fit', 'operational_fit'])
    expect(closedGates(blank)).toEqual([])
  })

  it('keeps back an active partnership and nothing else', () => {
    const closed = { legal_fit: 'ok', operational_fit: 'no' } as const
    for (const stage of [...PARTNER_STAGES, null])
      expect(gatesAgainst(closed, stage)).toEqual(stage === 'active' ? ['operational_fit'] : [])
    expect(gatesAgainst({ legal_fit: 'ok_conditions', operational_fit: 'unknown' }, 'active')).toEqual([])
  })
})

describe('[R61] fifty-fifty', () => {
  const said = { learned: 'They vote in May', shared: 'Our survey' }
  it.each([
    [null, 'unsaid'],
    [0, 'too_little'],
    [34, 'too_little'],
    [35, 'balanced'],
    [50, 'balanced'],
    [65, 'balanced'],
    [66, 'too_much'],
    [100, 'too_much'],
  ] as const)('a share of %s is %s', (talk, balance) => expect(talkBalance({ talk, ...said })).toBe(balance))

  it('is one-sided where either side brought nothing', () => {
    expect(talkBalance({ talk: 50, ...said, learned: '' })).toBe('one_sided')
    expect(talkBalance({ talk: 50, ...said, shared: ' \n' })).toBe('one_sided')
    expect(talkBalance({ talk: 80, learned: '', shared: '' })).toBe('too_much')
  })
})

describe('[R62] stuck at favours', () => {
  const done = (id: string) => ({ id, made: 0, kind: 'own', text: '', state: 'done', on: null }) as const
  const since = (on: string | null): Partner => ({
    ...blank,
    depth: 'transactional',
    lists: {
      ...blank.lists,
      first_steps: [done('a'), done('b'), { ...done('c'), state: 'agreed' }],
      meetings: [{ id: 'm', made: 0, on, who: '', learned: '', shared: '', talk: null, next: '' }],
      depth_history: [{ id: 'd', made: 0, depth: 'transactional', on, by: 'ana', note: '' }],
    },
  })

  it('counts what was done, not what was agreed', () => expect(exchangesOf(since('2026-01-01'))).toBe(3))

  it('begins after six months to the day', () => {
    expect(isStuck(since('2026-05-21'), '2026-11-22')).toBe(true)
    expect(isStuck(since('2026-05-22'), '2026-11-22')).toBe(false)
    expect(isStuck(since('2025-08-30'), '2026-02-28')).toBe(false)
    expect(isStuck(since('2025-08-27'), '2026-02-28')).toBe(true)
    // six months before the end of August is the last day of February
    expect(isStuck(since('2026-02-27'), '2026-08-31')).toBe(true)
    expect(isStuck(since('2026-02-28'), '2026-08-31')).toBe(false)
  })

  it('is said of no deeper partnership, of none with fewer exchanges, and of none without a date', () => {
    const old = since('2020-01-01')
    expect(isStuck({ ...old, depth: 'co_events' }, '2026-11-22')).toBe(false)
    expect(isStuck({ ...old, lists: { ...old.lists, meetings: [] } }, '2026-11-22')).toBe(false)
    expect(isStuck(since(null), '2026-11-22')).toBe(false)
  })

  it('goes by the last time that it became transactional', () => {
    const old = since('2020-01-01')
    const again = { id: 'e', made: 1, depth: 'transactional', on: '2026-10-01', by: 'ana', note: '' } as const
    const lists = { ...old.lists, depth_history: [...old.lists.depth_history, again] }
    expect(isStuck({ ...old, lists }, '2026-11-22')).toBe(false)
  })
})
