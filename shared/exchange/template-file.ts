import { z } from 'zod/mini'
import en from 'zod/v4/locales/en.js'
import { agenda } from '../model/agenda.ts'
import { entityId } from '../model/ids.ts'
import { LIMITS } from '../model/limits.ts'
import { locale, mapSpec, type Stage } from '../model/stage.ts'
import { err, ok, type Result } from '../result.ts'
import type { Problem } from './parse-board-json.ts'

/** Name and version of the format. */
export const TEMPLATE_SCHEMA = 'allymap.template/1'
/** What the stage of a workshop says it was made from, where that was somebody's own file. */
export const OWN_TEMPLATE = 'own'

/** A workshop to start from, as a facilitator saved it: maps and agenda, none of what was written in them. */
export const templateFile = z.strictObject({
  schema: z.literal(TEMPLATE_SCHEMA),
  title: z.string().check(z.trim(), z.minLength(1), z.maxLength(LIMITS.title)),
  locale,
  maps: z.array(mapSpec).check(z.minLength(1), z.maxLength(20)),
  agenda: z._default(agenda, []),
  /** ids of the checklists that stand on top; null: those of the template that a board brings along */
  checklists: z._default(z.nullable(z.array(entityId).check(z.maxLength(20))), null),
})
export type TemplateFile = z.infer<typeof templateFile>

/** The template that a workshop would make. `checklists`: ids of those it shows on top. */
export const templateOf = (
  { title, locale, maps, agenda }: Pick<Stage, 'title' | 'locale' | 'maps' | 'agenda'>,
  checklists: readonly string[],
): TemplateFile => ({
  schema: TEMPLATE_SCHEMA,
  title,
  locale,
  maps: [...maps],
  agenda: [...agenda],
  checklists: [...checklists],
})

const NAMED = z.object({ schema: z.string() })
const inWords = en().localeError

/** Reads a template file. `other`: it says of itself that it is something else; `newer`: from a later version. */
export function parseTemplateFile(
  value: unknown,
): Result<TemplateFile, { kind: 'other' | 'newer' | 'invalid'; problem: Problem }> {
  const named = NAMED.safeParse(value)
  const version = named.success ? /^allymap\.template\/(\d+)$/.exec(named.data.schema)?.[1] : undefined
  const problem = { path: 'schema', message: `expected "${TEMPLATE_SCHEMA}"` }
  if (version === undefined) return err({ kind: 'other', problem })
  if (Number(version) > 1) return err({ kind: 'newer', problem })
  const parsed = templateFile.safeParse(value, { error: inWords })
  if (parsed.success) return ok(parsed.data)
  const [first] = parsed.error.issues
  return err({
    kind: 'invalid',
    problem: { path: first?.path.join('.') ?? '', message: first?.message ?? '' },
  })
}
