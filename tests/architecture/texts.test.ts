import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser'
import { describe, expect, it } from 'vitest'
import { TEXTS } from '../../client/i18n/texts.ts'
import { sourceFiles } from '../support/source-files.ts'

const ids = Object.keys(TEXTS.en) as (keyof typeof TEXTS.en)[]
const code = sourceFiles('client', 'shared').filter(f => !f.path.startsWith('client/i18n/texts/'))

/** Names of the values that a message asks for. */
function argumentsOf(elements: readonly MessageFormatElement[]): string[] {
  return elements.flatMap(e => {
    if (e.type === TYPE.literal || e.type === TYPE.pound) return []
    if (e.type === TYPE.plural || e.type === TYPE.select)
      return [e.value, ...Object.values(e.options).flatMap(o => argumentsOf(o.value))]
    return e.type === TYPE.tag ? argumentsOf(e.children) : [e.value]
  })
}
const asked = (message: string): string[] => [...new Set(argumentsOf(parse(message)))].sort()

describe('texts', () => {
  it('there are texts', () => expect(ids.length).toBeGreaterThan(100))

  it('each is there in both languages, and asks for the same values', () => {
    expect(Object.keys(TEXTS.es).sort()).toEqual(Object.keys(TEXTS.en).sort())
    const empty = ids.filter(id => !TEXTS.en[id].trim() || !TEXTS.es[id].trim())
    expect(empty).toEqual([])
    const differ = ids.filter(id => asked(TEXTS.en[id]).join() !== asked(TEXTS.es[id]).join())
    expect(differ).toEqual([])
  })

  it('no two files give the same text another meaning', () => {
    const files = sourceFiles('client').filter(f => f.path.startsWith('client/i18n/texts/'))
    const named = files.flatMap(f => {
      const ids = [...f.text.matchAll(/^ {4}'([a-z_0-9.-]+)':/gim)].map(m => m[1] ?? '')
      return [...new Set(ids)]
    })
    expect(named.length).toBeGreaterThan(1_000)
    expect(named.filter((id, i) => named.indexOf(id) !== i)).toEqual([])
  })

  it('each is used', () => {
    const all = code.map(f => f.text).join('\n')
    // `sector.${x}`: a family of texts whose last part is computed
    const families = [...all.matchAll(/`([a-z_0-9]+(?:\.[a-z_0-9]+)*\.)\$\{/gi)].map(m => m[1] ?? '')
    const quoted = new Set([...all.matchAll(/(['"])([a-z_0-9.]+)\1/gi)].map(m => m[2]))
    const unused = ids.filter(id => !quoted.has(id) && !families.some(f => id.startsWith(f)))
    expect(unused).toEqual([])
  })
})
