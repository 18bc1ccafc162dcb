import { existsSync } from 'node:fs'
import { TEXTS as WORDS } from '../../client/i18n/texts.ts'
import { inProject } from '../../scripts/project.ts'
import { FILE_NAMES, type FileName } from '../../shared/files/file-request.ts'
import type { AgendaStep } from '../../shared/model/agenda.ts'
import { META_FIELDS, type MetaField } from '../../shared/model/board.ts'
import { NOTE_MARKS } from '../../shared/model/note.ts'
import { LISTS, SCALARS, SETS, TEXTS } from '../../shared/model/partner-fields.ts'
import { TABLE_WORDS } from '../../shared/model/table-words.ts'
import { TABLES } from '../../shared/model/tables.ts'
import { CHECKLISTS } from '../../shared/templates/checklists.ts'
import { TEMPLATES, templateStage } from '../../shared/templates/templates.ts'
import { sourceFiles, withoutComments } from './source-files.ts'

/** What serves a row of the sources, and what of it is missing: looked up in the product itself. */
export interface Served {
  readonly by: string
  readonly missing: () => readonly string[]
}
/** A row that is served in part, or not at all, and why. */
export interface Gap {
  readonly gap: string
}
export type Rows = Readonly<Record<string, readonly Served[] | Gap>>

const among = (by: string, have: () => Iterable<string>, wanted: readonly string[]): Served => ({
  by: `${by}: ${wanted.join(', ')}`,
  missing: () => {
    const all = new Set(have())
    return wanted.length === 0 ? ['nothing is asked for'] : wanted.filter(one => !all.has(one))
  },
})

/** Fields of a partner's record, of every kind. */
export const field = (...names: readonly string[]): Served =>
  among('record', () => [SCALARS, SETS, LISTS, TEXTS].flatMap(table => Object.keys(table)), names)
/** Cells of a list in a record. */
export const cells = (list: keyof typeof LISTS, ...names: readonly string[]): Served =>
  among(`record, list ${list}`, () => Object.keys(LISTS[list].row), names)
/** Values of a list of values. */
export const members = (what: string, list: readonly string[], ...wanted: readonly string[]): Served =>
  among(what, () => list, wanted)
/** The workshop's own facts, with words for them. */
export const fact = (...names: readonly MetaField[]): Served => ({
  ...among('facts', () => META_FIELDS.filter(f => `fact.${f}` in WORDS.en && `fact.${f}` in WORDS.es), names),
})
/** What is said of a note. */
export const mark = (...names: readonly string[]): Served =>
  among('note', () => [...NOTE_MARKS, 'tags', 'target', 'map', 'at', 'text', 'made'], names)
/** A small table with these columns, and words for each. */
export const table = (id: string, ...columns: readonly string[]): Served =>
  among(
    `table ${id}`,
    () => {
      const words: Readonly<Record<string, { readonly columns: object }>> = TABLE_WORDS
      const specs: Readonly<Record<string, object>> = TABLES
      return Object.keys(specs[id] ?? {}).filter(column => column in (words[id]?.columns ?? {}))
    },
    columns,
  )

const stageOf = (template: string) => templateStage(template, 'T', 'en')
/** Zones of a map of a template. */
export const zones = (template: string, map: string, ...wanted: readonly string[]): Served =>
  among(
    `template ${template}, map ${map}`,
    () =>
      (stageOf(template)?.maps ?? []).flatMap(m =>
        m.id === map && m.kind === 'zones' ? m.zones.map(z => z.id) : [],
      ),
    wanted,
  )
/** A step of a template that is worked that way. */
export const step = (template: string, id: string, wanted: Partial<AgendaStep> = {}): Served => ({
  by: `template ${template}, step ${id} ${JSON.stringify(wanted)}`,
  missing: () => {
    const found = stageOf(template)?.agenda.find(s => s.id === id)
    if (!found) return [`no step ${id}`]
    const has: Readonly<Record<string, unknown>> = { ...found }
    return Object.entries(wanted).flatMap(([key, value]) =>
      has[key] === value ? [] : [`${key} is ${JSON.stringify(has[key])}`],
    )
  },
})
/** Words that a template offers while one writes: hints of its steps and zones, prompts, titles. */
export const hints = (template: string, ...wanted: readonly RegExp[]): Served => ({
  by: `template ${template}, hints ${wanted.join(' ')}`,
  missing: () => {
    const stage = stageOf(template)
    const said = [
      ...(stage?.agenda ?? []).flatMap(s => [s.title, s.prompt, ...s.hints]),
      ...(stage?.maps ?? []).flatMap(m =>
        m.kind === 'zones' ? [m.title, ...m.zones.flatMap(z => [z.title, z.hint ?? ''])] : [m.title],
      ),
    ].join('\n')
    return wanted.filter(word => !word.test(said)).map(String)
  },
})
/** Where a template sends one to read more. */
export const resource = (template: keyof typeof TEMPLATES, ...wanted: readonly RegExp[]): Served => ({
  by: `template ${template}, resources ${wanted.join(' ')}`,
  missing: () => {
    const all = TEMPLATES[template].resources.map(r => `${r.title.en} ${r.url}`).join('\n')
    return wanted.filter(word => !word.test(all)).map(String)
  },
})
/** Lines of a checklist. */
export const lines = (list: string, ...ids: readonly string[]): Served =>
  among(
    `checklist ${list}`,
    () => CHECKLISTS.filter(l => l.id === list).flatMap(l => l.sections.flatMap(s => s.lines.map(x => x.id))),
    ids,
  )

const shared = sourceFiles('shared')
/** A rule with that id: the docstring right above that function. */
export const rule = (id: string, fn: (...args: never[]) => unknown): Served => ({
  by: `rule ${id}, ${fn.name}`,
  missing: () => {
    const doc = new RegExp(`\\[${id}\\](?:[^*]|\\*(?!/))*\\*/\\s*export (?:function|const) ${fn.name}\\b`)
    return shared.some(({ text }) => doc.test(text)) ? [] : [`no ${fn.name} with [${id}]`]
  },
})

const client = sourceFiles('client').map(f => ({ ...f, text: withoutComments(f.text) }))
const PARTS = 'client/app/workshop/parts.ts'
/** Parts of the screen: defined in one file of the client, and put on the screen by another. */
export const shown = (...names: readonly string[]): Served =>
  among(
    'shown',
    () =>
      names.filter(name => {
        const home = client.find(
          ({ path, text }) => path !== PARTS && new RegExp(`export (?:function|const) ${name}\\b`).test(text),
        )
        const drawn = new RegExp(`<${name}\\b`)
        const handed = new RegExp(`import[^;']*\\b${name}\\b[\\s\\S]*\\b${name}\\b`)
        return home && client.some(f => f.path !== home.path && (drawn.test(f.text) || handed.test(f.text)))
      }),
    names,
  )
/** Texts of the screen, in both languages. */
export const says = (...ids: readonly string[]): Served =>
  among('says', () => Object.keys(WORDS.en).filter(id => id in WORDS.es), ids)
/** Files that are taken away. */
export const file = (...names: readonly FileName[]): Served => among('file', () => FILE_NAMES, names)

const tests = sourceFiles('tests').filter(f => /\.(test|spec)\.tsx?$/.test(f.path))
/** A behaviour that a test of that name proves, in a file that is run. */
export const proven = (path: string, name: RegExp): Served => ({
  by: `${path} ${name}`,
  missing: () => {
    const found = tests.find(f => f.path === path)
    if (!found || !existsSync(inProject(path))) return [`no ${path}`]
    const names = [...found.text.matchAll(/\b(?:it|test|describe)(?:\.step)?\(\s*(['"`])([\s\S]*?)\1/g)]
    return names.some(m => name.test(m[2] ?? '')) ? [] : [`no test like ${name}`]
  },
})
/** Anything else: what the product answers. */
export const holds = (by: string, answer: () => boolean): Served => ({
  by,
  missing: () => (answer() ? [] : [by]),
})
