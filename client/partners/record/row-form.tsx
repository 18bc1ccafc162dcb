import { type ReactNode, useEffect, useRef } from 'react'
import type { Partner } from '../../../shared/model/partner.ts'
import { LISTS, type RowOf } from '../../../shared/model/partner-fields.ts'
import type { ValueSpec } from '../../../shared/model/value-kinds.ts'
import { useText } from '../../i18n/i18n.tsx'
import type { TextId } from '../../i18n/texts.ts'
import { useSession } from '../../state/session.ts'
import { Button } from '../../ui/button.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import { DraftInput } from '../../ui/draft-input.tsx'
import { NativeSelect } from '../../ui/native-select.tsx'
import { DraftLines } from './draft-lines.tsx'
import { cellOptions, isPerson } from './field-words.ts'
import { Labelled } from './labelled.tsx'
import { OwnerField } from './owner-field.tsx'
import style from './row-list.module.css'
import type { PlainList } from './row-list.tsx'
import { TypedInput } from './typed-input.tsx'

interface Props<L extends PlainList> {
  readonly partner: Partner
  readonly list: L
  readonly row: RowOf<L>
  readonly label: string
  readonly onDone: () => void
  readonly onRemove: () => void
  readonly children?: ReactNode
}

/** Characters from which a cell is written in several lines. */
const LINES = 1_000

/** The cells of a row as fields, each by its kind. A change of one is an edit of its own. */
export function RowForm<L extends PlainList>(props: Props<L>) {
  const { partner, list, row, label, onDone, onRemove, children } = props
  const t = useText()
  const { intents } = useSession()
  const form = useRef<HTMLFieldSetElement>(null)
  useEffect(() => form.current?.querySelector<HTMLElement>('input, select, textarea')?.focus(), [])

  // a field hands over what was typed when it goes, also after another cell of the row was written
  const latest = useRef(row)
  latest.current = row
  const set = (cell: string, value: unknown): void => {
    latest.current = { ...latest.current, [cell]: value }
    intents.setRow(partner.id, list, latest.current, [cell])
  }
  return (
    <fieldset
      ref={form}
      className={style.form}
      aria-label={label}
      onKeyDown={event => {
        if (event.key !== 'Escape' || event.defaultPrevented) return
        event.stopPropagation()
        onDone()
      }}
    >
      <div className={style.cells}>
        {Object.entries<ValueSpec>(LISTS[list].row).map(([cell, spec]) => (
          <Cell
            key={cell}
            list={list}
            cell={cell}
            spec={spec}
            value={Object.entries(row).find(([name]) => name === cell)?.[1]}
            onChange={value => set(cell, value)}
          />
        ))}
      </div>
      <div className={style.actions}>
        <Button size="s" onPress={onDone}>
          {t('record.row_done')}
        </Button>
        <Button size="s" look="quiet" onPress={onRemove}>
          {t('record.row_remove')}
        </Button>
      </div>
      {/* below the buttons: leaving a field changes it, and they must not move from under a finger */}
      {children}
    </fieldset>
  )
}

interface CellProps {
  readonly list: PlainList
  readonly cell: string
  readonly spec: ValueSpec
  readonly value: unknown
  readonly onChange: (value: unknown) => void
}

function Cell({ list, cell, spec, value, onChange }: CellProps) {
  const t = useText()
  const label = t(`row.${cell}` as TextId)
  const words = typeof value === 'string' ? value : ''
  switch (spec.kind) {
    case 'yes':
      return <Checkbox label={label} isSelected={value === true} onChange={onChange} />
    case 'one':
      return (
        <Labelled
          label={label}
          field={id => (
            <NativeSelect
              id={id}
              value={words}
              options={cellOptions(list, cell, spec, t)}
              onChange={next => onChange(next === '' ? null : next)}
            />
          )}
        />
      )
    case 'day':
    case 'number':
      return (
        <Labelled
          label={label}
          field={id => (
            <TypedInput
              id={id}
              kind={spec.kind}
              {...(spec.kind === 'number' ? { least: spec.least, most: spec.most } : {})}
              value={typeof value === 'number' || typeof value === 'string' ? value : null}
              disabled={false}
              onCommit={onChange}
            />
          )}
        />
      )
    default:
      if (isPerson(list, cell))
        return (
          <Labelled label={label}>
            <OwnerField
              label={label}
              hint={t('record.person_hint')}
              value={words}
              disabled={false}
              onCommit={onChange}
            />
          </Labelled>
        )
      return (
        <div className={spec.max >= LINES ? style.wide : undefined}>
          <Labelled
            label={label}
            field={id =>
              spec.max >= LINES ? (
                <DraftLines id={id} value={words} maxLength={spec.max} onCommit={onChange} />
              ) : (
                <DraftInput id={id} value={words} maxLength={spec.max} onCommit={onChange} />
              )
            }
          />
        </div>
      )
  }
}
