import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { ensureClient } from '../../scripts/client-build.ts'
import { inProject } from '../../scripts/project.ts'
import { RESOURCES } from '../../shared/templates/resources.ts'

/** Addresses that stand in the built files without ever being asked for: names of namespaces, and links in error texts. */
const NEVER_FETCHED = [
  /^http:\/\/www\.w3\.org\//,
  /^https?:\/\/json-schema\.org\//,
  // what PDF files and workbooks call their parts
  /^http:\/\/(purl\.org|purl\.oclc\.org|ns\.adobe\.com|www\.aiim\.org|schemas\.openxmlformats\.org)\//,
  /^https:\/\/(react\.dev|reactjs\.org|github\.com|formatjs\.github\.io|developer\.mozilla\.org|bugs\.webkit\.org)\//,
]

/** Links that a person follows, or does not. */
const LINKED = new Set(Object.values(RESOURCES).flatMap(list => list.map(({ url }) => url)))

const ADDRESS = /(?:https?|wss?):\/\/[a-z0-9][^\s"'`)\\<>]*/gi

let files: { name: string; text: string }[] = []
beforeAll(async () => {
  await ensureClient(() => {})
  files = readdirSync(inProject('dist/client'), { withFileTypes: true, recursive: true })
    .filter(e => e.isFile() && /\.(js|css|html|webmanifest|json|svg)$/.test(e.name))
    .map(e => ({ name: e.name, text: readFileSync(join(e.parentPath, e.name), 'utf8') }))
}, 120_000)

describe('the built client', () => {
  it('is there', () => {
    expect(files.map(f => f.name)).toContain('index.html')
    expect(files.filter(f => f.name.endsWith('.js')).length).toBeGreaterThan(0)
  })

  it('names no address of a third party', () => {
    const found = files.flatMap(f =>
      (f.text.match(ADDRESS) ?? [])
        .filter(address => !LINKED.has(address) && !NEVER_FETCHED.some(p => p.test(address)))
        .map(address => `${f.name}: ${address}`),
    )
    expect(found).toEqual([])
  })

  it('brings its own fonts', () => {
    const css = files.filter(f => f.name.endsWith('.css')).map(f => f.text)
    expect(css.some(text => text.includes('@font-face'))).toBe(true)
  })
})
