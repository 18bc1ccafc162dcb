import { expect, it } from 'vitest'
import type * as Y from 'yjs'
import { must } from '../../shared/assert.ts'
import { createFrame } from '../../shared/edits/edit-frames.ts'
import { createNotes } from '../../shared/edits/edit-notes.ts'
import { jsonFrame } from '../../shared/protocol/frames.ts'
import { eventually } from '../support/eventually.ts'
import { closing } from './kept.ts'
import { DirectClient, rooms as makeRooms } from './room-without-network.ts'

const kept = closing()
const item = (client: DirectClient, root: 'notes' | 'frames', id: string) =>
  client.doc.getMap<Y.Map<unknown>>(root).get(id)

it('what was written offline for a map that was removed meanwhile waits on the first map; the rest stays where it is', async () => {
  const { rooms } = await makeRooms()
  kept(rooms)
  const fay = await new DirectClient().join(rooms, 'facilitator', 'Fay')
  const order = (what: object): void =>
    fay.seat?.receive(jsonFrame({ t: 'stage', do: what } as unknown as { t: string }))
  const maps = (): string[] => {
    const stage = must(fay.messages().findLast(m => m.t === 'stage')?.stage, 'stage')
    return (stage as { maps: { id: string }[] }).maps.map(map => map.id)
  }
  const axes = { left: '', right: '', bottom: '', top: '' }
  order({ what: 'map.put', map: { id: 'extra', kind: 'axes', title: 'Extra', axes } })
  await eventually('the map', () => maps().includes('extra'))

  const ana = await new DirectClient().join(rooms, 'participant', 'Ana')
  ana.seat?.left()
  ana.seat = null
  let n = 0
  const ctx = { by: 'ana', now: 1, newId: () => `n${n++}` }
  const draft = { at: [40, 60] as [number, number], text: 'Written offline', color: 'mint' as const }
  createNotes(ana.doc, ctx, [
    { ...draft, map: 'extra' },
    { ...draft, map: 'power' },
  ])
  const frame = createFrame(ana.doc, ctx, { map: 'extra', title: 'Ours', rect: [0, 0, 500, 500] })
  order({ what: 'map.remove', id: 'extra' })
  await eventually('it to be gone', () => !maps().includes('extra'))
  await ana.join(rooms, 'participant', 'Ana')
  await eventually('the note', () => item(fay, 'notes', 'n0')?.get('map') === maps()[0])
  expect(item(fay, 'notes', 'n0')?.get('at')).toBeNull()
  expect(String(item(ana, 'notes', 'n0')?.get('text'))).toBe('Written offline')
  expect([item(fay, 'notes', 'n1')?.get('map'), item(fay, 'notes', 'n1')?.get('at')]).toEqual([
    'power',
    [40, 60],
  ])
  expect(item(fay, 'frames', frame)?.get('map')).toBe(maps()[0])
})
