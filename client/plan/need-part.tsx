import { Trash2 } from 'lucide-react'
import type { NeedBranch } from '../../shared/insight/plan-tree.ts'
import { type Goal, NEED_KINDS, NEED_PHASES, type Need } from '../../shared/model/plan.ts'
import { useText } from '../i18n/i18n.tsx'
import { useEditable } from '../state/hooks.ts'
import { useSession } from '../state/session.ts'
import { DraftInput } from '../ui/draft-input.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { leaveRow } from '../ui/leave-row.ts'
import { NativeSelect } from '../ui/native-select.tsx'
import { AddItem } from './add-item.tsx'
import { GoalPart } from './goal-part.tsx'
import style from './plan.module.css'

interface Props {
  readonly branch: NeedBranch
  readonly needs: readonly Need[]
  readonly goals: readonly Goal[]
}

/** A need with its goals. */
export function NeedPart({ branch, needs, goals }: Props) {
  const t = useText()
  const { intents } = useSession()
  const editable = useEditable()
  const { need } = branch
  const name = need.text
  return (
    <section className={style.need} data-branch tabIndex={-1} aria-label={t('plan.need_of', { text: name })}>
      <div className={style.line}>
        <DraftInput
          quiet
          className={style.words ?? ''}
          label={t('plan.need')}
          value={need.text}
          disabled={!editable}
          maxLength={2_000}
          onCommit={text => intents.setPlan('needs', need.id, { text: text.trim() })}
        />
        <NativeSelect
          quiet
          className={style.small ?? ''}
          label={t('plan.kind_of', { text: name })}
          value={need.kind ?? ''}
          disabled={!editable}
          options={[
            ['', t('plan.any_kind')] as const,
            ...NEED_KINDS.map(k => [k, t(`need_kind.${k}`)] as const),
          ]}
          onChange={kind => intents.setPlan('needs', need.id, { kind: kind === '' ? null : kind })}
        />
        <NativeSelect
          quiet
          className={style.small ?? ''}
          label={t('plan.phase_of', { text: name })}
          value={need.phase ?? ''}
          disabled={!editable}
          options={[
            ['', t('plan.any_phase')] as const,
            ...NEED_PHASES.map(p => [p, t(`need_phase.${p}`)] as const),
          ]}
          onChange={phase => intents.setPlan('needs', need.id, { phase: phase === '' ? null : phase })}
        />
        {editable ? (
          <IconButton
            size="s"
            label={t('plan.delete', { text: name })}
            data-remove
            onPress={({ target }) => {
              leaveRow(target, 'section', '[data-branch]')
              intents.removePlan('needs', need.id)
            }}
          >
            <Trash2 size={16} aria-hidden />
          </IconButton>
        ) : null}
      </div>
      {branch.goals.map(goal => (
        <GoalPart key={goal.goal.id} branch={goal} needs={needs} goals={goals} />
      ))}
      {branch.goals.length === 0 ? <p className={style.help}>{t('plan.need_without_goal')}</p> : null}
      {editable ? (
        <AddItem
          kind="goals"
          fields={{ need: need.id }}
          label={t('plan.add_goal')}
          hint={t('plan.goal_hint')}
        />
      ) : null}
    </section>
  )
}
