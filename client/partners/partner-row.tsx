import { PanelRightOpen } from 'lucide-react'
import { memo, useState } from 'react'
import { LIMITS } from '../../shared/model/limits.ts'
import type { Partner } from '../../shared/model/partner.ts'
import { useText } from '../i18n/i18n.tsx'
import { useEditable, useWorkspace } from '../state/hooks.ts'
import { useSession } from '../state/session.ts'
import { Button } from '../ui/button.tsx'
import { DraftInput } from '../ui/draft-input.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { CellEditor } from './cell-editor.tsx'
import style from './partners-table.module.css'
import { FirstStepForm } from './record/first-step-form.tsx'
import { newStep } from './record/new-step.ts'
import { OwnerField } from './record/owner-field.tsx'
import { RecordText } from './record/record-text.tsx'
import { firstLine, livingSources, nextStep } from './record/record-values.ts'
import { SectorField, StatusField } from './record/scalar-fields.tsx'

/** One record as a row; renders again only when this record changes. */
export const PartnerRow = memo(function PartnerRow({ partner }: { partner: Partner }) {
  const t = useText()
  const { intents, workspace } = useSession()
  const editable = useEditable()
  const shownInPanel = useWorkspace(w => w.panel.kind === 'partner' && partner.ids.includes(w.panel.id))
  const name = partner.name || t('partners.unnamed')
  const label = (column: 'name' | 'sector' | 'relationship_status' | 'owner') =>
    t('partners.field_of', { field: t(`partners.col_${column}`), name })
  const column = (id: string, text: string) => ({ 'data-col': id, 'data-label': text })

  return (
    <tr className={style.row} data-partner={partner.id} data-open={shownInPanel || undefined}>
      <th scope="row" {...column('name', t('partners.col_name'))}>
        <div className={style.named}>
          <DraftInput
            quiet
            className={style.name}
            label={label('name')}
            maxLength={LIMITS.title}
            disabled={!editable}
            placeholder={t('partners.unnamed')}
            value={partner.name}
            onCommit={next => intents.setField(partner.id, 'name', next.trim())}
          />
          <IconButton
            size="s"
            label={t('partners.card', { name })}
            aria-expanded={shownInPanel}
            onPress={() => workspace.setState({ panel: { kind: 'partner', id: partner.id } })}
          >
            <PanelRightOpen size={16} aria-hidden />
          </IconButton>
        </div>
      </th>
      <td {...column('sector', t('partners.col_sector'))}>
        <SectorField quiet partner={partner} label={label('sector')} />
      </td>
      <td {...column('relationship_status', t('partners.col_relationship_status'))}>
        <StatusField quiet partner={partner} label={label('relationship_status')} />
      </td>
      <td {...column('owner', t('partners.col_owner'))}>
        <OwnerField
          quiet
          label={label('owner')}
          value={partner.owner}
          disabled={!editable}
          onCommit={owner => intents.setField(partner.id, 'owner', owner || null)}
        />
      </td>
      <td {...column('first_step', t('partners.col_first_step'))}>
        <StepCell partner={partner} name={name} editable={editable} />
      </td>
      <td {...column('goals', t('partners.col_goals'))}>
        <GoalsCell partner={partner} name={name} editable={editable} />
      </td>
      <td {...column('sources', t('partners.col_sources'))} className={style.sources}>
        <span className={style.read}>{livingSources(partner)}</span>
      </td>
    </tr>
  )
})

interface CellProps {
  readonly partner: Partner
  readonly name: string
  readonly editable: boolean
}

/** The step to look at now; opens to edit it. Without one, the form is a first step that is written by its first change. */
function StepCell({ partner, name, editable }: CellProps) {
  const t = useText()
  const { intents } = useSession()
  const [fresh] = useState(newStep)
  const step = nextStep(partner) ?? partner.lists.first_steps.at(-1) ?? null
  const words = step && `${step.text || t(`first_step.${step.kind}`)} · ${t(`step_state.${step.state}`)}`
  if (!editable) return <span className={style.read}>{words ?? '–'}</span>
  return (
    <CellEditor
      title={t('partners.edit_step', { name })}
      shown={words ?? t('partners.add_step')}
      blank={!step}
    >
      <FirstStepForm pid={partner.id} step={step ?? fresh} removable={step !== null} disabled={false} />
      {step ? null : (
        <Button size="s" look="primary" onPress={() => intents.setRow(partner.id, 'first_steps', fresh)}>
          {t('record.add_step')}
        </Button>
      )}
    </CellEditor>
  )
}

/** The first line of the goals; opens to type in them, together with others. */
function GoalsCell({ partner, name, editable }: CellProps) {
  const t = useText()
  const line = partner.texts.goals.map(piece => firstLine(piece.text)).find(text => text !== '') ?? ''
  if (!editable) return <span className={style.read}>{line || '–'}</span>
  return (
    <CellEditor
      title={t('partners.edit_goals', { name })}
      shown={line || t('partners.no_goals')}
      blank={line === ''}
    >
      <RecordText partner={partner} field="goals" />
    </CellEditor>
  )
}
