/** The value below which the share `p` (0 … 1) of the samples lies; NaN without samples. */
export function percentile(samples: readonly number[], p: number): number {
  const sorted = Float64Array.from(samples).sort()
  return sorted[Math.min(sorted.length - 1, Math.floor(p * sorted.length))] ?? Number.NaN
}

/** Waits (milliseconds). Benches send by the clock; tests must not. */
export const pause = (ms: number): Promise<void> => new Promise(resolve => setTimeout(resolve, ms))

/** Calls `send` for i = 0 … count − 1, `hz` times a second, never waiting for what it gives; resolves when all are answered. */
export async function paced(count: number, hz: number, send: (i: number) => unknown): Promise<void> {
  const started = performance.now()
  const answers: unknown[] = []
  for (let i = 0; i < count; i++) {
    const early = started + (i * 1000) / hz - performance.now()
    if (early > 0) await pause(early)
    answers.push(send(i))
  }
  await Promise.all(answers)
}
