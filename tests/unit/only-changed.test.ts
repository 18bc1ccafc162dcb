import { describe, expect, it } from 'vitest'
import { withArea } from '../../client/facilitate/maps/new-map.ts'
import { onlyChanged, onlyChangedMap } from '../../client/facilitate/only-changed.ts'
import type { ZonesMap } from '../../shared/model/stage.ts'

const area = (id: string, title: string, x = 0) => ({ id, title, rect: [x, 0, 520, 800] as const })
const map = (...zones: ReturnType<typeof area>[]): ZonesMap =>
  ({ id: 'asset', kind: 'zones', title: 'Asset map', zones }) as unknown as ZonesMap
const named = (found: unknown): string[] => (found as ZonesMap).zones.map(zone => zone.title)

describe('two who lead change one thing at once', () => {
  it('each field is whose it was changed by; who changed both has the last word', () => {
    const began = { title: 'Warm up', minutes: 5, hints: ['one'] }
    const draft = { title: 'Warm-up', minutes: 5, hints: ['one'] }
    expect(onlyChanged(began, draft, { title: 'Warm up', minutes: 8, hints: ['one', 'two'] })).toEqual({
      title: 'Warm-up',
      minutes: 8,
      hints: ['one', 'two'],
    })
    expect(onlyChanged(began, draft, { ...began, title: 'Hello' }).title).toBe('Warm-up')
  })

  it('an area that the other added stays, also beside one’s own new one', () => {
    const began = map(area('a', 'People'), area('b', 'Skills', 600))
    const mine = {
      ...began,
      zones: [{ ...area('a', 'People we know') }, began.zones[1], area('m', 'Mine', 1_200)],
    }
    const today = map(area('a', 'People'), area('b', 'Skills', 600), area('o', 'Theirs', 1_200))
    const both = onlyChangedMap(began, mine as unknown as ZonesMap, today)
    expect(named(both)).toEqual(['People we know', 'Skills', 'Theirs', 'Mine'])
    const [theirs, own] = (both as ZonesMap).zones.slice(2).map(({ rect }) => rect)
    expect(own?.[0]).toBeGreaterThan((theirs?.[0] ?? 0) + (theirs?.[2] ?? 0))
  })

  it('what either removed is gone; what one renamed meanwhile is not', () => {
    const began = map(area('a', 'People'), area('b', 'Skills', 600), area('c', 'Money', 1_200))
    const mine = map(area('b', 'Skills', 600), area('c', 'Funds', 1_200))
    const today = map(area('a', 'People'))
    expect(named(onlyChangedMap(began, mine, today))).toEqual(['Funds'])
  })

  it('one more area lies at the right of the others', () => {
    const [first, second] = withArea([...map(area('a', 'People')).zones], 'More')
    expect(second?.rect[0]).toBeGreaterThan((first?.rect[0] ?? 0) + (first?.rect[2] ?? 0))
  })
})
