import { useMemo } from 'react'
import { type Dated, scheduleOf } from '../../../shared/insight/schedule.ts'
import type { Partner } from '../../../shared/model/partner.ts'
import { readRows } from '../../../shared/model/table-rows.ts'
import { useBoard } from '../../state/hooks.ts'
import { todayHere } from '../record/use-speech.ts'

/** All dates of these partners, of the plan's tasks and of events, the earliest first; `today` is this device's. */
export function useSchedule(partners: readonly Partner[]): { all: readonly Dated[]; today: string } {
  const plan = useBoard('plan', board => board.plan)
  const today = todayHere()
  const all = useMemo(
    () => scheduleOf(partners, plan.tasks.values(), today, readRows(plan, 'events')),
    [partners, plan, today],
  )
  return { all, today }
}
