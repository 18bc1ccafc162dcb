import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { inProject } from '../../scripts/project.ts'

const Package = z.object({ scripts: z.object({ start: z.string() }) })

/** What Node is told where the server is started as its users start it: `npm start`. */
export function startFlags(): string[] {
  const { scripts } = Package.parse(JSON.parse(readFileSync(inProject('package.json'), 'utf8')))
  return scripts.start.split(' ').filter(word => word.startsWith('--'))
}
