import { describe, expect, it } from 'vitest'
import { GATE } from '../../server/rooms/gate-limits.ts'
import { WalkPurse } from '../../server/rooms/walk-purse.ts'

/** A purse whose clock the test turns (seconds). */
function purseAt(): { purse: WalkPurse; wait(seconds: number): void } {
  let now = 5_000
  return {
    purse: new WalkPurse(() => now),
    wait: seconds => {
      now += seconds * 1000
    },
  }
}

describe("what somebody's updates may make Yjs pass", () => {
  it('is so much in all for each person; what was refused cost nothing', () => {
    const { purse } = purseAt()
    expect(purse.pay('Ana', GATE.purse - 10)).toBe(true)
    expect(purse.pay('Ana', 11)).toBe(false)
    expect(purse.pay('Ana', 10)).toBe(true)
    expect(purse.pay('Ana', 1)).toBe(false)
    expect(purse.pay('Ana', 0)).toBe(true)
    expect(purse.pay('Ben', GATE.purse)).toBe(true)
    expect(purse.pay('Cas', GATE.purse + 1)).toBe(false)
  })

  it('comes back slowly, and never more than was there', () => {
    const { purse, wait } = purseAt()
    expect(purse.pay('Ana', GATE.purse)).toBe(true)
    wait(60)
    expect(purse.pay('Ana', 60 * GATE.purseBack + 1)).toBe(false)
    expect(purse.pay('Ana', 60 * GATE.purseBack)).toBe(true)
    expect(purse.pay('Ana', 1)).toBe(false)
    // what was refused does not begin the wait anew
    wait(30)
    expect(purse.pay('Ana', 60 * GATE.purseBack)).toBe(false)
    wait(30)
    expect(purse.pay('Ana', 60 * GATE.purseBack)).toBe(true)
    wait(7 * 24 * 3600)
    expect(purse.pay('Ana', GATE.purse + 1)).toBe(false)
    expect(purse.pay('Ana', GATE.purse)).toBe(true)
  })

  it('lets somebody who spends it at every moment have no more than one purse and what came back', () => {
    const { purse, wait } = purseAt()
    let taken = 0
    const hours = 3
    for (let second = 0; second < hours * 3600; second++) {
      for (const walk of [GATE.walk, 10_000, 500, 20]) while (purse.pay('evil', walk)) taken += walk
      wait(1)
    }
    expect(taken).toBeLessThanOrEqual(GATE.purse + hours * 3600 * GATE.purseBack)
    expect(taken).toBeGreaterThan(GATE.purse)
    // of an hour's time that is 0.2 seconds at the most (at half a microsecond an item)
    expect(GATE.purseBack * 3600 * 0.5e-6).toBeLessThan(0.2)
  })

  it('goes on where the clock goes back', () => {
    const { purse, wait } = purseAt()
    expect(purse.pay('Ana', GATE.purse)).toBe(true)
    wait(-4)
    expect(purse.pay('Ana', 1)).toBe(false)
    wait(5)
    expect(purse.pay('Ana', GATE.purseBack)).toBe(true)
  })
})
