import { useId, useMemo } from 'react'
import { LIMITS } from '../../../shared/model/limits.ts'
import { OWN_RECORD, type Partner } from '../../../shared/model/partner.ts'
import type { TextField } from '../../../shared/model/partner-fields.ts'
import { useText } from '../../i18n/i18n.tsx'
import { useEditable } from '../../state/hooks.ts'
import { useSession } from '../../state/session.ts'
import { cx } from '../../ui/cx.ts'
import long from '../../ui/long-text.module.css'
import { SharedTextarea } from '../../ui/shared-textarea.tsx'
import style from './partner-record.module.css'

interface Props {
  readonly partner: Partner
  readonly field: TextField
  /** other words than the field's own label */
  readonly label?: string
  /** the label is for screen readers: what stands around says it */
  readonly hideLabel?: boolean
  readonly help?: string
}

/** A long text that several people type in at once. Other pieces, written elsewhere before records were joined, stand below. */
export function RecordText({ partner, field, label, hideLabel = false, help }: Props) {
  const t = useText()
  const { intents } = useSession()
  const editable = useEditable()
  const name = useId()
  const helpId = useId()
  const shared = useMemo(() => intents.partnerText(partner.id, field), [intents, partner.id, field])
  const [first, ...others] = partner.texts[field]
  const words = label ?? t(`field.${field}`)
  return (
    <div className={style.field}>
      {hideLabel ? null : editable ? (
        <label className={style.label} htmlFor={name}>
          {words}
        </label>
      ) : (
        <h4 className={style.label}>{words}</h4>
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
          rows={1}
          className={cx(long.text, style.few)}
          placeholder={partner.id === OWN_RECORD ? '' : t(`ask.${field}`)}
          maxLength={LIMITS.longText}
          aria-label={hideLabel ? words : undefined}
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
