import { randomInt } from 'node:crypto'
import { inProject } from './project.ts'
import { runNode } from './run-command.ts'

/** `npm run test:properties -- 20`: the property tests, so many rounds, each with a seed of its own; ends at the first red one. */
const rounds = Number(process.argv[2] ?? 10)
if (!Number.isInteger(rounds) || rounds < 1) {
  console.error('How many rounds? For example: npm run test:properties -- 20')
  process.exit(2)
}
for (let round = 1; round <= rounds; round++) {
  const seed = randomInt(2 ** 31)
  console.log(`round ${round} of ${rounds}: PROPERTY_SEED=${seed}`)
  const args = ['run', '--project', 'property', '--project', 'unit', '--silent', '--reporter=dot']
  const code = await runNode(inProject('node_modules/vitest/vitest.mjs'), args, {
    PROPERTY_SEED: String(seed),
  })
  if (code !== 0) {
    console.error(`Red. Again: PROPERTY_SEED=${seed} npm run unit -- --project property --project unit`)
    process.exit(1)
  }
}
