import { expect, it } from 'vitest'
import { COMMANDS } from '../../client/canvas/commands.ts'
import { sourceFiles } from '../support/source-files.ts'

it('every command of the map that has a key is pressed in some browser test', () => {
  const specs = sourceFiles('tests').filter(f => f.path.endsWith('.spec.ts'))
  expect(specs.length).toBeGreaterThan(10)
  const pressed = new Set(
    specs.flatMap(f => [...f.text.matchAll(/byKey\(\w+, '([a-z0-9-]+)'/g)].map(m => m[1] ?? '')),
  )
  const withKeys = COMMANDS.filter(c => c.keys.length > 0).map(c => c.id)
  expect(withKeys.length).toBeGreaterThan(40)
  expect(withKeys.filter(id => !pressed.has(id))).toEqual([])
})
