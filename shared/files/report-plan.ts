import { planTree } from '../insight/plan-tree.ts'
import { planFromJson } from '../model/plan-json.ts'
import type { FileBoard } from './board-of-file.ts'
import { FILE_WORDS, fill } from './file-words.ts'
import { type Cell, tableText } from './partners-table.ts'
import { readableDate } from './readable-date.ts'
import { tablesOf } from './tables-of.ts'

export interface ReportGoal {
  readonly text: string
  readonly tasks: readonly string[]
}
/** A need with its goals; the need is '' for goals that hang in the air. */
export interface ReportNeed {
  readonly need: string
  readonly goals: readonly ReportGoal[]
}
export interface ReportTable {
  readonly title: string
  readonly columns: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

/** Needs, goals and tasks as a tree: what each task is for. Source: M15, M16. */
export function reportTree({ board, locale }: FileBoard): ReportNeed[] {
  const { needs = [], goals = [], tasks = [] } = board
  const tree = planTree(planFromJson({ needs, goals, tasks }))
  const goalOf = ({ goal, tasks: under }: (typeof tree.orphanGoals)[number]): ReportGoal => ({
    text: goal.text,
    tasks: under.filter(task => task.state !== 'dropped').map(task => task.text),
  })
  const found = tree.needs.map(({ need, goals: under }) => ({ need: need.text, goals: under.map(goalOf) }))
  const all =
    tree.orphanGoals.length === 0 ? found : [...found, { need: '', goals: tree.orphanGoals.map(goalOf) }]
  return shortened(all, count => fill(FILE_WORDS[locale].more, { count }))
}

/** Needs, goals and tasks that are read to their end. */
const LINES = 300

const linesOf = (tree: readonly ReportNeed[]): number =>
  tree.reduce((sum, { goals }) => goals.reduce((n, { tasks }) => n + 1 + tasks.length, sum + 1), 0)

/** A tree of no more than `LINES` goals and tasks, and as many needs; the last one says how many lines are left out. */
function shortened(tree: readonly ReportNeed[], more: (count: string) => string): ReportNeed[] {
  let left = LINES
  const kept = tree.slice(0, LINES).flatMap(({ need, goals }) => {
    const told = goals.flatMap(({ text, tasks }) => {
      if (left <= 0) return []
      const some = tasks.slice(0, --left)
      left -= some.length
      return [{ text, tasks: some }]
    })
    return told.length > 0 || goals.length === 0 ? [{ need, goals: told }] : []
  })
  const out = linesOf(tree) - linesOf(kept)
  const last = kept.at(-1)
  if (out === 0 || !last) return kept
  const rest: ReportGoal = { text: more(String(out)), tasks: [] }
  return [...kept.slice(0, -1), { ...last, goals: [...last.goals, rest] }]
}

/** Rows of one table that are read to their end. */
const READ = 60

/** A cell as a report's reader has it. */
const readable = (cell: Cell, { locale }: FileBoard): Cell =>
  cell === true ? FILE_WORDS[locale].yes : typeof cell === 'string' ? readableDate(cell, locale) : cell

/** The small tables as a report has them: those in which something is said. */
export const reportTables = (file: FileBoard): ReportTable[] =>
  tablesOf(file).flatMap(table => {
    const [columns = [], ...all] = tableText({
      columns: table.columns,
      rows: table.rows.map(row => row.map(cell => readable(cell, file))),
    })
    const rows = all.slice(0, READ)
    // a page is narrow: columns in which nobody wrote anything are left out
    const said = columns.flatMap((_, i) => (rows.some(row => row[i]) ? [i] : []))
    // Word opens no document with a table that has no cells
    if (said.length === 0) return []
    const kept = (row: readonly string[]): string[] => said.map(i => row[i] ?? '')
    const rest = all.length - rows.length
    const more = fill(FILE_WORDS[file.locale].more, { count: String(rest) })
    const told = rest === 0 ? [] : [said.map((_, i) => (i === 0 ? more : ''))]
    return [{ title: table.title, columns: kept(columns), rows: [...rows.map(kept), ...told] }]
  })
