import { expect, it } from 'vitest'
import { sourceFiles } from '../support/source-files.ts'

const RULE = /\[R(\d+)\]/g
const numbers = (texts: readonly string[]): Set<number> =>
  new Set(texts.flatMap(text => [...text.matchAll(RULE)].map(match => Number(match[1]))))

const code = sourceFiles('shared')
const tests = sourceFiles('tests').filter(file => /\.(test|spec)\.tsx?$/.test(file.path))
/** names of tests and of groups of tests: a rule in a comment is no test of it */
const names = tests.flatMap(({ text }) =>
  [...text.matchAll(/\b(?:it|test|describe)(?:\.each\([\s\S]*?\))?\(\s*(['"`])([\s\S]*?)\1/g)].map(
    match => match[2] ?? '',
  ),
)
const each = tests.flatMap(({ text }) =>
  [...text.matchAll(/\]\s*(?:as const)?\s*\)\(\s*(['"`])([\s\S]*?)\1/g)].map(match => match[2] ?? ''),
)

it('every rule of the domain has a test that names it', () => {
  const rules = numbers(code.map(file => file.text))
  const named = numbers([...names, ...each])
  expect(rules.size).toBeGreaterThan(15)
  expect([...rules].filter(rule => !named.has(rule)).map(rule => `R${rule}`)).toEqual([])
})

it('no test names a rule that was never written down', () => {
  // of the maps and of promotion: they stand in the design
  const inDesign = new Set([1, 2, 7])
  const rules = numbers(code.map(file => file.text))
  const unknown = [...numbers([...names, ...each])].filter(rule => !rules.has(rule) && !inDesign.has(rule))
  expect(unknown.map(rule => `R${rule}`)).toEqual([])
})

it('a file with rules of insight says where they come from', () => {
  const silent = sourceFiles('shared/insight').filter(
    ({ text }) => numbers([text]).size > 0 && !/Sources?:|\bdomain's\b|\bguide/i.test(text),
  )
  expect(silent.map(file => file.path)).toEqual([])
})
