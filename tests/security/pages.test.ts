import { expect, it } from 'vitest'
import { sourceFiles, withoutComments } from '../support/source-files.ts'

/** Ways by which text becomes HTML, or code. `DOMParser` makes a document that is never shown, and runs nothing. */
const SINKS =
  /\b(innerHTML|outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML|srcdoc|createContextualFragment)\b|document\.write|\beval\(|new Function\b|javascript:/

it('[T19] nothing in the client turns words into HTML or code', () => {
  const client = sourceFiles('client').map(f => ({ path: f.path, text: withoutComments(f.text) }))
  expect(client.length).toBeGreaterThan(200)
  expect(SINKS.test('element.innerHTML = note.text')).toBe(true)
  expect(client.filter(f => SINKS.test(f.text)).map(f => f.path)).toEqual([])
})
