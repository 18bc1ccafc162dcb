import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The project's folder. */
export const ROOT = fileURLToPath(new URL('..', import.meta.url))

/** A path inside the project. */
export const inProject = (...parts: string[]): string => join(ROOT, ...parts)
