import { beforeEach, expect, it, vi } from 'vitest'
import { renewRecent } from '../../client/platform/renew-recent.ts'
import {
  keepRecent,
  type RecentWorkshop,
  recentWorkshops,
} from '../../client/platform/this-device-settings.ts'

const entry = (more: Partial<RecentWorkshop> = {}): RecentWorkshop => ({
  id: 'workshop-0000000001',
  role: 'facilitator',
  key: 'k'.repeat(43),
  title: 'Library',
  at: 2,
  name: 'Fay',
  color: '#123456',
  ...more,
})
const keys = { facilitator: 'f'.repeat(43), participant: 'p'.repeat(43), viewer: 'v'.repeat(43) }

let rows: Map<string, string>
beforeEach(() => {
  rows = new Map()
  vi.stubGlobal('localStorage', {
    getItem: (name: string) => rows.get(name) ?? null,
    setItem: (name: string, value: string) => void rows.set(name, value),
    removeItem: (name: string) => void rows.delete(name),
  })
})

it('[F3] a device that is known under replaced keys is known under the new ones, in the roles that it had, and nowhere else', () => {
  const other = entry({ id: 'workshop-0000000002', at: 1 })
  keepRecent(other)
  keepRecent(entry())
  keepRecent(entry({ role: 'participant', name: 'Ana', at: 3 }))
  renewRecent('workshop-0000000001', keys)
  expect(recentWorkshops()).toEqual([
    entry({ role: 'participant', name: 'Ana', at: 3, key: keys.participant }),
    entry({ key: keys.facilitator }),
    other,
  ])
})

it('[F2] a device that keeps nothing of a workshop goes on keeping nothing', () => {
  renewRecent('workshop-0000000001', keys)
  expect(recentWorkshops()).toEqual([])
  expect([...rows.values()].join()).not.toContain(keys.facilitator)
})
