import { describe, expect, it } from 'vitest'
import { firstWorkspace } from '../../client/state/first-workspace.ts'
import type { Workspace } from '../../client/state/session.ts'
import { isVisited, moved, type Visited, visited } from '../../client/state/visited.ts'

const asset = firstWorkspace('asset')
const power: Workspace = { ...asset, view: { kind: 'map', map: 'power' } }
const partners: Workspace = { ...asset, view: { kind: 'partners' } }
const record: Workspace = { ...partners, panel: { kind: 'partner', id: 'p1' } }

/** Goes from the first of them to the last, as a browser would keep it: what lies behind and where one stands. */
function walk(phone: boolean, ...places: Workspace[]): string[] {
  const entries: Visited[] = []
  for (const place of places) {
    const now = visited(place, phone)
    const at = entries.at(-1)
    const move = at ? moved(at, now) : { kind: 'add' as const, entry: now }
    if (move.kind !== 'add') entries.pop()
    if (move.kind !== 'back') entries.push(move.entry)
    expect(entries.map(e => e.depth)).toEqual(entries.map((_, n) => n))
  }
  return entries.map(e => e.place.trim())
}

describe('what the browser’s Back leads through', () => {
  it('is one place for each view, and none for a part of the plan or a panel beside a map', () => {
    expect(walk(false, asset, power, partners, record)).toEqual(['map asset', 'map power', 'partners'])
    const plan: Workspace = { ...asset, view: { kind: 'plan', part: 'outreach' } }
    const tasks: Workspace = { ...asset, view: { kind: 'plan', part: 'tasks' } }
    expect(walk(false, asset, plan, tasks)).toEqual(['map asset', 'plan'])
  })

  it('is one more for what covers a phone, which goes with it when it is closed or left', () => {
    const list: Workspace = { ...asset, panel: { kind: 'outline' } }
    const note: Workspace = { ...asset, panel: { kind: 'note', id: 'n1' } }
    expect(walk(true, partners, record)).toEqual(['partners', 'partners  panel'])
    expect(walk(true, asset, partners, record, partners)).toEqual(['map asset', 'partners'])
    expect(walk(true, asset, partners, record, asset)).toEqual(['map asset', 'partners', 'map asset'])
    expect(walk(true, asset, list, note)).toEqual(['map asset', 'map asset list', 'map asset panel'])
    expect(walk(true, asset, list, note, list)).toEqual(['map asset', 'map asset list'])
  })

  it('is one more for the wall', () => {
    expect(walk(false, asset, { ...asset, wall: true })).toEqual(['map asset', 'map asset wall'])
    expect(walk(false, asset, { ...asset, wall: true }, asset)).toEqual(['map asset'])
  })

  it('is nothing that another page or another version kept', () => {
    expect(isVisited(visited(asset, false))).toBe(true)
    for (const other of [null, undefined, 'x', 7, {}, { allymap: 2 }]) expect(isVisited(other)).toBe(false)
  })
})
