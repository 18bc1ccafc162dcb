import { describe, expect, it } from 'vitest'
import { snapshotsToDrop } from '../../server/rooms/thin-snapshots.ts'
import { LIMITS } from '../../shared/model/limits.ts'
import type { SnapshotKind } from '../../shared/model/snapshot.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
const START = 1_800_000_000_000

interface Row {
  readonly id: string
  readonly automatic: boolean
  readonly kind: SnapshotKind | null
  readonly createdAt: number
}

/** Snapshots of a workshop, newest first, as a room keeps them. */
class Kept {
  rows: Row[] = []
  add(kind: SnapshotKind | null, at: number, id = `${kind}-${at}`): string {
    this.rows = [{ id, automatic: kind !== null, kind, createdAt: at }, ...this.rows]
    const drop = snapshotsToDrop(this.rows)
    this.rows = this.rows.filter(row => !drop.includes(row.id))
    return id
  }
  get ids(): string[] {
    return this.rows.map(row => row.id)
  }
}

/** A workshop with its steps, twelve minutes each, a reveal and two deletes. */
function afternoon(): { kept: Kept; before: string[] } {
  const kept = new Kept()
  for (let step = 0; step < 14; step++) kept.add('step', START + step * 12 * MINUTE)
  kept.add('reveal', START + 3 * HOUR)
  kept.add('restore', START + 3 * HOUR + 10 * MINUTE)
  kept.add('delete', START + 3 * HOUR + 20 * MINUTE)
  kept.add('delete', START + 4 * HOUR)
  return { kept, before: kept.ids }
}

describe('which automatic snapshots go', () => {
  it('none as long as there are few enough, and never a named one', () => {
    const kept = new Kept()
    for (let i = 0; i < LIMITS.automaticSnapshots; i++) kept.add('step', START + i)
    for (let i = 0; i < 80; i++) kept.add(null, START + 100 + i)
    expect(kept.rows).toHaveLength(LIMITS.automaticSnapshots + 80)
    kept.add('step', START + HOUR)
    expect(kept.rows.filter(row => row.automatic)).toHaveLength(LIMITS.automaticSnapshots)
    expect(kept.rows.filter(row => !row.automatic)).toHaveLength(80)
  })

  it('a clock that was set back makes nothing of that moment the next to go', () => {
    const kept = new Kept()
    for (let i = 0; i < LIMITS.automaticSnapshots; i++) kept.add('step', START + i * 10 * MINUTE)
    const restore = kept.add('restore', START + 5 * HOUR)
    for (let i = 1; i < 5; i++) kept.add('step', START + 5 * HOUR + i * 10 * MINUTE)
    expect(kept.ids).toContain(restore)
  })

  it('of somebody who deletes twenty notes every minute for an hour: theirs, and the board before the first of them stays', () => {
    const { kept, before } = afternoon()
    const begun = START + 5 * HOUR
    const first = kept.add('delete', begun)
    for (let minute = 1; minute <= 60; minute++) kept.add('delete', begun + minute * MINUTE)
    expect(kept.ids).toEqual(expect.arrayContaining([...before, first]))
    expect(kept.ids[0]).toBe(`delete-${begun + HOUR}`)
    expect(kept.rows.length).toBeLessThanOrEqual(LIMITS.automaticSnapshots)
  })

  it('the same for three days: all that was made otherwise stays, and steps made meanwhile too', () => {
    const { kept, before } = afternoon()
    const begun = START + 5 * HOUR
    const steps: string[] = []
    for (let minute = 0; minute <= 3 * 24 * 60; minute++) {
      kept.add('delete', begun + minute * MINUTE)
      if (minute % 480 === 240) steps.push(kept.add('step', begun + minute * MINUTE + 1))
    }
    const others = before.filter(id => !id.startsWith('delete'))
    expect(kept.ids).toEqual(expect.arrayContaining([...others, ...steps]))
    // of the deletes something of each stretch: the last minutes, hours and days
    const ages = kept.rows.filter(row => row.kind === 'delete').map(row => begun + 3 * DAY - row.createdAt)
    for (const [from, to] of [
      [0, 10 * MINUTE],
      [10 * MINUTE, HOUR],
      [HOUR, 4 * HOUR],
      [4 * HOUR, DAY],
      [DAY, 4 * DAY],
    ] as const)
      expect(ages.filter(age => age >= from && age <= to).length, `${from}`).toBeGreaterThan(1)
  })

  it('of a workshop that goes on for a year: close together where they are new, far apart where they are old', () => {
    const kept = new Kept()
    const first = kept.add('step', START)
    for (let week = 0; week < 52; week++)
      for (let step = 0; step < 10; step++) kept.add('step', START + week * 7 * DAY + step * 15 * MINUTE + 1)
    const end = START + 51 * 7 * DAY
    // the last session is whole
    expect(kept.rows.filter(row => row.createdAt > end)).toHaveLength(10)
    expect(kept.ids.at(-1)).toBe(first)
    // and of every two months something is left
    for (let part = 0; part < 6; part++) {
      const [from, to] = [START + part * 60 * DAY, START + (part + 1) * 60 * DAY]
      expect(
        kept.rows.some(row => row.createdAt >= from && row.createdAt < to),
        `part ${part}`,
      ).toBe(true)
    }
  })

  it('as many as needed where far too many are there, those of one moment and from a clock that was set back too', () => {
    const rows = Array.from({ length: 200 }, (_, i): Row => {
      const kind = i % 2 === 0 ? 'delete' : 'reveal'
      return { id: `s${i}`, automatic: true, kind, createdAt: START - (i > 100 ? -HOUR : 0) }
    })
    const drop = snapshotsToDrop(rows)
    expect(new Set(drop).size).toBe(200 - LIMITS.automaticSnapshots)
    for (const id of ['s0', 's1', 's198', 's199']) expect(drop).not.toContain(id)
  })
})
