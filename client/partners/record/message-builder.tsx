import { Copy } from 'lucide-react'
import { useId } from 'react'
import type { Partner } from '../../../shared/model/partner.ts'
import { useText } from '../../i18n/i18n.tsx'
import { copyText } from '../../platform/clipboard.ts'
import { useBoard, useEditable, usePersonName } from '../../state/hooks.ts'
import { useSession } from '../../state/session.ts'
import { Button } from '../../ui/button.tsx'
import { useToast } from '../../ui/toasts.tsx'
import { composeMessage, MESSAGE_PARTS, type MessagePart, suggestionsFor } from './compose-message.ts'
import style from './partner-record.module.css'
import { RecordText } from './record-text.tsx'

/** Three answers become a text to send. What the records already say is offered, and taken only by a press. */
export function MessageBuilder({ partner }: { partner: Partner }) {
  const t = useText()
  const say = useToast()
  const nameOf = usePersonName()
  const own = useBoard('partners', board => board.own)
  const heading = useId()
  const message = composeMessage(partner, own, partner.owner === '' ? '' : nameOf(partner.owner), t)
  return (
    <>
      {MESSAGE_PARTS.map(part => (
        <div key={part} className={style.field}>
          <RecordText partner={partner} field={part} />
          <Suggestions partner={partner} own={own} part={part} />
        </div>
      ))}
      {message === '' ? null : (
        <section className={style.letter} aria-labelledby={heading}>
          <h5 className={style.label} id={heading}>
            {t('letter.title')}
          </h5>
          <p className={style.letterText}>{message}</p>
          <Button
            size="s"
            className={style.start}
            icon={<Copy size={15} aria-hidden />}
            onPress={async () => {
              const done = await copyText(message)
              say(t(done ? 'letter.copied' : 'letter.not_copied'), done ? 'good' : 'waiting')
            }}
          >
            {t('letter.copy')}
          </Button>
        </section>
      )}
    </>
  )
}

function Suggestions({ partner, own, part }: { partner: Partner; own: Partner; part: MessagePart }) {
  const t = useText()
  const { intents } = useSession()
  const editable = useEditable()
  const needs = useBoard('meta', board => board.meta.needs)
  const offered = suggestionsFor(part, partner, own, needs, t)
  if (!editable || offered.length === 0) return null
  const take = (words: string): void => {
    const text = intents.partnerText(partner.id, part)
    const before = text.value()
    text.type(before.trim() === '' ? words : `${before.trimEnd()}\n${words}`)
  }
  return (
    <ul className={style.offers} aria-label={t('letter.offers', { field: t(`field.${part}`) })}>
      {offered.map(words => (
        <li key={words}>
          <button type="button" className={style.suggestion} onClick={() => take(words)}>
            {t('letter.take', { words })}
          </button>
        </li>
      ))}
    </ul>
  )
}
