import type { FILE_WORDS } from '../../shared/files/file-words.ts'
import type { ReportNeed, ReportTable } from '../../shared/files/report-plan.ts'
import { keyed } from './keyed.ts'

interface Props {
  words: (typeof FILE_WORDS)['en']
  tree: readonly ReportNeed[]
  tables: readonly ReportTable[]
}

/** What each task is for, and the small tables. */
export function ReportPlan({ words, tree, tables }: Props) {
  return (
    <>
      {tree.length > 0 ? <h2>{words.tree}</h2> : null}
      {keyed(tree, ({ need }) => need).map(({ key, value: { need, goals } }) => (
        <section key={key}>
          <h3>{need || words.loose}</h3>
          {goals.length === 0 ? (
            <p>{words.noGoal}</p>
          ) : (
            <ul>
              {keyed(goals, goal => goal.text).map(({ key: goalKey, value: goal }) => (
                <li key={goalKey}>
                  {goal.text}
                  {goal.tasks.length > 0 ? (
                    <ul>
                      {keyed(goal.tasks, task => task).map(({ key: taskKey, value: task }) => (
                        <li key={taskKey}>{task}</li>
                      ))}
                    </ul>
                  ) : null}
                </li>
              ))}
            </ul>
          )}
        </section>
      ))}
      {tables.map(({ title, columns, rows }) => (
        <section key={title}>
          <h2>{title}</h2>
          <table>
            <thead>
              <tr>
                {columns.map(column => (
                  <th key={column} scope="col">
                    {column}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {keyed(rows, row => row.join('|')).map(({ key, value: row }) => (
                <tr key={key}>
                  {columns.map((column, i) => (
                    <td key={column}>{row[i]}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      ))}
    </>
  )
}
