import { ArrowRightLeft } from 'lucide-react'
import { nanoid } from 'nanoid'
import { useState } from 'react'
import type { Partner } from '../../../shared/model/partner.ts'
import type { RowOf } from '../../../shared/model/partner-fields.ts'
import { useText } from '../../i18n/i18n.tsx'
import { useEditable, useStage } from '../../state/hooks.ts'
import { useSession } from '../../state/session.ts'
import { Button } from '../../ui/button.tsx'
import { DraftInput } from '../../ui/draft-input.tsx'
import { useToast } from '../../ui/toasts.tsx'
import { Labelled } from './labelled.tsx'
import { OwnerField } from './owner-field.tsx'
import style from './partner-record.module.css'
import { todayHere, useSpeech } from './use-speech.ts'

/** Offers of this record that wait for an answer, and the way to make one. The owner stays until somebody accepts. */
export function HandOff({ partner }: { partner: Partner }) {
  const t = useText()
  const editable = useEditable()
  const [asking, setAsking] = useState(false)
  const open = partner.lists.handoffs.filter(row => row.accepted === 'asked')
  return (
    <>
      {open.map(row => (
        <Offer key={row.id} partner={partner} row={row} />
      ))}
      {!editable || partner.owner === '' ? null : asking ? (
        <OfferForm partner={partner} onDone={() => setAsking(false)} />
      ) : (
        <Button
          size="s"
          look="quiet"
          className={style.start}
          icon={<ArrowRightLeft size={15} aria-hidden />}
          onPress={() => setAsking(true)}
        >
          {t('hand.start')}
        </Button>
      )}
    </>
  )
}

function OfferForm({ partner, onDone }: { partner: Partner; onDone: () => void }) {
  const t = useText()
  const { intents } = useSession()
  const { nameOf } = useSpeech()
  const say = useToast()
  const [to, setTo] = useState('')
  const [note, setNote] = useState('')
  const same = to !== '' && to === partner.owner
  const offer = (): void => {
    intents.handOff(partner.id, { id: nanoid(10), to, note: note.trim(), on: todayHere() })
    say(t('hand.asked', { name: nameOf(to) }))
    onDone()
  }
  return (
    <fieldset className={style.form} aria-label={t('hand.start')}>
      <Labelled label={t('hand.to')}>
        <OwnerField
          label={t('hand.to')}
          value={to}
          hint={t('record.person_hint')}
          disabled={false}
          focus
          onCommit={setTo}
        />
      </Labelled>
      <Labelled
        label={t('hand.note')}
        field={id => (
          <DraftInput
            id={id}
            value={note}
            maxLength={2_000}
            placeholder={t('hand.note_hint')}
            onCommit={setNote}
          />
        )}
      />
      {same ? <p className={style.help}>{t('hand.same')}</p> : null}
      <div className={style.actions}>
        <Button size="s" look="primary" isDisabled={to === '' || same} onPress={offer}>
          {t('hand.ask')}
        </Button>
        <Button size="s" look="quiet" onPress={onDone}>
          {t('app.cancel')}
        </Button>
      </div>
    </fieldset>
  )
}

/** An offer that waits. Who is asked answers it; for somebody who is not among the people here, anybody may. */
function Offer({ partner, row }: { partner: Partner; row: RowOf<'handoffs'> }) {
  const t = useText()
  const { intents, me } = useSession()
  const { people } = useStage()
  const { nameOf } = useSpeech()
  const editable = useEditable()
  const mine = row.to === me.participant
  const absent = !people.some(p => p.id === row.to)
  return (
    <div className={style.offer}>
      <p>
        {mine
          ? t('hand.you', { from: nameOf(row.from) })
          : t('hand.waits', { from: nameOf(row.from), to: nameOf(row.to) })}
      </p>
      {row.note ? <p className={style.help}>{row.note}</p> : null}
      {!editable ? null : (
        <div className={style.actions}>
          {mine || absent ? (
            <Button size="s" look="primary" onPress={() => intents.answerHandOff(partner.id, row.id, true)}>
              {mine ? t('hand.accept') : t('hand.accept_for', { name: nameOf(row.to) })}
            </Button>
          ) : null}
          <Button size="s" onPress={() => intents.answerHandOff(partner.id, row.id, false)}>
            {mine || absent ? t('hand.decline') : t('hand.withdraw')}
          </Button>
        </div>
      )}
    </div>
  )
}
