import { useMemo } from 'react'
import { type Dated, scheduleOf } from '../../../shared/insight/schedule.ts'
import type { Partner } from '../../../shared/model/partner.ts'
import { useBoard } from '../../state/hooks.ts'
import { todayHere } from '../record/use-speech.ts'

/** All dates of these partners and of the plan's tasks, the earliest first; `today` is this device's. */
export function useSchedule(partners: readonly Partner[]): { all: readonly Dated[]; today: string } {
  const tasks = useBoard('plan', board => board.plan.tasks)
  const today = todayHere()
  const all = useMemo(() => scheduleOf(partners, tasks.values(), today), [partners, tasks, today])
  return { all, today }
}
