import type { Column } from '../../shared/model/tables.ts'
import { useText } from '../i18n/i18n.tsx'
import { TypedInput } from '../partners/record/typed-input.tsx'
import { OwnerCell } from '../partners/table/owner-cell.tsx'
import { DraftInput } from '../ui/draft-input.tsx'
import { NativeSelect } from '../ui/native-select.tsx'
import style from './tables.module.css'

type Value = string | number | boolean | null
interface Props {
  readonly column: Column
  readonly label: string
  readonly value: Value
  readonly disabled: boolean
  /** what a value of a choice is called */
  readonly nameOf: (value: string) => string
  /** id of the list of partners that are suggested */
  readonly partners: string
  readonly onCommit: (next: Value) => void
}

/** One cell of a small table, by what its column may hold. */
export function TableCell({ column, label, value, disabled, nameOf, partners, onCommit }: Props) {
  const t = useText()
  switch (column.kind) {
    case 'words':
      return column.names === 'person' ? (
        <OwnerCell
          label={label}
          hint={t('record.person_hint')}
          value={String(value ?? '')}
          disabled={disabled}
          onCommit={onCommit}
        />
      ) : (
        // all of it is read, in lines, while nobody writes in it
        <span className={style.written}>
          <DraftInput
            quiet
            label={label}
            value={String(value ?? '')}
            disabled={disabled}
            maxLength={column.max}
            {...(column.names === 'partner' ? { list: partners } : {})}
            onCommit={next => onCommit(next.trim())}
          />
          <span aria-hidden>{value}</span>
        </span>
      )
    case 'one':
      return (
        <NativeSelect
          quiet
          label={label}
          value={String(value ?? '')}
          disabled={disabled}
          options={[
            ...(column.or === null ? [['', t('table.unset')] as const] : []),
            ...column.of.map(v => [v, nameOf(v)] as const),
          ]}
          onChange={next => onCommit(next === '' ? null : next)}
        />
      )
    case 'yes':
      return (
        <input
          type="checkbox"
          className={style.tick}
          aria-label={label}
          checked={value === true}
          disabled={disabled}
          onChange={e => onCommit(e.currentTarget.checked)}
        />
      )
    case 'day':
    case 'number':
      return (
        <TypedInput
          kind={column.kind}
          label={label}
          value={typeof value === 'boolean' ? null : value}
          disabled={disabled}
          {...(column.kind === 'number' ? { least: column.least, most: column.most } : {})}
          onCommit={onCommit}
        />
      )
  }
}
