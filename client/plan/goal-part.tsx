import { Trash2 } from 'lucide-react'
import type { GoalBranch } from '../../shared/insight/plan-tree.ts'
import type { Goal, Need } from '../../shared/model/plan.ts'
import { useText } from '../i18n/i18n.tsx'
import { useEditable } from '../state/hooks.ts'
import { useSession } from '../state/session.ts'
import { DraftInput } from '../ui/draft-input.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { leaveRow } from '../ui/leave-row.ts'
import { NativeSelect } from '../ui/native-select.tsx'
import { AddItem } from './add-item.tsx'
import { Orphan } from './orphan.tsx'
import style from './plan.module.css'
import { TaskRow } from './task-row.tsx'

interface Props {
  readonly branch: GoalBranch
  readonly needs: readonly Need[]
  readonly goals: readonly Goal[]
  /** it serves no need */
  readonly orphan?: boolean
}

/** A goal with its tasks. */
export function GoalPart({ branch, needs, goals, orphan = false }: Props) {
  const t = useText()
  const { intents } = useSession()
  const editable = useEditable()
  const { goal, tasks } = branch
  return (
    <section
      className={style.goal}
      data-branch
      tabIndex={-1}
      aria-label={t('plan.goal_of', { text: goal.text })}
    >
      <div className={style.line}>
        {orphan ? <Orphan text={t('plan.goal_without_need')} /> : null}
        <DraftInput
          quiet
          className={style.words ?? ''}
          label={t('plan.goal')}
          value={goal.text}
          disabled={!editable}
          maxLength={2_000}
          onCommit={text => intents.setPlan('goals', goal.id, { text: text.trim() })}
        />
        <NativeSelect
          quiet
          className={style.small ?? ''}
          label={t('plan.need_for', { text: goal.text })}
          value={orphan ? '' : goal.need}
          disabled={!editable}
          options={[['', t('plan.no_need')], ...needs.map(n => [n.id, n.text] as const)]}
          onChange={need => intents.setPlan('goals', goal.id, { need })}
        />
        {editable ? (
          <IconButton
            size="s"
            label={t('plan.delete', { text: goal.text })}
            data-remove
            onPress={({ target }) => {
              leaveRow(target, 'section', '[data-branch]')
              intents.removePlan('goals', goal.id)
            }}
          >
            <Trash2 size={16} aria-hidden />
          </IconButton>
        ) : null}
      </div>
      <ul className={style.tasks}>
        {tasks.map(task => (
          <TaskRow key={task.id} task={task} goals={goals} />
        ))}
      </ul>
      {editable ? (
        <AddItem
          kind="tasks"
          fields={{ goal: goal.id }}
          label={t('plan.add_task')}
          hint={t('plan.task_hint')}
        />
      ) : null}
    </section>
  )
}
