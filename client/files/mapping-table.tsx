import { unguardCell } from '../../shared/files/formula-guard.ts'
import type { Mapping, ReadTable } from '../../shared/files/import-problem.ts'
import { headingOf } from '../../shared/files/partner-columns.ts'
import { type Translate, useText } from '../i18n/i18n.tsx'
import type { TextId } from '../i18n/texts.ts'
import { NativeSelect } from '../ui/native-select.tsx'
import styles from './files.module.css'
import { keyed } from './keyed.ts'
import { type TableKind, targetsOf } from './take-in.ts'

/** Rows that are shown. */
const SHOWN = 5
/** A cell in the list: nothing of a long one. */
const CELL = 80

interface Props {
  kind: TableKind
  table: ReadTable
  mapping: Mapping
  onChange: (mapping: Mapping) => void
}

/** A field's name on the screen; what has none reads as its column does. */
const fieldName = (t: Translate, kind: TableKind, target: string): string =>
  t((kind === 'notes' ? `bring.note.${target}` : `field.${target}`) as TextId)

/** The first rows of the file, each column with a choice of the field that it goes into. */
export function MappingTable({ kind, table, mapping, onChange }: Props) {
  const t = useText()
  const targets = targetsOf(kind)
  const columns = keyed(table.headings, heading => heading)
  const set = (column: number, target: string): void =>
    onChange(
      table.headings.map((_, i) =>
        i === column ? target || null : mapping[i] === target && target !== '' ? null : (mapping[i] ?? null),
      ),
    )
  return (
    <div className={styles.table_box}>
      <table className={styles.table}>
        <caption className={styles.caption}>{t('bring.mapping')}</caption>
        <thead>
          <tr>
            {columns.map(({ key, value: heading, at: i }) => (
              <th key={key} scope="col">
                <span>{heading || `${i + 1}`}</span>
                <NativeSelect
                  label={t('bring.column', { column: heading || `${i + 1}` })}
                  value={mapping[i] ?? ''}
                  options={[
                    ['', t('bring.leave_out')],
                    ...(mapping[i] === 'id' || /^contact_/.test(mapping[i] ?? '')
                      ? [[mapping[i] ?? '', headingOf(mapping[i] ?? '')] as const]
                      : []),
                    ...targets.map(target => [target, fieldName(t, kind, target)] as const),
                  ]}
                  onChange={target => set(i, target)}
                />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {keyed(table.rows.slice(0, SHOWN), row => row.join()).map(({ key: rowKey, value: row }) => (
            <tr key={rowKey}>
              {columns.map(({ key, at: i }) => (
                <td key={key}>{unguardCell(row[i] ?? '').slice(0, CELL)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
