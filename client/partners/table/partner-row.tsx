import { memo, type Ref } from 'react'
import type { Partner } from '../../../shared/model/partner.ts'
import { useText } from '../../i18n/i18n.tsx'
import { useEditable } from '../../state/hooks.ts'
import { type ColumnId, columnTitle, isMade } from '../columns.ts'
import type { Shown } from '../partner-order.ts'
import { CellField, type SetStage } from './cell-field.tsx'
import { blankWords, cellWords } from './cell-words.ts'
import style from './partners-table.module.css'

interface Props {
  readonly partner: Partner
  readonly columns: readonly ColumnId[]
  readonly shown: Shown
  /** where it stands among all rows, the heading aside */
  readonly index: number
  /** its record is the one in the panel */
  readonly opened: boolean
  /** the cell that is a field now */
  readonly field: ColumnId | null
  readonly onStage: SetStage
  readonly measure: Ref<HTMLTableRowElement>
}

/**
 * One record as a row of plain words: a table has thousands of cells, and only the one that is worked in is a field. It listens to
 * nothing by itself; the table hears what is pressed.
 */
export const PartnerRow = memo(function PartnerRow(props: Props) {
  const { partner, columns, shown, index, opened, field, onStage, measure } = props
  const t = useText()
  const editable = useEditable()
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
        if (field === column && !isMade(column)) {
          const label = t('partners.field_of', { field: title, name })
          const content = <CellField partner={partner} column={column} label={label} onStage={onStage} />
          return column === 'name' ? (
            <th key={column} scope="row" tabIndex={-1} data-col={column} data-label={title} data-field>
              {content}
            </th>
          ) : (
            <td key={column} tabIndex={-1} data-col={column} data-label={title} data-field>
              {content}
            </td>
          )
        }
        const words = cellWords(partner, column, shown, t)
        const blank = words === '' || undefined
        const content = words || blankWords(column, editable, t)
        if (column !== 'name')
          return (
            <td key={column} tabIndex={-1} data-col={column} data-label={title} data-blank={blank}>
              {content}
            </td>
          )
        return (
          <th key={column} scope="row" tabIndex={-1} data-col={column} data-label={title} data-blank={blank}>
            {content}
            <button
              type="button"
              tabIndex={-1}
              className={style.open}
              data-col="open"
              aria-label={t('partners.card', { name })}
              aria-expanded={opened}
            />
          </th>
        )
      })}
    </tr>
  )
})
