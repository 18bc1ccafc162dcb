import { inProject } from './project.ts'
import { runNode } from './run-command.ts'

/** `npm run test:sim -- --seeds 10000 --from 1`: the simulation with as many seeds as one likes. */
function option(name: string, otherwise: string): string {
  const at = process.argv.indexOf(`--${name}`)
  const value = at < 0 ? otherwise : (process.argv[at + 1] ?? '')
  if (!/^\d+$/.test(value)) {
    console.error(`--${name} takes a number`)
    process.exit(2)
  }
  return value
}

const env = { SIM_SEEDS: option('seeds', '200'), SIM_SEED: option('from', '1') }
const args = ['run', '--project', 'simulation']
process.exitCode = await runNode(inProject('node_modules/vitest/vitest.mjs'), args, env)
