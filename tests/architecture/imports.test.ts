import { posix } from 'node:path'
import { expect, it } from 'vitest'
import { sourceFiles, withoutComments } from '../support/source-files.ts'

/**
 * Who may import whom. For each folder: the folders of this project and the packages it may name. The longest folder
 * that a file lies in counts. A trailing `*` stands for any ending.
 */
const ALLOWED: Record<string, { folders: readonly string[]; packages: readonly string[] }> = {
  shared: { folders: [], packages: [] },
  'shared/model': { folders: ['shared/model'], packages: ['zod/mini'] },
  'shared/maps': { folders: ['shared/model', 'shared/maps'], packages: [] },
  'shared/insight': { folders: ['shared/model', 'shared/maps', 'shared/insight'], packages: [] },
  'shared/templates': { folders: ['shared/model', 'shared/maps', 'shared/templates'], packages: [] },
  // filled boards are board files
  'shared/templates/samples': {
    folders: ['shared/model', 'shared/exchange', 'shared/templates/samples'],
    packages: [],
  },
  'shared/doc': {
    folders: ['shared/model', 'shared/maps', 'shared/insight', 'shared/protocol', 'shared/doc'],
    packages: ['yjs', 'zod/mini', 'lib0/*'],
  },
  'shared/edits': {
    folders: [
      'shared/model',
      'shared/maps',
      'shared/insight',
      'shared/exchange',
      'shared/doc',
      'shared/edits',
    ],
    packages: ['yjs'],
  },
  'shared/protocol': { folders: ['shared/model', 'shared/protocol'], packages: ['zod/mini', 'lib0/*'] },
  'shared/exchange': {
    folders: ['shared/model', 'shared/maps', 'shared/exchange'],
    packages: ['zod/mini', 'zod/v4/locales/*'],
  },
  'shared/files': {
    folders: ['shared/model', 'shared/maps', 'shared/insight', 'shared/exchange', 'shared/files'],
    packages: ['zod/mini'],
  },
  server: { folders: ['shared', 'server'], packages: ['*'] },
  'server/store': { folders: ['shared', 'server/store'], packages: ['node:*', 'zod'] },
  'server/rooms': {
    folders: ['shared', 'server/rooms', 'server/store/store.ts', 'server/observe', 'server/bus'],
    packages: ['yjs', 'y-protocols/*', 'lib0/*', 'nanoid', 'node:crypto', 'node:timers*', 'pino'],
  },
  'server/socket': {
    folders: [
      'shared',
      'server/socket',
      'server/rooms',
      'server/store/store.ts',
      'server/observe',
      'server/http/keys.ts',
      'server/http/client-address.ts',
      'server/config.ts',
    ],
    packages: ['*'],
  },
  client: { folders: ['shared', 'client'], packages: ['*'] },
  'client/sync': { folders: ['shared', 'client/sync', 'client/state', 'client/platform'], packages: ['*'] },
  'client/state': { folders: ['shared', 'client/state', 'client/i18n', 'client/platform'], packages: ['*'] },
  'client/platform': { folders: ['shared', 'client/platform'], packages: ['*'] },
  'client/i18n': { folders: ['shared', 'client/i18n'], packages: ['*'] },
  'client/ui': {
    folders: ['shared', 'client/ui', 'client/i18n', 'client/platform', 'client/state'],
    packages: ['*'],
  },
  'client/canvas': {
    folders: ['shared', 'client/canvas', 'client/state', 'client/ui', 'client/i18n', 'client/platform'],
    packages: ['*'],
  },
  'client/maps': {
    folders: [
      'shared',
      'client/maps',
      'client/canvas',
      'client/state',
      'client/ui',
      'client/i18n',
      'client/platform',
    ],
    packages: ['*'],
  },
  'client/outline': {
    folders: ['shared', 'client/outline', 'client/state', 'client/ui', 'client/i18n', 'client/platform'],
    packages: ['*'],
  },
  'client/find': {
    folders: ['shared', 'client/find', 'client/state', 'client/ui', 'client/i18n', 'client/platform'],
    packages: ['*'],
  },
  'client/compose': {
    folders: ['shared', 'client/compose', 'client/state', 'client/ui', 'client/i18n', 'client/platform'],
    packages: ['*'],
  },
  'client/insight': {
    folders: ['shared', 'client/insight', 'client/state', 'client/ui', 'client/i18n', 'client/platform'],
    packages: ['*'],
  },
  'client/partners': {
    folders: ['shared', 'client/partners', 'client/state', 'client/ui', 'client/i18n', 'client/platform'],
    packages: ['*'],
  },
  // what is to be done is about partners: their fields, dates and standings are shown alike
  'client/plan': {
    folders: [
      'shared',
      'client/plan',
      'client/partners',
      'client/state',
      'client/ui',
      'client/i18n',
      'client/platform',
    ],
    packages: ['*'],
  },
  'client/rounds': {
    folders: ['shared', 'client/rounds', 'client/state', 'client/ui', 'client/i18n', 'client/platform'],
    packages: ['*'],
  },
  'client/files': {
    folders: [
      'shared',
      'client/files',
      'client/canvas',
      'client/maps',
      'client/state',
      'client/ui',
      'client/i18n',
      'client/platform',
    ],
    packages: ['*'],
  },
  'client/facilitate': {
    folders: ['shared', 'client/facilitate', 'client/state', 'client/ui', 'client/i18n', 'client/platform'],
    packages: ['*'],
  },
}

/** Packages that belong to one side; the other must not have them, whatever the table says. */
const SERVER_ONLY = [/^node:/, /^ws$/, /^fastify$/, /^@fastify\//, /^pino$/]
const CLIENT_ONLY = [/^react/, /^zustand/, /^wouter/, /^idb$/, /^lucide-react/, /^y-websocket$/]

interface Import {
  readonly file: string
  readonly target: string
  readonly local: boolean
}

const IMPORT =
  /(?:^|[\n;])\s*(?:import|export)\s(?:[^'";]*?\sfrom\s+)?['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)/g

/** Imports of a file; local ones as paths from the project's folder. */
function importsOf(path: string, text: string): Import[] {
  return [...withoutComments(text).matchAll(IMPORT)].map(match => {
    const name = match[1] ?? match[2] ?? ''
    const local = name.startsWith('.')
    return { file: path, local, target: local ? posix.join(posix.dirname(path), name) : name }
  })
}

const matches = (pattern: string, name: string): boolean =>
  pattern.endsWith('*') ? name.startsWith(pattern.slice(0, -1)) : pattern === name
const within = (folder: string, path: string): boolean => path === folder || path.startsWith(`${folder}/`)
const row = (path: string): string | undefined =>
  Object.keys(ALLOWED)
    .filter(folder => within(folder, path))
    .sort((a, b) => b.length - a.length)[0]

function forbidden({ file, target, local }: Import): boolean {
  const allowed = ALLOWED[row(file) ?? '']
  if (!allowed) return true
  if (local) {
    // What lies directly in shared/ (results, assertions) is for everybody.
    if (/^shared\/[^/]+\.ts$/.test(target)) return false
    return !allowed.folders.some(folder => within(folder, target))
  }
  if (file.startsWith('client/') && SERVER_ONLY.some(p => p.test(target))) return true
  if (file.startsWith('server/') && CLIENT_ONLY.some(p => p.test(target))) return true
  return !allowed.packages.some(pattern => matches(pattern, target))
}

const files = sourceFiles('shared', 'server', 'client')
const all = files.flatMap(f => importsOf(f.path, f.text))

it('looks at every part of the product', () => {
  const seen = new Set(files.map(f => row(f.path)))
  for (const folder of ['shared/model', 'shared/doc', 'server/rooms', 'client/maps', 'client/outline'])
    expect(seen, folder).toContain(folder)
  expect(all.length).toBeGreaterThan(100)
})

it('finds imports that are not allowed', () => {
  const bad =
    "import { a } from '../sync/connect.ts'\nimport fs from 'node:fs'\nexport { b } from '../partners/x.ts'"
  expect(importsOf('client/outline/x.ts', bad).filter(forbidden)).toHaveLength(3)
  expect(importsOf('shared/model/x.ts', "import * as Y from 'yjs'").filter(forbidden)).toHaveLength(1)
})

it('no file imports what its folder may not', () => {
  expect(all.filter(forbidden).map(i => `${i.file} → ${i.target}`)).toEqual([])
})

it('only client/app opens the connection', () => {
  const users = all.filter(i => within('client/sync', i.target)).map(i => i.file)
  expect(users.filter(f => !within('client/app', f) && !within('client/sync', f))).toEqual([])
})

it('there are no barrels', () => {
  expect(files.filter(f => /\/index\.tsx?$/.test(f.path)).map(f => f.path)).toEqual([])
})
