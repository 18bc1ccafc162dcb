import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { inProject, ROOT } from '../../scripts/project.ts'

export interface SourceFile {
  /** from the project's folder, with forward slashes */
  readonly path: string
  readonly text: string
}

/** All TypeScript files under these folders of the project, in order of their path. */
export function sourceFiles(...folders: string[]): SourceFile[] {
  return folders
    .flatMap(folder => readdirSync(inProject(folder), { withFileTypes: true, recursive: true }))
    .filter(entry => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map(entry => join(entry.parentPath, entry.name))
    .sort()
    .map(file => ({
      path: relative(ROOT, file).replaceAll('\\', '/'),
      text: readFileSync(file, 'utf8'),
    }))
}

/** The text without comments, so that words in them are not taken for code. Line numbers stay. */
export const withoutComments = (text: string): string =>
  text.replace(/\/\*[\s\S]*?\*\//g, c => c.replace(/[^\n]/g, ' ')).replace(/(^|[\s;,{(])\/\/[^\n]*/g, '$1')
