import type * as Y from 'yjs'
import { setPartnerField } from '../../shared/edits/edit-partner.ts'
import {
  changeCheck,
  changePlanItem,
  changeRow,
  changeWeight,
  createPlanItem,
  createRow,
  removePlanItem,
  revivePlanItem,
} from '../../shared/edits/edit-plan.ts'
import type { EditContext } from '../../shared/edits/intent.ts'
import type { Board } from '../../shared/model/board.ts'
import type { PartnerId } from '../../shared/model/ids.ts'
import { type Check, checkKey, type PlanKind, type PlanPatch } from '../../shared/model/plan.ts'
import type { RowPatch, TableId } from '../../shared/model/tables.ts'
import type { IntentHistory } from './undo.ts'

/** What a person can mean to do with the plan. */
export interface PlanIntents {
  /** `id` null makes one. Gives its id; '' where nothing may be written */
  setPlan<K extends PlanKind>(kind: K, id: string | null, patch: PlanPatch<K>): string
  /** soft: undo brings it back with what others wrote meanwhile; what hung on it becomes an orphan */
  removePlan(kind: PlanKind, id: string): void
  /** a row of a small table; `id` null makes one. Gives its id; '' where nothing may be written */
  setTableRow(table: TableId, id: string | null, cells: RowPatch): string
  removeTableRow(table: TableId, id: string): void
  setCheck(list: string, line: string, patch: Partial<Check>): void
  /** `rated`: there are ratings already, so the change is logged */
  setWeight(dimension: string, weight: { readonly was: number; readonly now: number }, rated: boolean): void
  /** whom to call first: smaller ones; null takes a record out of the order */
  orderOutreach(orders: readonly { readonly id: PartnerId; readonly order: number | null }[]): void
}

interface Deps {
  readonly doc: Y.Doc
  readonly board: Board
  readonly history: IntentHistory
  readonly context: () => EditContext
  readonly may: () => boolean
  readonly step: (edit: () => void) => void
}

/** Each is one transaction and one undo step. */
export function planIntents({ doc, board, history, context, may, step }: Deps): PlanIntents {
  /** what was made is taken back by a soft removal, and comes back with what others wrote meanwhile */
  const made = (kind: PlanKind | 'rows', key: string): string => {
    history.add({
      undo: () => removePlanItem(doc, context(), kind, key, 'lasting'),
      redo: () => revivePlanItem(doc, kind, key),
    })
    return key
  }
  const takeAway = (kind: PlanKind | 'rows', key: string): void => {
    if (!may()) return
    history.addWith(
      {
        undo: () => revivePlanItem(doc, kind, key, context().by),
        redo: () => board.plan[kind].has(key) && removePlanItem(doc, context(), kind, key, 'lasting'),
      },
      () => removePlanItem(doc, context(), kind, key),
    )
  }
  return {
    setPlan(kind, id, patch) {
      if (!may()) return ''
      if (id === null) return made(kind, createPlanItem(doc, context(), kind, patch))
      step(() => changePlanItem(doc, kind, id, patch))
      return id
    },
    setTableRow(table, id, cells) {
      if (!may()) return ''
      if (id === null) return made('rows', createRow(doc, context(), table, cells)).slice(table.length + 1)
      step(() => changeRow(doc, checkKey(table, id), cells))
      return id
    },
    removeTableRow: (table, id) => takeAway('rows', checkKey(table, id)),
    removePlan: (kind, id) => takeAway(kind, id),
    setCheck: (list, line, patch) => step(() => changeCheck(doc, checkKey(list, line), patch)),
    setWeight: (dimension, weight, rated) =>
      step(() => changeWeight(doc, context(), dimension, weight, rated)),
    orderOutreach: orders =>
      step(() => {
        for (const { id, order } of orders) {
          const partner = board.partners.get(id)
          if (partner) setPartnerField(doc, context(), partner, 'outreach_order', order)
        }
      }),
  }
}
