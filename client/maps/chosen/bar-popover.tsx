import type { ReactNode } from 'react'
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog'
import { Heading } from 'react-aria-components/Heading'
import { Popover } from 'react-aria-components/Popover'
import { cx } from '../../ui/cx.ts'
import pop from '../../ui/popover.module.css'
import style from './chosen.module.css'

interface Props {
  readonly title: string
  /** what opens it */
  readonly button: ReactNode
  readonly children: ReactNode
}

/** A small sheet at a button of a bar, with what can be said there. */
export function BarPopover({ title, button, children }: Props) {
  return (
    <DialogTrigger>
      {button}
      <Popover className={cx(pop.popover)} placement="top" offset={8}>
        <Dialog className={style.sheet ?? ''}>
          <Heading slot="title" level={3} className={style.title ?? ''}>
            {title}
          </Heading>
          {children}
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}
