import {
  AlignCenterHorizontal,
  AlignCenterVertical,
  AlignEndHorizontal,
  AlignEndVertical,
  AlignHorizontalDistributeCenter,
  AlignStartHorizontal,
  AlignStartVertical,
  AlignVerticalDistributeCenter,
  ArrowDownToLine,
  ArrowUpToLine,
  BringToFront,
  type LucideIcon,
  SendToBack,
} from 'lucide-react'
import type { CanvasDesk } from '../../canvas/canvas-desk.ts'
import { CommandItem } from './command-item.tsx'

const ORDER = {
  front: BringToFront,
  forward: ArrowUpToLine,
  backward: ArrowDownToLine,
  back: SendToBack,
} as const
const ALIGN = {
  'align-left': AlignStartVertical,
  'align-center': AlignCenterVertical,
  'align-right': AlignEndVertical,
  'align-top': AlignStartHorizontal,
  'align-middle': AlignCenterHorizontal,
  'align-bottom': AlignEndHorizontal,
} as const
const SPREAD = {
  'distribute-across': AlignHorizontalDistributeCenter,
  'distribute-down': AlignVerticalDistributeCenter,
} as const
type Named = keyof typeof ORDER | keyof typeof ALIGN | keyof typeof SPREAD

const items = (desk: CanvasDesk, icons: Readonly<Partial<Record<Named, LucideIcon>>>) =>
  (Object.entries(icons) as [Named, LucideIcon][]).map(([id, Icon]) => (
    <CommandItem key={id} desk={desk} id={id} icon={<Icon size={18} aria-hidden />} />
  ))

/** What lies over what. */
export const OrderItems = ({ desk }: { desk: CanvasDesk }) => <>{items(desk, ORDER)}</>

/** Lining up two notes or more, spreading three or more evenly. */
export const AlignItems = ({ desk, count }: { desk: CanvasDesk; count: number }) => (
  <>
    {items(desk, ALIGN)}
    {count > 2 ? items(desk, SPREAD) : null}
  </>
)
