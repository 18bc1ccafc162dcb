import { existsSync, renameSync, rmSync, statSync } from 'node:fs'
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { Config } from '../config.ts'
import { storeFile } from './open.ts'
import { Refusal } from './refusal.ts'

/**
 * Writes the whole store into a file of its own, as of one moment, while a server goes on writing. The file has its name only once it
 * is complete and was read through.
 */
export async function backUp(
  config: Pick<Config, 'dataDir'>,
  [name = '']: readonly string[],
  say: (line: string) => void,
): Promise<number> {
  const target = path.resolve(name)
  const source = storeFile(config)
  if (!existsSync(source)) throw new Refusal(`DATA_DIR: there is no store in ${config.dataDir}`)
  if (existsSync(target)) throw new Refusal(`${target} is there already: name another file`)
  const part = `${target}.part`
  rmSync(part, { force: true })
  let count: unknown
  try {
    count = copyWhole(source, part)
  } catch (problem) {
    rmSync(part, { force: true })
    if (problem instanceof Refusal) throw problem
    const why = problem instanceof Error ? problem.message : String(problem)
    throw new Refusal(
      `nothing was kept, the copy could not be written (${why}): is there room on that disk, and may this account write there? "npm run admin -- verify" looks through the store`,
    )
  }
  renameSync(part, target)
  say(`${String(count)} workshops, ${statSync(target).size} bytes: ${target}`)
  return 0
}

/** Writes a copy, reads it through, and gives how many workshops are in it. Throws what SQLite says, or a Refusal. */
function copyWhole(source: string, part: string): unknown {
  const db = new DatabaseSync(source, { readOnly: true, timeout: 10_000 })
  try {
    db.prepare('VACUUM INTO ?').run(part)
  } finally {
    db.close()
  }
  const copy = new DatabaseSync(part, { readOnly: true })
  try {
    const { integrity_check: good } = copy.prepare('PRAGMA integrity_check').get() ?? {}
    if (good !== 'ok')
      throw new Refusal(`the copy cannot be read (${String(good)}): look with "npm run admin -- verify"`)
    return copy.prepare('SELECT count(*) AS count FROM workshop WHERE deleted_at IS NULL').get()?.count
  } finally {
    copy.close()
  }
}
