import { relative, sep } from 'node:path'
import type { Plugin } from 'vite'
import { ROOT } from './project.ts'

/** A script of the built client: what it imports before it runs, and which of our modules are in it. */
export interface BuiltChunk {
  readonly file: string
  readonly imports: readonly string[]
  readonly modules: readonly string[]
}
export const CHUNK_LIST = 'chunks.json'

/** Leaves a list of the built scripts beside them: what is weighed by it has to stay light. */
export function chunkList(): Plugin {
  const own = (id: string): string => relative(ROOT, id).split(sep).join('/')
  return {
    name: 'chunk-list',
    apply: 'build',
    generateBundle(_options, bundle) {
      const chunks = Object.values(bundle).filter(file => file.type === 'chunk')
      const list: BuiltChunk[] = chunks.map(({ fileName, imports, moduleIds }) => ({
        file: fileName,
        imports,
        modules: moduleIds.map(own).filter(module => /^(client|shared)\//.test(module)),
      }))
      this.emitFile({ type: 'asset', fileName: CHUNK_LIST, source: JSON.stringify(list) })
    },
  }
}
