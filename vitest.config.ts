import { defineConfig } from 'vitest/config'

/** A folder of tests as a project of its own: `npx vitest run --project unit`. Times in milliseconds. */
const kind = (name: string, testTimeout: number, extra: object = {}) => ({
  test: {
    name,
    include: [`tests/${name}/**/*.test.{ts,tsx}`],
    testTimeout,
    hookTimeout: 30_000,
    environment: 'node',
    ...extra,
  },
})

const SEEDED = { setupFiles: ['tests/support/property-seed.ts'] }

export default defineConfig({
  test: {
    projects: [
      kind('unit', 10_000, SEEDED),
      kind('property', 120_000, SEEDED),
      kind('contract', 30_000),
      kind('simulation', 180_000),
      kind('integration', 60_000),
      kind('security', 60_000),
      kind('faults', 600_000),
      kind('architecture', 120_000),
    ],
    maxWorkers: 2,
    passWithNoTests: true,
    unstubGlobals: true,
    restoreMocks: true,
  },
})
