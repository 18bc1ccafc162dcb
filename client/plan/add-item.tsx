import { Plus } from 'lucide-react'
import type { FormEvent } from 'react'
import type { PlanKind, PlanPatch } from '../../shared/model/plan.ts'
import { useSession } from '../state/session.ts'
import { useTabDraft } from '../state/use-tab-draft.ts'
import { Button } from '../ui/button.tsx'
import { cx } from '../ui/cx.ts'
import box from '../ui/draft-input.module.css'
import style from './plan.module.css'

interface Props<K extends Exclude<PlanKind, 'dimensions'>> {
  readonly kind: K
  /** what it is made with beside its words */
  readonly fields: PlanPatch<K>
  readonly label: string
  readonly hint: string
}

/** One line to write in; Enter makes it, and the next can be written. */
export function AddItem<K extends Exclude<PlanKind, 'dimensions'>>({ kind, fields, label, hint }: Props<K>) {
  const { intents } = useSession()
  const { text, type } = useTabDraft(`plan.${kind}.${JSON.stringify(fields)}`)
  const add = (event: FormEvent) => {
    event.preventDefault()
    if (text.trim() === '') return
    intents.setPlan(kind, null, { ...fields, text: text.trim() })
    type('')
  }
  return (
    <form className={style.add} onSubmit={add}>
      <input
        className={cx(box.input)}
        aria-label={label}
        placeholder={hint}
        maxLength={2_000}
        autoComplete="off"
        value={text}
        onChange={e => type(e.currentTarget.value)}
      />
      <Button size="s" type="submit" icon={<Plus size={16} aria-hidden />} isDisabled={text.trim() === ''}>
        {label}
      </Button>
    </form>
  )
}
