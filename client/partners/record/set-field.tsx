import { X } from 'lucide-react'
import { type KeyboardEvent, useEffect, useEffectEvent, useId, useRef, useState } from 'react'
import { ToggleButton } from 'react-aria-components/ToggleButton'
import type { Partner } from '../../../shared/model/partner.ts'
import { type SetField as Field, MEMBER_MAX, SETS } from '../../../shared/model/partner-fields.ts'
import { useText } from '../../i18n/i18n.tsx'
import { useBoard, useEditable } from '../../state/hooks.ts'
import { useSession } from '../../state/session.ts'
import { cx } from '../../ui/cx.ts'
import box from '../../ui/draft-input.module.css'
import { memberWords } from './field-words.ts'
import style from './set-field.module.css'

interface Props {
  readonly partner: Partner
  readonly field: Field
}

/** Several values at once: chips to press where the values have names, words that one adds where any goes. */
export function SetField({ partner, field }: Props) {
  const t = useText()
  const heading = useId()
  return (
    <fieldset className={style.set} aria-labelledby={heading}>
      <span className={style.label} id={heading}>
        {t(`field.${field}`)}
      </span>
      {SETS[field].of === null ? (
        <FreeWords partner={partner} field={field} />
      ) : (
        <Choices partner={partner} field={field} />
      )}
    </fieldset>
  )
}

function Choices({ partner, field }: Props) {
  const t = useText()
  const { intents } = useSession()
  const disabled = !useEditable()
  const { of } = SETS[field]
  const chosen = new Set(partner.sets[field])
  if (disabled && chosen.size === 0) return <p className={style.none}>–</p>
  const others = partner.sets[field].filter(value => !of?.some(known => known === value))
  return (
    <div className={style.chips}>
      {[...(of ?? []), ...others].map(value =>
        disabled && !chosen.has(value) ? null : (
          <ToggleButton
            key={value}
            className={style.chip ?? ''}
            isSelected={chosen.has(value)}
            isDisabled={disabled}
            onChange={on => intents.setMember(partner.id, field, value, on)}
          >
            {memberWords(field, value, t)}
          </ToggleButton>
        ),
      )}
    </div>
  )
}

function FreeWords({ partner, field }: Props) {
  const t = useText()
  const { intents } = useSession()
  const editable = useEditable()
  const [word, setWord] = useState('')
  const input = useRef<HTMLInputElement>(null)
  const list = useId()
  const members = partner.sets[field]
  const known = useKnownWords(field, word !== '')
  const add = (): void => {
    const next = word.trim().slice(0, MEMBER_MAX)
    setWord('')
    if (next !== '') intents.setMember(partner.id, field, next, true)
  }
  const leave = useEffectEvent(add)
  // a record that goes away while a word is typed (a round opens, everybody is called elsewhere) hands it over
  useEffect(() => () => leave(), [])
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
    event.preventDefault()
    add()
  }
  return (
    <>
      {members.length > 0 ? (
        <ul className={style.chips}>
          {members.map(value => (
            <li key={value} className={style.word}>
              <span>{value}</span>
              {editable ? (
                <button
                  type="button"
                  className={style.remove}
                  aria-label={t('record.member_remove', { word: value })}
                  onClick={() => {
                    intents.setMember(partner.id, field, value, false)
                    input.current?.focus()
                  }}
                >
                  <X size={14} aria-hidden />
                </button>
              ) : null}
            </li>
          ))}
        </ul>
      ) : null}
      {editable ? (
        <>
          <input
            ref={input}
            className={cx(box.input)}
            list={list}
            value={word}
            maxLength={MEMBER_MAX}
            autoComplete="off"
            aria-label={t('record.member_add', { field: t(`field.${field}`) })}
            placeholder={t('record.member_hint')}
            onChange={e => setWord(e.currentTarget.value)}
            onKeyDown={onKeyDown}
            onBlur={add}
          />
          <datalist id={list}>
            {known.map(value => (
              <option key={value} value={value} />
            ))}
          </datalist>
        </>
      ) : members.length === 0 ? (
        <p className={style.none}>–</p>
      ) : null}
    </>
  )
}

/** Words that other records have in that field, so that one thing has one name. */
function useKnownWords(field: Field, wanted: boolean): readonly string[] {
  return useBoard(
    'partners',
    board =>
      wanted
        ? [...new Set([...board.partners.values()].flatMap(p => p.sets[field]))].sort().slice(0, 100)
        : NONE,
    [field, wanted],
  )
}
const NONE: readonly string[] = []
