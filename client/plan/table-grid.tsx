import { Plus, Trash2 } from 'lucide-react'
import { useEffect, useId, useRef, useState } from 'react'
import { TABLE_WORDS } from '../../shared/model/table-words.ts'
import { type Column, columnsOf, type Row, type TableId } from '../../shared/model/tables.ts'
import { useLocale, useText } from '../i18n/i18n.tsx'
import { useBoard, useEditable, usePersonName } from '../state/hooks.ts'
import { useSession } from '../state/session.ts'
import { Button } from '../ui/button.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { leaveRow } from '../ui/leave-row.ts'
import { TableCell } from './table-cell.tsx'
import style from './tables.module.css'

interface Props {
  readonly table: TableId
  readonly rows: readonly Row<TableId>[]
  /** columns that the reader may see */
  readonly columns: readonly string[]
}

/** Rows that are shown at first. */
const FIRST = 100

/** A small table: its columns are data, its rows are written in place; on a phone every row is a card. */
export function TableGrid({ table, rows, columns }: Props) {
  const t = useText()
  const { locale } = useLocale()
  const { intents } = useSession()
  const editable = useEditable()
  const personName = usePersonName()
  const suggested = useId()
  const body = useRef<HTMLTableSectionElement>(null)
  const [fresh, setFresh] = useState('')
  const [shown, setShown] = useState(FIRST)
  const partners = useBoard(
    'partners',
    // also by the ids of records that were joined into it
    board =>
      new Map([...board.partners.values()].flatMap(({ ids, name }) => ids.map(id => [id, name] as const))),
  )
  const words: { columns: Readonly<Record<string, Words>>; values: Readonly<Record<string, Words>> } =
    TABLE_WORDS[table]
  const specs = columnsOf(table)
  const titleOf = (column: string): string => words.columns[column]?.[locale] ?? column
  const nameOf = (value: string): string => words.values[value]?.[locale] ?? value
  const cellsOf = (row: Row<TableId>): Readonly<Record<string, string | number | boolean | null>> => {
    const { id: _id, made: _made, ...cells } = row
    return cells
  }
  /** a cell may name a person or a record by id */
  const spoken = (spec: Column | undefined, said: string): string => {
    if (spec?.names === 'partner') return partners.get(said) ?? said
    return spec?.names === 'person' ? personName(said) : said
  }
  /** a row is called by the first words in it */
  const called = (row: Row<TableId>, at: number): string => {
    const cells = cellsOf(row)
    const first = columns.find(c => specs[c]?.kind === 'words' && cells[c])
    const said = first ? String(cells[first]) : ''
    if (said === '') return t('table.row', { number: at + 1 })
    return first ? spoken(specs[first], said) : said
  }

  useEffect(() => {
    if (fresh === '') return
    const row = body.current?.querySelector(`[data-row="${CSS.escape(fresh)}"]`)
    row?.querySelector<HTMLElement>('input, select, button')?.focus()
    if (row) setFresh('')
  }, [fresh])

  const add = () => {
    setShown(n => Math.max(n, rows.length + 1))
    setFresh(intents.setTableRow(table, null, {}))
  }
  return (
    <>
      {rows.length > 0 ? (
        <div className={style.frame}>
          <table className={style.table}>
            <caption className={style.caption}>{TABLE_WORDS[table].title[locale]}</caption>
            <thead>
              <tr>
                {columns.map(column => (
                  <th key={column} scope="col" data-kind={specs[column]?.kind}>
                    {titleOf(column)}
                  </th>
                ))}
                {editable ? <td /> : null}
              </tr>
            </thead>
            <tbody ref={body}>
              {rows.slice(0, shown).map((row, at) => {
                const cells = cellsOf(row)
                const name = called(row, at)
                return (
                  <tr key={row.id} data-row={row.id}>
                    {columns.map(column => {
                      const spec = specs[column]
                      return spec ? (
                        <td key={column} data-title={titleOf(column)} data-kind={spec.kind}>
                          <TableCell
                            column={spec}
                            label={t('table.cell_of', { column: titleOf(column), row: name })}
                            value={
                              spec.names === 'partner'
                                ? spoken(spec, String(cells[column] ?? ''))
                                : (cells[column] ?? null)
                            }
                            disabled={!editable}
                            nameOf={nameOf}
                            partners={suggested}
                            onCommit={next => intents.setTableRow(table, row.id, { [column]: next })}
                          />
                        </td>
                      ) : null
                    })}
                    {editable ? (
                      <td className={style.last}>
                        <IconButton
                          size="s"
                          label={t('table.delete', { row: name })}
                          data-remove
                          onPress={({ target }) => {
                            leaveRow(target, 'tr', '[data-add]')
                            intents.removeTableRow(table, row.id)
                          }}
                        >
                          <Trash2 size={16} aria-hidden />
                        </IconButton>
                      </td>
                    ) : null}
                  </tr>
                )
              })}
            </tbody>
          </table>
        </div>
      ) : (
        <p className={style.none}>{t('table.empty')}</p>
      )}
      <datalist id={suggested}>
        {[...new Set(partners.values())].slice(0, 200).map(name => (
          <option key={name} value={name} />
        ))}
      </datalist>
      {rows.length > shown ? (
        <Button size="s" look="quiet" onPress={() => setShown(n => n + 200)}>
          {t('table.more', { count: Math.min(200, rows.length - shown) })}
        </Button>
      ) : null}
      {editable ? (
        <Button data-add icon={<Plus size={16} aria-hidden />} onPress={add}>
          {t('table.add')}
        </Button>
      ) : null}
    </>
  )
}

type Words = Readonly<Record<'en' | 'es', string>>
