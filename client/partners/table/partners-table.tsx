import { type CSSProperties, Fragment, useCallback, useMemo, useRef, useState } from 'react'
import type { PartnerId } from '../../../shared/model/ids.ts'
import type { Partner } from '../../../shared/model/partner.ts'
import { SCALARS } from '../../../shared/model/partner-fields.ts'
import { useText } from '../../i18n/i18n.tsx'
import { useEditable, useWorkspace } from '../../state/hooks.ts'
import { useSession } from '../../state/session.ts'
import { type ColumnId, isMade } from '../columns.ts'
import type { Shown } from '../partner-order.ts'
import { partnerById } from '../record/record-values.ts'
import type { SetStage } from './cell-field.tsx'
import { CellPopover } from './cell-popover.tsx'
import { Gap } from './gap.tsx'
import type { Stop } from './grid-cells.ts'
import { GroupRow } from './group-row.tsx'
import { PartnerRow } from './partner-row.tsx'
import style from './partners-table.module.css'
import { useRowWindow } from './row-window.ts'
import { SortHeads } from './sort-heads.tsx'
import { tableLines } from './table-lines.ts'
import type { TableSettings } from './table-settings.ts'
import { useTableShape } from './table-shape.ts'
import { useGrid } from './use-grid.ts'

interface Props {
  /** in the order in which they stand */
  readonly rows: readonly Partner[]
  readonly settings: TableSettings
  readonly shown: Shown
  readonly onSort: (by: ColumnId) => void
  readonly onStage: SetStage
  /** the focus came into the rows, or left them */
  readonly onWorking: (working: boolean) => void
}

/**
 * All records, of which only those in sight are drawn: headings sort, cells are gone into. By narrow width each row is a card with
 * labels.
 */
export function PartnersTable({ rows, settings, shown, onSort, onStage, onWorking }: Props) {
  const t = useText()
  const { workspace, intents, board } = useSession()
  const editable = useEditable()
  const panel = useWorkspace(w => (w.panel.kind === 'partner' ? w.panel.id : null))
  const frame = useRef<HTMLDivElement>(null)
  const body = useRef<HTMLTableSectionElement>(null)
  const { group, sort, columns } = settings
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set())
  const lines = useMemo(() => tableLines(rows, group, shown, folded), [rows, group, shown, folded])
  const [working, setWorking] = useState(false)
  const shape = useTableShape(frame)

  const onPress = (row: string, stop: Stop): boolean => {
    const partner = board.board.partners.get(row as PartnerId)
    if (!partner) return false
    if (stop === 'open') {
      workspace.setState({ panel: { kind: 'partner', id: partner.id } })
      return true
    }
    if (isMade(stop) || SCALARS[stop].kind !== 'yes') return false
    if (editable) intents.setField(partner.id, stop, partner[stop] === true ? null : true)
    return true
  }
  const grid = useGrid({
    body,
    lines,
    columns,
    stacked: shape.cards,
    page: () => Math.max(1, Math.floor((frame.current?.clientHeight ?? 0) / shape.row) - 2),
    mayEdit: column => editable && column !== 'sources',
    onPress,
    onWorking(next) {
      setWorking(next)
      onWorking(next)
    },
  })
  const drawn = useRowWindow(frame, lines, working ? grid.focused : -1, shape)

  const opened = panel === null ? null : (partnerById(board.board.partners, panel)?.id ?? null)
  const { editing } = grid
  const beside = editing && isMade(editing.column) && editing.column !== 'sources' ? editing.column : null
  const inCell = editing && beside ? board.board.partners.get(editing.row as PartnerId) : undefined
  const toggle = useCallback(
    (words: string) =>
      setFolded(was =>
        was.has(words) ? new Set([...was].filter(w => w !== words)) : new Set(was).add(words),
      ),
    [],
  )
  /** Tab comes to the rows as a whole, and on to the row that had the focus, or the first in sight. */
  const enter = (): void => {
    const top = frame.current?.scrollTop ?? 0
    const bottom = top + (frame.current?.clientHeight ?? 0)
    const inSight = drawn.rows.filter(row => row.start >= top && row.end <= bottom)
    const again = inSight.find(row => row.index === grid.focused)
    grid.enter((again ?? inSight[0] ?? drawn.rows[0])?.index ?? 0)
  }
  let end = 0
  return (
    <div ref={frame} className={style.frame}>
      <table
        {...gridRole(editable)}
        className={style.table}
        style={{ '--columns': columns.length } as CSSProperties}
        aria-label={t('partners.table')}
        aria-rowcount={lines.length + 1}
        {...grid.handlers}
      >
        <SortHeads columns={columns} sort={sort} onSort={onSort} />
        <tbody ref={body} tabIndex={working ? -1 : 0} onFocus={e => e.target === e.currentTarget && enter()}>
          {drawn.rows.map(({ index, key, start, end: below }) => {
            const line = lines[index]
            if (!line) return null
            const gap = start - end
            end = below
            return (
              <Fragment key={key}>
                <Gap height={gap} />
                {line.kind === 'group' ? (
                  <GroupRow
                    index={index}
                    measure={drawn.measure}
                    words={line.words}
                    count={line.count}
                    wide={columns.length}
                    open={line.open}
                    onToggle={() => toggle(line.words)}
                  />
                ) : (
                  <PartnerRow
                    index={index}
                    measure={drawn.measure}
                    partner={line.partner}
                    columns={columns}
                    shown={shown}
                    opened={line.id === opened}
                    field={editing?.row === line.id && !isMade(editing.column) ? editing.column : null}
                    onStage={onStage}
                  />
                )}
              </Fragment>
            )
          })}
          <Gap height={drawn.total - end} />
        </tbody>
      </table>
      {inCell && editing && beside ? (
        <CellPopover partner={inCell} column={beside} cell={editing.cell} onClose={grid.leave} />
      ) : null}
    </div>
  )
}

/** A table of which the cells are gone into by keys: the grid pattern on the platform's own table. */
const gridRole = (editable: boolean) => ({ role: 'grid', 'aria-readonly': !editable || undefined }) as const
