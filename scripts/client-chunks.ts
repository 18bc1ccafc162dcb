import { inProject } from './project.ts'

/** What a build knows of its modules. */
interface Modules {
  getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null
}

/** Where each way into the application begins; its chunk holds what it needs and no earlier one has. */
const WAYS = {
  /** the page itself */
  main: ['main.ts'],
  /** the application */
  app: ['app/start.tsx'],
  /** everything outside a board */
  pages: [
    'app/home/home.tsx',
    'app/join/join.tsx',
    'app/join/access-problem.tsx',
    'app/snapshot/snapshot-page.tsx',
  ],
  /** a board that opens: its frame, and a line that what comes right behind it shares with later parts */
  board: ['app/workshop/room.tsx', 'app/workshop/parts.ts', 'outline/said-again.ts'],
  /** its first view … */
  map: ['maps/map-view.tsx'],
  /** … and on a phone; what both need comes with the frame */
  phone: ['compose/composer.tsx'],
} as const

function closure(files: readonly string[], modules: Modules): Set<string> {
  const found = new Set<string>()
  const open = files.map(file => inProject('client', ...file.split('/')))
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (found.has(id)) continue
    found.add(id)
    open.push(...(modules.getModuleInfo(id)?.importedIds ?? []))
  }
  return found
}

interface ChunkGroup {
  debugName: string
  name: (id: string, modules: Modules) => string | null
  priority: number
}

/**
 * Chunks for the modules on the way to a board, so that it comes in a few files of a good size; all others are split by who
 * needs them. An earlier one is never made to wait for a later one.
 */
export function chunkGroups(): ChunkGroup[] {
  let known: Record<keyof typeof WAYS, Set<string>> | null = null
  const nameOf = (id: string, modules: Modules): string | null => {
    known ??= {
      main: closure(WAYS.main, modules),
      app: closure(WAYS.app, modules),
      pages: closure(WAYS.pages, modules),
      board: closure(WAYS.board, modules),
      map: closure(WAYS.map, modules),
      phone: closure(WAYS.phone, modules),
    }
    if (known.main.has(id)) return 'main'
    if (known.app.has(id)) return 'app'
    if (known.board.has(id)) return known.pages.has(id) ? 'parts' : 'board'
    if (!known.map.has(id)) return null
    return known.phone.has(id) ? 'board' : 'map'
  }
  // by falling priority: a group takes the dependencies of its modules along, unless an earlier one has them
  return ['main', 'app', 'parts', 'board', 'map'].map((chunk, i) => ({
    debugName: chunk,
    name: (id, modules) => (nameOf(id, modules) === chunk ? chunk : null),
    priority: 10 - i,
  }))
}
