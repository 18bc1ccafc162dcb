import {
  CalendarCheck2,
  CalendarDays,
  Flag,
  Footprints,
  Handshake,
  ListTodo,
  type LucideIcon,
  MessagesSquare,
  PhoneCall,
} from 'lucide-react'
import type { DatedKind } from '../../../shared/insight/schedule.ts'

export const DATED_ICONS: Readonly<Record<DatedKind, LucideIcon>> = {
  first_meeting: Handshake,
  meeting: MessagesSquare,
  activity: CalendarCheck2,
  milestone: Flag,
  first_step: Footprints,
  contact: PhoneCall,
  task: ListTodo,
  event: CalendarDays,
}
