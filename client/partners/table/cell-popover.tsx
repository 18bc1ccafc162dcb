import { type ReactNode, useLayoutEffect, useRef, useState } from 'react'
import { Dialog } from 'react-aria-components/Dialog'
import { Popover } from 'react-aria-components/Popover'
import type { Partner } from '../../../shared/model/partner.ts'
import { useText } from '../../i18n/i18n.tsx'
import { useSession } from '../../state/session.ts'
import { Button } from '../../ui/button.tsx'
import pop from '../../ui/popover.module.css'
import { FirstStepForm } from '../record/first-step-form.tsx'
import { newStep } from '../record/new-step.ts'
import { RecordText } from '../record/record-text.tsx'
import { nextStep } from '../record/record-values.ts'
import style from './partners-table.module.css'

interface Props {
  readonly partner: Partner
  readonly column: 'first_step' | 'goals'
  /** the cell beside which it opens */
  readonly cell: HTMLElement
  readonly onClose: () => void
}

/** What a cell holds that does not fit in it: its fields, beside it. Escape closes them. */
export function CellPopover({ partner, column, cell, onClose }: Props) {
  const t = useText()
  const anchor = useRef(cell)
  anchor.current = cell
  const name = partner.name || t('partners.unnamed')
  const title = t(column === 'goals' ? 'partners.edit_goals' : 'partners.edit_step', { name })
  return (
    <Popover
      className={pop.popover ?? ''}
      triggerRef={anchor}
      placement="bottom start"
      offset={2}
      isOpen
      onOpenChange={open => {
        if (!open) onClose()
      }}
    >
      <Dialog className={style.editor ?? ''} aria-label={title}>
        <Entered>
          {column === 'goals' ? (
            <RecordText partner={partner} field="goals" />
          ) : (
            <StepFields partner={partner} />
          )}
        </Entered>
      </Dialog>
    </Popover>
  )
}

/** Its first field has the focus from the start, as it would have in the cell itself. */
function Entered({ children }: { children: ReactNode }) {
  const place = useRef<HTMLSpanElement>(null)
  useLayoutEffect(() => place.current?.querySelector<HTMLElement>('textarea, select')?.focus(), [])
  return (
    <span ref={place} className={style.entered}>
      {children}
    </span>
  )
}

/** The step to look at now. Without one, the form is a first step that is written by its first change. */
function StepFields({ partner }: { partner: Partner }) {
  const t = useText()
  const { intents } = useSession()
  const [fresh] = useState(newStep)
  const step = nextStep(partner) ?? partner.lists.first_steps.at(-1) ?? null
  return (
    <>
      <FirstStepForm pid={partner.id} step={step ?? fresh} removable={step !== null} disabled={false} />
      {step ? null : (
        <Button size="s" look="primary" onPress={() => intents.setRow(partner.id, 'first_steps', fresh)}>
          {t('record.add_step')}
        </Button>
      )}
    </>
  )
}
