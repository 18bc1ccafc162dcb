import { useId, useState } from 'react'
import { useText } from '../i18n/i18n.tsx'
import { useStage } from '../state/hooks.ts'
import { useSession } from '../state/session.ts'
import style from './in-name-of.module.css'
import { NativeSelect } from './native-select.tsx'
import { TextField } from './text-field.tsx'

interface Props {
  /** '' in one's own name; else a participant's id or a typed name */
  readonly value: string
  readonly onChange: (as: string) => void
}

const OTHER = ' '

/** A scribe writes for somebody who has no device at hand: one of those here, or a name that is typed. */
export function InNameOf({ value, onChange }: Props) {
  const t = useText()
  const { me } = useSession()
  const { people } = useStage()
  const id = useId()
  const [typing, setTyping] = useState(false)
  const others = people.filter(person => person.id !== me.participant)
  const known = value === '' || others.some(person => person.id === value)
  const other = typing || !known
  return (
    <div className={style.choice}>
      <label htmlFor={id} className={style.label}>
        {t('round.as')}
      </label>
      <NativeSelect
        id={id}
        value={other ? OTHER : value}
        options={[
          ['', t('round.as_me')],
          ...others.map(person => [person.id, person.name] as const),
          [OTHER, t('round.as_other')],
        ]}
        onChange={next => {
          setTyping(next === OTHER)
          onChange(next === OTHER ? '' : next)
        }}
      />
      {other ? (
        <TextField
          label={t('round.as_name')}
          hideLabel
          placeholder={t('round.as_name')}
          value={known ? '' : value}
          maxLength={40}
          onChange={onChange}
        />
      ) : null}
    </div>
  )
}
