import { beforeEach, describe, expect, it, vi } from 'vitest'
import {
  forgetRecent,
  keepRecent,
  keptLocale,
  keptName,
  keptTheme,
  type RecentWorkshop,
  recentWorkshops,
  secretFor,
} from '../../client/platform/this-device-settings.ts'

const entry = (more: Partial<RecentWorkshop> = {}): RecentWorkshop => ({
  id: 'workshop-0000000001',
  role: 'participant',
  key: 'k'.repeat(43),
  title: 'Library',
  at: 1,
  ...more,
})

let rows: Map<string, string>
beforeEach(() => {
  rows = new Map()
  vi.stubGlobal('localStorage', {
    getItem: (name: string) => rows.get(name) ?? null,
    setItem: (name: string, value: string) => void rows.set(name, value),
    removeItem: (name: string) => void rows.delete(name),
  })
})

describe('what this device keeps', () => {
  it('lists workshops newest first, one entry a role', () => {
    keepRecent(entry({ at: 1 }))
    keepRecent(entry({ id: 'workshop-0000000002', at: 2 }))
    keepRecent(entry({ role: 'facilitator', at: 3 }))
    expect(recentWorkshops().map(w => w.at)).toEqual([3, 2, 1])
    keepRecent(entry({ at: 4, title: 'Library, renamed' }))
    expect(recentWorkshops()).toHaveLength(3)
    expect(recentWorkshops()[0]?.title).toBe('Library, renamed')
  })

  it('keeps what an earlier visit knew', () => {
    keepRecent(entry({ name: 'Ana', color: '#123456' }))
    keepRecent(entry({ at: 2 }))
    expect(recentWorkshops()[0]).toMatchObject({ name: 'Ana', at: 2 })
  })

  it('is one person in a workshop until it forgets the workshop', () => {
    const secret = secretFor('workshop-0000000001')
    expect(secret).toMatch(/^[A-Za-z0-9_-]{22}$/)
    expect(secretFor('workshop-0000000001')).toBe(secret)
    expect(secretFor('workshop-0000000002')).not.toBe(secret)
    keepRecent(entry())
    keepRecent(entry({ role: 'facilitator' }))
    forgetRecent('workshop-0000000001', 'participant')
    expect(secretFor('workshop-0000000001')).toBe(secret)
    forgetRecent('workshop-0000000001', 'facilitator')
    expect(recentWorkshops()).toEqual([])
    expect(secretFor('workshop-0000000001')).not.toBe(secret)
  })

  it('passes over what it cannot read', () => {
    rows.set('allymap.workshops', JSON.stringify([{ id: '../../etc' }, entry(), 7]))
    rows.set('allymap.locale', '"fr"')
    rows.set('allymap.theme', '{{')
    rows.set('allymap.name', '7')
    expect(recentWorkshops()).toEqual([entry()])
    expect([keptLocale(), keptTheme(), keptName()]).toEqual([null, 'system', ''])
  })

  it('works where the browser refuses storage, and forgets', () => {
    const refuse = () => {
      throw new Error('SecurityError')
    }
    vi.stubGlobal('localStorage', { getItem: refuse, setItem: refuse, removeItem: refuse })
    keepRecent(entry())
    forgetRecent('workshop-0000000001')
    expect(recentWorkshops()).toEqual([])
    expect(secretFor('workshop-0000000001')).toMatch(/^[A-Za-z0-9_-]{22}$/)
  })
})
