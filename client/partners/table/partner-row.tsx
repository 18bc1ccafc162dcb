import { PanelRightOpen } from 'lucide-react'
import { memo } from 'react'
import { LIMITS } from '../../../shared/model/limits.ts'
import type { Partner } from '../../../shared/model/partner.ts'
import { PARTNER_STAGES, type PartnerStage } from '../../../shared/model/partner-enums.ts'
import { SCALARS } from '../../../shared/model/partner-fields.ts'
import { useText } from '../../i18n/i18n.tsx'
import { useEditable, useWorkspace } from '../../state/hooks.ts'
import { useSession } from '../../state/session.ts'
import { DraftInput } from '../../ui/draft-input.tsx'
import { type ColumnId, columnTitle } from '../columns.ts'
import type { Shown } from '../partner-order.ts'
import { scalarOptions } from '../record/field-words.ts'
import { livingSources } from '../record/record-values.ts'
import { ChoiceCell } from './choice-cell.tsx'
import { GoalsCell, StepCell } from './made-cells.tsx'
import { OwnerCell } from './owner-cell.tsx'
import style from './partners-table.module.css'
import { PlainCell } from './plain-cell.tsx'

export type SetStage = (partner: Partner, stage: PartnerStage | null) => void

interface Props {
  readonly partner: Partner
  readonly columns: readonly ColumnId[]
  readonly shown: Shown
  readonly onStage: SetStage
  /** where it stands among all rows, the heading aside */
  readonly index: number
  readonly measure: (row: HTMLTableRowElement | null) => void
}

/** One record as a row; renders again only when this record changes. */
export const PartnerRow = memo(function PartnerRow({
  partner,
  columns,
  shown,
  onStage,
  index,
  measure,
}: Props) {
  const t = useText()
  const { workspace } = useSession()
  const opened = useWorkspace(w => w.panel.kind === 'partner' && partner.ids.includes(w.panel.id))
  const name = partner.name || t('partners.unnamed')
  return (
    <tr
      ref={measure}
      className={style.row}
      data-partner={partner.id}
      data-index={index}
      aria-rowindex={index + 2}
      data-open={opened || undefined}
    >
      {columns.map(column => {
        const title = columnTitle(column, t)
        const cell = (
          <Cell
            partner={partner}
            column={column}
            name={name}
            title={title}
            words={shown.words(partner, column)}
            onStage={onStage}
          />
        )
        if (column !== 'name')
          return (
            <td key={column} data-col={column} data-label={title}>
              {cell}
            </td>
          )
        return (
          <th key={column} scope="row" data-col={column} data-label={title}>
            <div className={style.named}>
              {cell}
              <button
                type="button"
                className={style.open}
                aria-label={t('partners.card', { name })}
                title={t('partners.card', { name })}
                aria-expanded={opened}
                onClick={() => workspace.setState({ panel: { kind: 'partner', id: partner.id } })}
              >
                <PanelRightOpen size={16} aria-hidden />
              </button>
            </div>
          </th>
        )
      })}
    </tr>
  )
})

interface CellProps {
  readonly partner: Partner
  readonly column: ColumnId
  readonly name: string
  readonly title: string
  /** the value as it reads; '' for none */
  readonly words: string
  readonly onStage: SetStage
}

/** What a column shows of a record, to be edited where it stands. */
function Cell({ partner, column, name, title, words, onStage }: CellProps) {
  const t = useText()
  const { intents } = useSession()
  const editable = useEditable()
  const label = t('partners.field_of', { field: title, name })
  switch (column) {
    case 'name':
      return (
        <DraftInput
          quiet
          className={style.name ?? ''}
          label={label}
          maxLength={LIMITS.title}
          disabled={!editable}
          placeholder={t('partners.unnamed')}
          value={partner.name}
          onCommit={next => intents.setField(partner.id, 'name', next.trim())}
        />
      )
    case 'owner':
      return (
        <OwnerCell
          label={label}
          value={partner.owner}
          disabled={!editable}
          onCommit={owner => intents.setField(partner.id, 'owner', owner || null)}
        />
      )
    case 'stage':
      return (
        <ChoiceCell
          label={label}
          disabled={!editable}
          value={partner.stage ?? ''}
          shown={partner.stage ? t(`partner_stage.${partner.stage}`) : t('partners.unset')}
          options={() => scalarOptions('stage', t)}
          onChange={next => onStage(partner, PARTNER_STAGES.find(s => s === next) ?? null)}
        />
      )
    case 'first_step':
      return <StepCell partner={partner} name={name} editable={editable} />
    case 'goals':
      return <GoalsCell partner={partner} name={name} editable={editable} />
    case 'sources':
      return <span className={style.read}>{livingSources(partner)}</span>
    default:
      if (SCALARS[column].kind === 'yes')
        return (
          <input
            type="checkbox"
            className={style.check}
            aria-label={label}
            disabled={!editable}
            checked={partner[column] === true}
            onChange={e => intents.setField(partner.id, column, e.currentTarget.checked || null)}
          />
        )
      return <PlainCell partner={partner} column={column} label={label} words={words} />
  }
}
