import { ChevronDown } from 'lucide-react'
import { useEffect, useEffectEvent, useMemo, useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { ComboBox } from 'react-aria-components/ComboBox'
import { Input } from 'react-aria-components/Input'
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox'
import { Popover } from 'react-aria-components/Popover'
import { LIMITS } from '../../../shared/model/limits.ts'
import { useText } from '../../i18n/i18n.tsx'
import { usePersonName, useStage } from '../../state/hooks.ts'
import { useSession } from '../../state/session.ts'
import { cx } from '../../ui/cx.ts'
import box from '../../ui/draft-input.module.css'
import { matchesSearch } from '../../ui/fold-text.ts'
import pop from '../../ui/popover.module.css'
import style from './owner-field.module.css'
import { ownerFrom } from './record-values.ts'

interface Props {
  readonly label: string
  /** a participant's id, a typed name, or '' */
  readonly value: string
  readonly disabled: boolean
  readonly quiet?: boolean
  /** what to type, where it is no owner that is asked for */
  readonly hint?: string
  /** takes the focus when it comes */
  readonly focus?: boolean
  readonly onCommit: (owner: string) => void
}

/** One owner: somebody who is or was here, somebody who owns another record, or any name that is typed. */
export function OwnerField({ label, value, disabled, quiet, hint, focus = false, onCommit }: Props) {
  const t = useText()
  const nameOf = usePersonName()
  const { people } = useStage()
  const { board } = useSession()
  const shown = value === '' ? '' : nameOf(value)
  const [typed, setTyped] = useState<string | null>(null)
  const [open, setOpen] = useState(false)
  const options = useMemo(() => {
    if (!open && typed === null) return []
    const typedNames = new Set([...board.board.partners.values()].map(p => p.owner).filter(Boolean))
    for (const person of people) typedNames.delete(person.id)
    const all = [
      ...people.map(p => ({ id: p.id, name: p.name })),
      ...[...typedNames].map(name => ({ id: name, name })),
    ]
    const search = typed === null || typed === shown ? '' : typed
    return all.filter(o => matchesSearch(o.name, search)).slice(0, 50)
  }, [open, typed, shown, people, board])

  // what was handed over stays in the field until it comes back, so that the list sees no change and stays closed
  if (typed !== null && typed === shown) setTyped(null)
  const commit = (owner: string) => {
    setTyped(owner === '' ? '' : nameOf(owner))
    if (owner !== value) onCommit(owner)
  }
  const finish = () => {
    if (typed !== null) commit(typed === shown ? value : ownerFrom(typed, people))
  }

  const leave = useEffectEvent(finish)
  // a row that goes away while a name is typed (records were joined) hands it over
  useEffect(() => () => leave(), [])

  return (
    <ComboBox
      aria-label={label}
      className={cx(style.owner, quiet && style.quiet)}
      inputValue={typed ?? shown}
      onInputChange={next => setTyped(next === shown ? null : next)}
      selectedKey={null}
      items={options}
      defaultFilter={() => true}
      allowsCustomValue
      allowsEmptyCollection
      isDisabled={disabled}
      autoFocus={focus}
      onOpenChange={setOpen}
      onBlur={finish}
      onSelectionChange={key => {
        if (key !== null) commit(String(key))
      }}
    >
      <Input
        className={cx(box.input, style.input)}
        maxLength={LIMITS.name}
        autoComplete="off"
        placeholder={quiet ? '–' : (hint ?? t('record.owner_hint'))}
        onKeyDown={e => {
          // a suggestion that the arrow keys reached is taken by the list itself
          if (e.key === 'Enter' && !e.currentTarget.hasAttribute('aria-activedescendant')) finish()
        }}
      />
      {disabled ? null : (
        <Button className={style.button ?? ''} aria-label={t('record.owner_show')}>
          <ChevronDown size={14} aria-hidden />
        </Button>
      )}
      <Popover className={pop.popover ?? ''} offset={4}>
        <ListBox
          className={pop.list ?? ''}
          renderEmptyState={() => (
            <p className={style.typed}>
              {typed?.trim() ? t('record.owner_typed', { name: typed.trim() }) : t('record.owner_nobody')}
            </p>
          )}
        >
          {(person: { id: string; name: string }) => (
            <ListBoxItem id={person.id} textValue={person.name} className={pop.item ?? ''}>
              {person.name}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  )
}
