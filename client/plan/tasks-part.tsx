import { ListTodo } from 'lucide-react'
import { useMemo } from 'react'
import { planTree } from '../../shared/insight/plan-tree.ts'
import { inOrder } from '../../shared/model/plan.ts'
import { useText } from '../i18n/i18n.tsx'
import { useBoard, useEditable } from '../state/hooks.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { AddItem } from './add-item.tsx'
import { GoalPart } from './goal-part.tsx'
import { NeedPart } from './need-part.tsx'
import style from './plan.module.css'
import { TaskRow } from './task-row.tsx'

/** Needs, the goals under them, the tasks under those; what hangs in the air stands below and says so. */
export function TasksPart() {
  const t = useText()
  const editable = useEditable()
  const plan = useBoard('plan', board => board.plan)
  const tree = useMemo(() => planTree(plan), [plan])
  const needs = useMemo(() => inOrder(plan.needs.values()), [plan.needs])
  const goals = useMemo(() => inOrder(plan.goals.values()), [plan.goals])
  const empty = plan.needs.size + plan.goals.size + plan.tasks.size === 0
  const orphans = tree.orphanGoals.length + tree.orphanTasks.length
  return (
    <section className={style.tree} data-branch tabIndex={-1} aria-label={t('plan.part.tasks')}>
      {empty ? (
        <EmptyState icon={<ListTodo size={28} aria-hidden />} title={t('plan.tree_empty')}>
          {t('plan.tree_empty_help')}
        </EmptyState>
      ) : null}
      {tree.needs.map(branch => (
        <NeedPart key={branch.need.id} branch={branch} needs={needs} goals={goals} />
      ))}
      {editable ? (
        <AddItem kind="needs" fields={{}} label={t('plan.add_need')} hint={t('plan.need_hint')} />
      ) : null}
      {orphans > 0 ? (
        <section className={style.orphans} aria-label={t('plan.orphans', { count: orphans })}>
          <h3 className={style.heading}>{t('plan.orphans', { count: orphans })}</h3>
          <p className={style.help}>{t('plan.orphans_help')}</p>
          {tree.orphanGoals.map(branch => (
            <GoalPart key={branch.goal.id} branch={branch} needs={needs} goals={goals} orphan />
          ))}
          <ul className={style.tasks}>
            {tree.orphanTasks.map(task => (
              <TaskRow key={task.id} task={task} goals={goals} orphan />
            ))}
          </ul>
        </section>
      ) : null}
      {editable ? (
        <div className={style.adds}>
          <AddItem kind="goals" fields={{}} label={t('plan.add_goal')} hint={t('plan.goal_hint')} />
          <AddItem kind="tasks" fields={{}} label={t('plan.add_task')} hint={t('plan.task_hint')} />
        </div>
      ) : null}
    </section>
  )
}
