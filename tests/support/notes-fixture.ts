import { readFileSync } from 'node:fs'
import { inProject } from '../../scripts/project.ts'

/** The first `count` statements of tests/fixtures/notes.csv: what people of a town typed about its future. */
export function noteTexts(count: number): string[] {
  const rows = readFileSync(inProject('tests/fixtures/notes.csv'), 'utf8').trim().split('\n').slice(1)
  return rows.slice(0, count).map(row => {
    const text = row.split(',').slice(7).join(',')
    return text.startsWith('"') ? text.slice(1, -1).replaceAll('""', '"') : text
  })
}
