import { Lock, Plus, Trash2 } from 'lucide-react'
import { type ReactNode, useId, useState } from 'react'
import type { PartnerId } from '../../../shared/model/ids.ts'
import { LIMITS } from '../../../shared/model/limits.ts'
import type { Partner } from '../../../shared/model/partner.ts'
import { useText } from '../../i18n/i18n.tsx'
import { useBoard, useEditable } from '../../state/hooks.ts'
import { findPartner } from '../../state/intents.ts'
import { useSession } from '../../state/session.ts'
import { Button } from '../../ui/button.tsx'
import { Confirm } from '../../ui/confirm.tsx'
import { DraftInput } from '../../ui/draft-input.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { FirstStepForm } from './first-step-form.tsx'
import { newStep } from './new-step.ts'
import { OwnerField } from './owner-field.tsx'
import style from './partner-record.module.css'
import { ProvenanceList } from './provenance.tsx'
import { RecordText } from './record-text.tsx'
import { AlsoWritten, SectorField, StatusField } from './scalar-fields.tsx'

/** One partner's record, also under the id of a record that was joined into it meanwhile. */
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
  return <Record partner={partner} />
}

function Record({ partner }: { partner: Partner }) {
  const t = useText()
  const { intents, role } = useSession()
  const editable = useEditable()
  return (
    <div className={style.record}>
      {editable ? null : (
        <p className={style.reason}>
          <Lock size={16} aria-hidden />
          {t(role === 'viewer' ? 'record.viewer' : 'outline.locked')}
        </p>
      )}
      <div className={style.field}>
        <DraftInput
          className={style.name}
          quiet
          label={t('record.name')}
          placeholder={t('partners.unnamed')}
          maxLength={LIMITS.title}
          disabled={!editable}
          value={partner.name}
          onCommit={name => intents.setField(partner.id, 'name', name.trim())}
        />
        <AlsoWritten partner={partner} field="name" />
      </div>

      <section className={style.now} aria-label={t('record.now')}>
        <Labelled label={t('record.owner')}>
          <OwnerField
            label={t('record.owner')}
            value={partner.owner}
            disabled={!editable}
            onCommit={owner => intents.setField(partner.id, 'owner', owner || null)}
          />
          <AlsoWritten partner={partner} field="owner" />
        </Labelled>
        <Steps partner={partner} editable={editable} />
      </section>

      <div className={style.two}>
        <Labelled label={t('record.sector')} field={id => <SectorField id={id} label="" partner={partner} />}>
          <AlsoWritten partner={partner} field="sector" />
        </Labelled>
        <Labelled
          label={t('record.relationship_status')}
          field={id => <StatusField id={id} label="" partner={partner} />}
        >
          <AlsoWritten partner={partner} field="relationship_status" />
        </Labelled>
      </div>
      <RecordText partner={partner} field="goals" label={t('record.goals')} hint={t('record.goals_hint')} />
      {role === 'viewer' ? null : (
        <RecordText
          partner={partner}
          field="notes"
          label={t('record.notes')}
          hint={t('record.notes_hint')}
          help={t('record.notes_private')}
        />
      )}
      <section className={style.field}>
        <h3 className={style.label}>{t('record.from')}</h3>
        <ProvenanceList partner={partner} />
      </section>
      {editable ? <DeleteRecord partner={partner} /> : null}
    </div>
  )
}

/** A label over a field: over one that knows its id, or one that brings its own accessible name. */
function Labelled(props: { label: string; field?: (id: string) => ReactNode; children?: ReactNode }) {
  const id = useId()
  return (
    <div className={style.field}>
      {props.field ? (
        <label className={style.label} htmlFor={id}>
          {props.label}
        </label>
      ) : (
        <span className={style.label} aria-hidden>
          {props.label}
        </span>
      )}
      {props.field?.(id)}
      {props.children}
    </div>
  )
}

function Steps({ partner, editable }: { partner: Partner; editable: boolean }) {
  const t = useText()
  const { intents } = useSession()
  return (
    <div className={style.field}>
      <h3 className={style.label}>{t('record.steps')}</h3>
      {partner.first_steps.length === 0 ? (
        <p className={style.help}>{t('record.steps_empty')}</p>
      ) : (
        <ul className={style.steps}>
          {partner.first_steps.map(step => (
            <li key={step.id}>
              <FirstStepForm pid={partner.id} step={step} disabled={!editable} />
            </li>
          ))}
        </ul>
      )}
      {editable ? (
        <Button
          size="s"
          className={style.start}
          icon={<Plus size={15} aria-hidden />}
          onPress={() => intents.setFirstStep(partner.id, newStep())}
        >
          {t('record.add_step')}
        </Button>
      ) : null}
    </div>
  )
}

function DeleteRecord({ partner }: { partner: Partner }) {
  const t = useText()
  const { intents, workspace } = useSession()
  const [asking, setAsking] = useState(false)
  return (
    <div className={style.foot}>
      <Button look="danger" size="s" icon={<Trash2 size={15} aria-hidden />} onPress={() => setAsking(true)}>
        {t('record.delete')}
      </Button>
      <Confirm
        title={t('record.delete_title', { name: partner.name || t('partners.unnamed') })}
        action={t('record.delete')}
        danger
        isOpen={asking}
        onClose={() => setAsking(false)}
        onConfirm={() => {
          setAsking(false)
          workspace.setState({ panel: { kind: 'none' } })
          intents.removePartner(partner.id)
        }}
      >
        {t('record.delete_help')}
      </Confirm>
    </div>
  )
}
