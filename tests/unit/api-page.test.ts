import { expect, it } from 'vitest'
import { api, inWords, nameOf } from '../../client/app/api/api-shape.ts'
import { openapiDocument } from '../../server/http/api/openapi-document.ts'
import { ROUTES } from '../../server/http/route-table.ts'

const document = (): unknown => JSON.parse(JSON.stringify(openapiDocument(ROUTES)))

it('the page reads the whole description as the server gives it, and every name leads to a shape', () => {
  const read = api.parse(document())
  expect(Object.keys(read.paths).length).toBeGreaterThan(20)
  const names = [...JSON.stringify(read).matchAll(/"\$ref":"([^"]+)"/g)].map(([, ref = '']) => nameOf(ref))
  expect(names.length).toBeGreaterThan(50)
  expect(names.filter(name => !read.components.schemas[name])).toEqual([])
})

it('tells a value in a word or two', () => {
  expect(inWords({ type: 'string', maxLength: 2000 })).toBe('string ≤ 2,000')
  expect(inWords({ type: 'string', enum: ['en', 'es'] })).toBe('"en" | "es"')
  expect(inWords({ type: ['string', 'null'] })).toBe('string | null')
  expect(inWords({ const: 1 })).toBe('1')
  expect(inWords({ type: 'object' })).toBeNull()
})
