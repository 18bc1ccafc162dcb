import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { COUNTS, type Counts, type Fault, simulate } from './simulate.ts'

/** `npm run test:sim -- --seeds 10000` sets these; seeds that once failed belong into FOUND. */
const FIRST = Number(process.env.SIM_SEED ?? 1)
const SEEDS = Number(process.env.SIM_SEEDS ?? 200)
const FOUND: readonly number[] = []

async function runs(seeds: readonly number[], did: Counts, fault: Fault | null = null): Promise<string[]> {
  const wrong: string[] = []
  for (const seed of seeds) {
    const found = await simulate(seed, did, fault)
    for (const what of found.slice(0, 3)) wrong.push(`seed ${seed}: ${what}`)
    if (wrong.length > 10) break
  }
  return wrong
}

describe('a room, its people and what can go wrong', () => {
  beforeEach(() => {
    vi.useFakeTimers({
      toFake: [
        'setTimeout',
        'clearTimeout',
        'setInterval',
        'clearInterval',
        'setImmediate',
        'performance',
        'Date',
      ],
    })
  })
  afterEach(() => void vi.useRealTimers())

  it(`${SEEDS} seeds from ${FIRST}: nothing saved or shown is lost, all agree in the end, and sealed words stay sealed`, async () => {
    const did = { ...COUNTS }
    const seeds = Array.from({ length: SEEDS }, (_, i) => FIRST + i)
    expect(await runs([...FOUND, ...seeds], did)).toEqual([])
    console.log(`simulation: ${SEEDS} seeds from ${FIRST}: ${JSON.stringify(did)}`)
    for (const [what, count] of Object.entries(did)) expect(count, what).toBeGreaterThan(SEEDS / 10)
  }, 3_600_000)

  it('negative control: with the acknowledgement before the commit, losses are found', async () => {
    const seeds = Array.from({ length: 40 }, (_, i) => 1 + i)
    const wrong = await runs(seeds, { ...COUNTS }, 'early')
    expect(wrong.some(line => line.includes('is lost'))).toBe(true)
  })

  it('negative control: with an update that gets lost now and then, it is seen that they differ', async () => {
    const wrong = await runs([1, 2, 3, 4, 5, 6], { ...COUNTS }, 'lossy')
    expect(wrong.some(line => /differs|waits for structs|nothing settled/.test(line))).toBe(true)
  })
})
