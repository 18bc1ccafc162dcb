import { ChevronRight } from 'lucide-react'
import { memo, useId } from 'react'
import type { NoteId } from '../../shared/model/ids.ts'
import { useText } from '../i18n/i18n.tsx'
import { Button } from '../ui/button.tsx'
import { AxesRow } from './axes-row.tsx'
import { ListRow } from './list-row.tsx'
import { CHOSEN_MARKS } from './mark-choice.tsx'
import style from './note-group.module.css'
import { CHUNK, useOutlineKit, useOutlineState } from './outline-state.ts'
import { focusRow } from './row-focus.ts'
import { onRowKey } from './row-keys.ts'

interface Props {
  readonly group: string
  readonly title: string
  /** those that match the search */
  readonly ids: readonly NoteId[]
  /** all of the group */
  readonly total: number
  readonly table: boolean
  /** the table has columns for the marks */
  readonly wide: boolean
}

/** One zone (or "not placed yet"): a heading with its count, and its notes. */
export const NoteGroup = memo(function NoteGroup({ group, title, ids, total, table, wide }: Props) {
  const t = useText()
  const { state } = useOutlineKit()
  const folded = useOutlineState(s => s.folded.has(group))
  const most = useOutlineState(s => s.shown[group] ?? CHUNK)
  const reached = useOutlineState(s => s.current[group])
  const heading = useId()
  const body = useId()
  const rows = ids.slice(0, most)
  const stop = reached !== undefined && rows.includes(reached) ? reached : rows[0]

  const fold = () =>
    state.setState(s => {
      const next = new Set(s.folded)
      if (!next.delete(group)) next.add(group)
      return { folded: next }
    })
  const more = () => {
    const first = ids[most]
    state.setState(s => ({ shown: { ...s.shown, [group]: most + CHUNK } }))
    if (first) requestAnimationFrame(() => focusRow(first))
  }

  return (
    <section className={style.group} aria-labelledby={heading} onKeyDown={onRowKey}>
      <h3 className={style.heading} id={heading}>
        <button
          type="button"
          className={style.fold}
          aria-expanded={!folded}
          aria-controls={body}
          onClick={fold}
        >
          <ChevronRight size={16} aria-hidden className={style.chevron} />
          <span className={style.groupTitle}>{title}</span>
          <span className={style.count}>
            {ids.length === total ? total : t('outline.of', { count: ids.length, total })}
          </span>
        </button>
      </h3>
      <div id={body} hidden={folded}>
        {folded ? null : rows.length === 0 ? (
          <p className={style.empty}>{total === 0 ? t('outline.empty') : t('outline.nothing_found')}</p>
        ) : table ? (
          <Table rows={rows} group={group} labelledBy={heading} wide={wide} />
        ) : (
          <ul className={style.list} aria-labelledby={heading}>
            {rows.map(id => (
              <ListRow key={id} id={id} group={group} stop={id === stop} />
            ))}
          </ul>
        )}
        {!folded && ids.length > most ? (
          <Button look="quiet" size="s" onPress={more}>
            {t('outline.more', { count: Math.min(CHUNK, ids.length - most), left: ids.length - most })}
          </Button>
        ) : null}
      </div>
    </section>
  )
})

interface TableProps {
  readonly rows: readonly NoteId[]
  readonly group: string
  readonly labelledBy: string
  readonly wide: boolean
}

function Table({ rows, group, labelledBy, wide }: TableProps) {
  const t = useText()
  return (
    <table className={style.table} aria-labelledby={labelledBy}>
      <thead>
        <tr>
          <th scope="col">{t('outline.col_note')}</th>
          <th scope="col" className={style.number}>
            {t('outline.col_stance')}
          </th>
          <th scope="col" className={style.number}>
            {t('outline.col_influence')}
          </th>
          {wide
            ? CHOSEN_MARKS.map(mark => (
                <th key={mark} scope="col" className={style[mark]}>
                  {t(`note.${mark}`)}
                </th>
              ))
            : null}
        </tr>
      </thead>
      <tbody>
        {rows.map(id => (
          <AxesRow key={id} id={id} group={group} wide={wide} />
        ))}
      </tbody>
    </table>
  )
}
