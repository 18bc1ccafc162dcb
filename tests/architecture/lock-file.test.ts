import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { z } from 'zod'
import { inProject } from '../../scripts/project.ts'

const lock = z
  .object({
    packages: z.record(
      z.string(),
      z.object({
        resolved: z.string().optional(),
        integrity: z.string().optional(),
        inBundle: z.boolean().optional(),
        optionalDependencies: z.record(z.string(), z.string()).optional(),
      }),
    ),
  })
  .parse(JSON.parse(readFileSync(inProject('package-lock.json'), 'utf8')))

const places = Object.keys(lock.packages)

it('names every platform package, else `npm ci` refuses', () => {
  const missing = Object.values(lock.packages)
    .flatMap(p => Object.keys(p.optionalDependencies ?? {}))
    .filter(name => !places.some(place => place.endsWith(`node_modules/${name}`)))
  expect(places.length).toBeGreaterThan(100)
  expect(missing).toEqual([])
})

it('takes packages by their content, from whatever registry npm is set to', () => {
  const installed = Object.entries(lock.packages).filter(([place, p]) => place !== '' && !p.inBundle)
  expect(installed.filter(([, p]) => !p.integrity).map(([place]) => place)).toEqual([])
  expect(installed.filter(([, p]) => p.resolved).map(([place]) => place)).toEqual([])
})
