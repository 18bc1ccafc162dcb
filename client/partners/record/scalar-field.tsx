import type { Partner } from '../../../shared/model/partner.ts'
import { type ScalarField as Field, SCALARS, type Written } from '../../../shared/model/partner-fields.ts'
import type { ValueSpec } from '../../../shared/model/value-kinds.ts'
import { useText } from '../../i18n/i18n.tsx'
import { useEditable } from '../../state/hooks.ts'
import { useSession } from '../../state/session.ts'
import { Button } from '../../ui/button.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import { DraftInput } from '../../ui/draft-input.tsx'
import { NativeSelect } from '../../ui/native-select.tsx'
import { scalarOptions, scalarWords } from './field-words.ts'
import { Labelled } from './labelled.tsx'
import style from './partner-record.module.css'
import { TypedInput } from './typed-input.tsx'
import { useSpeech } from './use-speech.ts'

interface Props {
  readonly partner: Partner
  readonly field: Field
}

/** One value of a record under its label, drawn by the kind of value that it holds. */
export function ScalarField({ partner, field }: Props) {
  const t = useText()
  const { intents } = useSession()
  const disabled = !useEditable()
  const label = t(`field.${field}`)
  if (SCALARS[field].kind === 'yes') {
    return (
      <Checkbox
        label={label}
        isDisabled={disabled}
        isSelected={partner[field] === true}
        onChange={on => intents.setField(partner.id, field, on ? true : null)}
      />
    )
  }
  return (
    <Labelled label={label} field={id => <ScalarInput id={id} partner={partner} field={field} />}>
      <AlsoWritten partner={partner} field={field} />
    </Labelled>
  )
}

/** The field alone. `label`: its accessible name, where no <label> points to it by `id`. */
export function ScalarInput({
  partner,
  field,
  id,
  label,
  quiet = false,
}: Props & { readonly id?: string; readonly label?: string; readonly quiet?: boolean }) {
  const t = useText()
  const { intents } = useSession()
  const disabled = !useEditable()
  const spec: ValueSpec = SCALARS[field]
  const value: Written | null = partner[field]
  const set = (next: Written | null): void => intents.setField(partner.id, field, next === '' ? null : next)
  const named = { ...(id ? { id } : {}), ...(label ? { label } : {}) }
  switch (spec.kind) {
    case 'one':
      return (
        <NativeSelect
          {...named}
          quiet={quiet}
          disabled={disabled}
          value={String(value ?? '')}
          options={scalarOptions(field, t)}
          onChange={set}
        />
      )
    case 'day':
    case 'number':
      return (
        <TypedInput
          {...named}
          kind={spec.kind}
          {...(spec.kind === 'number' ? { least: spec.least, most: spec.most } : {})}
          value={typeof value === 'boolean' ? null : value}
          disabled={disabled}
          onCommit={set}
        />
      )
    default:
      return (
        <DraftInput
          {...named}
          quiet={quiet}
          disabled={disabled}
          maxLength={spec.kind === 'words' ? spec.max : 5}
          value={String(value ?? '')}
          onCommit={next => set(next.trim())}
        />
      )
  }
}

/** Values that others wrote for a field before records were joined: none is lost, and each can be taken. */
export function AlsoWritten({ partner, field }: Props) {
  const t = useText()
  const speech = useSpeech()
  const { intents } = useSession()
  const editable = useEditable()
  const values = partner.also[field] ?? []
  if (values.length === 0) return null
  return (
    <ul className={style.also}>
      {values.map(value => {
        const shown = scalarWords(field, value, speech)
        return (
          <li key={String(value)}>
            <span>{t('record.also', { value: shown })}</span>
            {editable ? (
              <Button size="s" look="quiet" onPress={() => intents.setField(partner.id, field, value)}>
                {t('record.also_use', { value: shown })}
              </Button>
            ) : null}
          </li>
        )
      })}
    </ul>
  )
}
