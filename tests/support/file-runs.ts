/** Boards that each property of the files sees; the full figure of the acceptance is 10,000: FILES_RUNS=10000. */
const RUNS = Number(process.env.FILES_RUNS ?? 400)
const SEED = process.env.FILES_SEED

interface Runs {
  readonly numRuns: number
  readonly seed?: number
}

const runs = (numRuns: number): Runs => ({
  numRuns,
  ...(SEED === undefined ? {} : { seed: Number(SEED) }),
})

export const FILE_RUNS: Runs = runs(RUNS)

/** For what takes long for each board: a twentieth in the everyday run, all of them where FILES_RUNS says how many. */
export const SLOW_FILE_RUNS: Runs = runs(process.env.FILES_RUNS === undefined ? Math.ceil(RUNS / 20) : RUNS)

/** For what goes over HTTP to real servers and back: a twentieth, always. */
export const SERVED_FILE_RUNS: Runs = runs(Math.ceil(RUNS / 20))

/** Milliseconds that a property of so many boards may take. */
export const FILE_PATIENCE = 120_000 + RUNS * 300
