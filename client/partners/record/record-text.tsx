import { useId, useMemo } from 'react'
import { LIMITS } from '../../../shared/model/limits.ts'
import type { Partner, TextField } from '../../../shared/model/partner.ts'
import { useText } from '../../i18n/i18n.tsx'
import { useEditable } from '../../state/hooks.ts'
import { useSession } from '../../state/session.ts'
import long from '../../ui/long-text.module.css'
import { SharedTextarea } from '../../ui/shared-textarea.tsx'
import style from './partner-record.module.css'

interface Props {
  readonly partner: Partner
  readonly field: TextField
  readonly label: string
  readonly hint: string
  readonly help?: string
}

/** A long text that several people type in at once. Other pieces, written elsewhere before records were joined, stand below. */
export function RecordText({ partner, field, label, hint, help }: Props) {
  const t = useText()
  const { intents } = useSession()
  const editable = useEditable()
  const name = useId()
  const helpId = useId()
  const shared = useMemo(() => intents.partnerText(partner.id, field), [intents, partner.id, field])
  const [first, ...others] = partner.texts[field]
  return (
    <div className={style.field}>
      {editable ? (
        <label className={style.label} htmlFor={name}>
          {label}
        </label>
      ) : (
        <h3 className={style.label}>{label}</h3>
      )}
      {help ? (
        <p className={style.help} id={helpId}>
          {help}
        </p>
      ) : null}
      {editable ? (
        <SharedTextarea
          text={shared}
          grows
          id={name}
          className={long.text}
          placeholder={hint}
          maxLength={LIMITS.longText}
          aria-describedby={help ? helpId : undefined}
        />
      ) : (
        <p className={long.read}>{first?.text || '–'}</p>
      )}
      {others.map(piece =>
        piece.text.trim() === '' ? null : (
          <figure key={piece.key} className={style.piece}>
            <figcaption className={style.help}>{t('record.other_piece')}</figcaption>
            <p className={long.read}>{piece.text}</p>
          </figure>
        ),
      )}
    </div>
  )
}
