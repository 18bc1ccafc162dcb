import type { ReactNode } from 'react'
import { Button } from 'react-aria-components/Button'
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog'
import { Popover } from 'react-aria-components/Popover'
import { cx } from '../ui/cx.ts'
import pop from '../ui/popover.module.css'
import style from './partners-table.module.css'

interface Props {
  readonly title: string
  /** what the cell shows while it is closed */
  readonly shown: string
  readonly blank: boolean
  readonly children: ReactNode
}

/** A cell that holds more than fits in it: pressed, its fields open beside it. Escape closes them. */
export function CellEditor({ title, shown, blank, children }: Props) {
  return (
    <DialogTrigger>
      <Button className={cx(style.cell, blank && style.blank)} aria-label={`${title}: ${shown}`}>
        <span>{shown}</span>
      </Button>
      <Popover className={pop.popover ?? ''} placement="bottom start" offset={2}>
        <Dialog className={style.editor ?? ''} aria-label={title}>
          {children}
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}
