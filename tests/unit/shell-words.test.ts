import { describe, expect, it } from 'vitest'
import { colorFor, nextColor } from '../../client/app/join/person-color.ts'
import { goToDeepLink } from '../../client/app/workshop/deep-link.ts'
import { distinctPeople } from '../../client/app/workshop/distinct-people.ts'
import { savedWords } from '../../client/app/workshop/saved-words.ts'
import { fileName } from '../../client/platform/download.ts'
import type { PresentPerson, Session } from '../../client/state/session.ts'
import { initials } from '../../client/ui/initials.ts'
import { PERSON_COLORS } from '../../client/ui/note-colors.ts'
import { fileHeaders } from '../../server/http/files/file-routes.ts'
import type { Role } from '../../shared/model/role.ts'

describe('names in small', () => {
  it.each([
    ['Ana Torres', 'AT'],
    ['  mai   nhia xiong ', 'MX'],
    ['Ana', 'A'],
    ['', ''],
    ['👩‍👩‍👧 Vega', '👩‍👩‍👧V'],
    ['Ñandú', 'Ñ'],
  ])('%s is %s', (name, short) => expect(initials(name)).toBe(short))
})

describe('file names', () => {
  it.each([
    ['A better town', 'A better town.json'],
    ['../../etc/passwd', 'etc passwd.json'],
    ['¿Qué? / 50 %', 'Qué 50.json'],
    ['***', 'board.json'],
    ['x'.repeat(300), `${'x'.repeat(80)}.json`],
  ])('%s', (title, name) => expect(fileName(title, 'json')).toBe(name))
})

describe('colours of people', () => {
  it('are the same for the same secret, and none that is taken', () => {
    expect(colorFor('abc')).toBe(colorFor('abc'))
    const taken = PERSON_COLORS.filter(c => c !== PERSON_COLORS[4])
    expect(colorFor('abc', taken)).toBe(PERSON_COLORS[4])
    expect(PERSON_COLORS).toContain(colorFor('abc', PERSON_COLORS))
  })

  it('come round when one asks for another', () => {
    let color = colorFor('abc')
    const seen = new Set([color])
    for (let i = 1; i < PERSON_COLORS.length; i++) {
      color = nextColor(color)
      seen.add(color)
    }
    expect(seen.size).toBe(PERSON_COLORS.length)
    expect(nextColor('#000000')).toBe(PERSON_COLORS[0])
  })
})

const person = (connection: number, participant: string, name: string, me = false): PresentPerson => ({
  connection,
  participant,
  name,
  me,
  color: '#123456',
  map: null,
  selection: [],
  editing: null,
  drag: null,
  following: null,
  camera: null,
})

it('people are listed once each, oneself first, then by name; strangers without an id stay apart', () => {
  const people = [
    person(1, 'zoe', 'Zoe'),
    person(2, 'ana', 'Ana'),
    person(3, 'ana', 'Ana', true),
    person(4, '', 'Viewer'),
    person(5, '', 'Viewer'),
    person(6, 'ben', 'Ben'),
  ]
  expect(distinctPeople(people).map(p => p.connection)).toEqual([3, 6, 4, 5, 1])
})

describe('saved state in words', () => {
  it('never says "kept" or "saved" where it is not', () => {
    expect(savedWords({ kind: 'offline', kept: false, waiting: true }).text).toBe('saved.offline_not_kept')
    expect(savedWords({ kind: 'offline', kept: true, waiting: true }).text).toBe('saved.offline_kept')
    expect(savedWords({ kind: 'offline', kept: false, waiting: true }).short).toBe('saved.offline')
    expect(savedWords({ kind: 'saving' }).text).toBe('saved.saving')
    expect(savedWords({ kind: 'storage' })).toMatchObject({ icon: 'risk', trouble: true })
  })
})

describe('deep links', () => {
  const at = (address: string, phone = false, role: Role = 'participant') => {
    const cameras = new Map()
    let view: unknown = null
    const session = {
      stage: { getState: () => ({ maps: [{ id: 'asset' }, { id: 'power' }] }) },
      workspace: {
        setState: (next: { view: unknown }) => {
          view = next.view
        },
      },
      cameras,
      role,
    }
    goToDeepLink(session as unknown as Session, new URLSearchParams(address), phone)
    return { view, cameras: [...cameras] }
  }

  it('open a place on a map', () => {
    expect(at('map=power&x=-10.5&y=0&zoom=0.5')).toEqual({
      view: { kind: 'map', map: 'power' },
      cameras: [['power', { x: -10.5, y: 0, zoom: 0.5 }]],
    })
    expect(at('x=1&y=2')).toEqual({ view: null, cameras: [['asset', { x: 1, y: 2, zoom: 1 }]] })
  })

  it('[F38] on a phone a workshop opens with writing, but where a map was asked for, and for viewers', () => {
    expect(at('', true).view).toEqual({ kind: 'write', map: 'asset' })
    expect(at('map=power', true).view).toEqual({ kind: 'map', map: 'power' })
    expect(at('', true, 'viewer').view).toBeNull()
  })

  it.each([
    '',
    'map=none',
    'x=1',
    'x=one&y=2',
    'x=1&y=2&zoom=0',
    'x=1&y=2&zoom=-1',
    'x=&y=',
    'x=Infinity&y=1',
  ])('that make no sense are passed over: %s', address => {
    expect(at(address)).toEqual({ view: null, cameras: [] })
  })
})

it('a file is called as its workshop is, in any script', () => {
  expect(fileName('हिन्दी: 2026', 'json')).toBe('हिन्दी 2026.json')
  const headers = fileHeaders('partners.csv', 'हिन्दी: 2026')
  expect(decodeURIComponent(headers['content-disposition'] ?? '')).toContain("UTF-8''हिन्दी 2026 partners.csv")
})
