import { Trash2 } from 'lucide-react'
import { type Goal, TASK_STATES, type Task } from '../../shared/model/plan.ts'
import { useText } from '../i18n/i18n.tsx'
import { TypedInput } from '../partners/record/typed-input.tsx'
import { todayHere } from '../partners/record/use-speech.ts'
import { OwnerCell } from '../partners/table/owner-cell.tsx'
import { useEditable } from '../state/hooks.ts'
import { useSession } from '../state/session.ts'
import { DraftInput } from '../ui/draft-input.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { leaveRow } from '../ui/leave-row.ts'
import { NativeSelect } from '../ui/native-select.tsx'
import { Orphan } from './orphan.tsx'
import style from './plan.module.css'

interface Props {
  readonly task: Task
  readonly goals: readonly Goal[]
  /** it is under no goal */
  readonly orphan?: boolean
}

/** A task: what, who, until when, how far. */
export function TaskRow({ task, goals, orphan = false }: Props) {
  const t = useText()
  const { intents } = useSession()
  const editable = useEditable()
  const { text } = task
  const set = (patch: Partial<Omit<Task, 'id' | 'made'>>) => intents.setPlan('tasks', task.id, patch)
  const over = task.state === 'done' || task.state === 'dropped'
  const late = !over && task.due !== null && task.due < todayHere()
  return (
    <li
      className={style.task}
      data-task={task.id}
      data-over={over || undefined}
      data-late={late || undefined}
    >
      {orphan ? <Orphan text={t('plan.task_without_goal')} /> : null}
      <DraftInput
        quiet
        className={style.words ?? ''}
        label={t('plan.task')}
        value={text}
        disabled={!editable}
        maxLength={2_000}
        onCommit={next => set({ text: next.trim() })}
      />
      <div className={style.taskFields}>
        <OwnerCell
          label={t('plan.owner_of', { text })}
          hint={t('record.person_hint')}
          value={task.owner}
          disabled={!editable}
          onCommit={owner => set({ owner })}
        />
        <TypedInput
          kind="day"
          label={late ? t('plan.due_late', { text }) : t('plan.due_of', { text })}
          value={task.due}
          disabled={!editable}
          onCommit={due => set({ due: due === null ? null : String(due) })}
        />
        <NativeSelect
          quiet
          label={t('plan.state_of', { text })}
          value={task.state}
          disabled={!editable}
          options={TASK_STATES.map(s => [s, t(`task_state.${s}`)] as const)}
          onChange={state => set({ state })}
        />
        <NativeSelect
          quiet
          label={t('plan.goal_for', { text })}
          value={orphan ? '' : task.goal}
          disabled={!editable}
          options={[['', t('plan.no_goal')], ...goals.map(g => [g.id, g.text] as const)]}
          onChange={goal => set({ goal })}
        />
        {editable ? (
          <IconButton
            size="s"
            label={t('plan.delete', { text })}
            data-remove
            onPress={({ target }) => {
              leaveRow(target, 'li', '[data-branch]')
              intents.removePlan('tasks', task.id)
            }}
          >
            <Trash2 size={16} aria-hidden />
          </IconButton>
        ) : null}
      </div>
    </li>
  )
}
