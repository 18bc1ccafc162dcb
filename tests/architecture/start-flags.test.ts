import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { inProject } from '../../scripts/project.ts'
import { startFlags } from '../support/start-flags.ts'

it('a container starts the server with what `npm start` tells Node', () => {
  const command = readFileSync(inProject('Dockerfile'), 'utf8').match(/^CMD (\[.*\])$/m)?.[1]
  const words: unknown = JSON.parse(command ?? '')
  expect(startFlags().length).toBeGreaterThan(0)
  expect(words).toEqual(['node', ...startFlags(), 'server/main.ts'])
})
