import { Lock } from 'lucide-react'
import { useState } from 'react'
import type { PartnerId } from '../../../shared/model/ids.ts'
import { LIMITS } from '../../../shared/model/limits.ts'
import { OWN_RECORD, type Partner } from '../../../shared/model/partner.ts'
import { useText } from '../../i18n/i18n.tsx'
import { useBoard, useEditable, useStage } from '../../state/hooks.ts'
import { findPartner } from '../../state/partner-intents.ts'
import { useSession } from '../../state/session.ts'
import { useAllTools } from '../../state/use-permit.ts'
import { Button } from '../../ui/button.tsx'
import { DraftInput } from '../../ui/draft-input.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Badges } from './badges.tsx'
import { DeleteRecord } from './delete-record.tsx'
import { GateWarning } from './gate-fields.tsx'
import { Group } from './group.tsx'
import { GROUPS, type GroupName, groupOf } from './group-state.ts'
import { summaryOf } from './group-summary.ts'
import { FitGroup } from './groups/fit-group.tsx'
import { HistoryGroup } from './groups/history-group.tsx'
import { PlanGroup } from './groups/plan-group.tsx'
import { RelationshipGroup } from './groups/relationship-group.tsx'
import { ResearchGroup } from './groups/research-group.tsx'
import { OwnRecord } from './own-record.tsx'
import { OwnerPart } from './owner-part.tsx'
import style from './partner-record.module.css'
import { nextStep } from './record-values.ts'
import { AlsoWritten, ScalarField } from './scalar-field.tsx'
import { StageField } from './stage-field.tsx'
import { useSpeech } from './use-speech.ts'

/** One partner's record, also under the id of a record that was joined into it meanwhile; or our own organisation's. */
export function PartnerRecord({ id }: { id: PartnerId }) {
  const t = useText()
  const { workspace } = useSession()
  const partner = useBoard('partners', board => findPartner(board, id), [id])
  if (!partner) {
    return (
      <EmptyState
        title={t('record.gone')}
        action={
          <Button onPress={() => workspace.setState({ panel: { kind: 'none' } })}>{t('note.close')}</Button>
        }
      >
        {t('record.gone_help')}
      </EmptyState>
    )
  }
  return (
    <div className={style.record}>
      <ReadOnlyReason />
      {id === OWN_RECORD ? <OwnRecord partner={partner} /> : <Record partner={partner} />}
    </div>
  )
}

/** Why nothing can be written here: said before somebody tries. */
function ReadOnlyReason() {
  const t = useText()
  const { role } = useSession()
  const { locked } = useStage()
  const editable = useEditable()
  // where neither is so, the session has ended, and what is above the page says why
  return !editable && (role === 'viewer' || locked) ? (
    <p className={style.reason}>
      <Lock size={16} aria-hidden />
      {t(role === 'viewer' ? 'record.viewer' : 'outline.locked')}
    </p>
  ) : null
}

const CONTENT: Readonly<Record<GroupName, (props: { partner: Partner }) => React.ReactNode>> = {
  research: ResearchGroup,
  fit: FitGroup,
  relationship: RelationshipGroup,
  plan: PlanGroup,
  history: HistoryGroup,
}

function Record({ partner }: { partner: Partner }) {
  const t = useText()
  const { intents } = useSession()
  const speech = useSpeech()
  const editable = useEditable()
  const mayDelete = useAllTools()
  // what another person moves on meanwhile closes nothing here: somebody may be typing in it
  const [open, setOpen] = useState<ReadonlySet<GroupName>>(() => new Set([groupOf(partner.stage)]))
  const step = nextStep(partner)
  const toggle = (group: GroupName): void => {
    const next = new Set(open)
    if (!next.delete(group)) next.add(group)
    setOpen(next)
  }
  return (
    <>
      <div className={style.field}>
        <DraftInput
          className={style.name}
          quiet
          wraps
          label={t('record.name')}
          placeholder={t('partners.unnamed')}
          maxLength={LIMITS.title}
          disabled={!editable}
          value={partner.name}
          onCommit={name => intents.setField(partner.id, 'name', name.trim())}
        />
        <AlsoWritten partner={partner} field="name" />
        <Badges partner={partner} />
      </div>
      <GateWarning partner={partner} />
      <section className={style.now} aria-label={t('record.now')}>
        <OwnerPart partner={partner} />
        <div className={style.two}>
          <StageField partner={partner} onMoved={stage => setOpen(new Set([...open, groupOf(stage)]))} />
          <ScalarField partner={partner} field="next_contact" />
        </div>
        <button type="button" className={style.next} onClick={() => setOpen(new Set([...open, 'plan']))}>
          <span className={style.label}>{t('record.next_step')}</span>
          <span>
            {step
              ? `${step.text || t(`first_step.${step.kind}`)} · ${t(`step_state.${step.state}`)}`
              : t('record.no_step')}
          </span>
        </button>
      </section>
      <div>
        {GROUPS.map(group => {
          const Content = CONTENT[group]
          return (
            <Group
              key={group}
              title={t(`group.${group}`)}
              summary={summaryOf(group, partner, speech) || t('group.empty')}
              isOpen={open.has(group)}
              onToggle={() => toggle(group)}
            >
              <Content partner={partner} />
            </Group>
          )
        })}
      </div>
      {mayDelete ? <DeleteRecord partner={partner} /> : null}
    </>
  )
}
