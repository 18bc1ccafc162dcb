import { type ReactNode, useRef, useState } from 'react'
import { Dialog } from 'react-aria-components/Dialog'
import { Popover } from 'react-aria-components/Popover'
import { cx } from '../../ui/cx.ts'
import pop from '../../ui/popover.module.css'
import style from './cell-button.module.css'

interface Props {
  readonly title: string
  /** what the cell shows while it is closed */
  readonly shown: string
  readonly blank: boolean
  readonly children: ReactNode
}

/** A cell that holds more than fits in it: pressed, its fields open beside it. Escape closes them. Until then it is a button only. */
export function CellButton({ title, shown, blank, children }: Props) {
  const [open, setOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  return (
    <>
      <button
        ref={button}
        type="button"
        className={cx(style.cell, blank && style.blank)}
        aria-label={`${title}: ${shown}`}
        aria-haspopup="dialog"
        aria-expanded={open}
        onClick={() => setOpen(true)}
      >
        <span>{shown}</span>
      </button>
      {open ? (
        <Popover
          className={pop.popover ?? ''}
          triggerRef={button}
          placement="bottom start"
          offset={2}
          isOpen
          onOpenChange={setOpen}
        >
          <Dialog className={style.editor ?? ''} aria-label={title}>
            {children}
          </Dialog>
        </Popover>
      ) : null}
    </>
  )
}
