import { Pencil, SendHorizontal, Trash2 } from 'lucide-react'
import { type FormEvent, type KeyboardEvent, useId, useLayoutEffect, useRef } from 'react'
import { LIMITS } from '../../shared/model/limits.ts'
import type { RoundSettings } from '../../shared/model/round.ts'
import { useText } from '../i18n/i18n.tsx'
import { useKeyboardInset } from '../platform/keyboard-inset.ts'
import { useMap, usePersonName } from '../state/hooks.ts'
import { type SealedNote, type SealedNotes, useSealedNotes } from '../state/use-sealed-notes.ts'
import { useStepHere } from '../state/use-step-here.ts'
import { Button } from '../ui/button.tsx'
import { cx } from '../ui/cx.ts'
import { Hints } from '../ui/hints.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { InNameOf } from '../ui/in-name-of.tsx'
import { leaveRow } from '../ui/leave-row.ts'
import { Ready } from '../ui/ready.tsx'
import style from './composer.module.css'
import { ZoneChoice } from './zone-choice.tsx'

type NotesRound = Extract<RoundSettings, { kind: 'notes' }>

/** Silent writing on a phone: one's own sealed notes above, the field and Send below, over the on-screen keyboard. */
export function SealedComposer({ settings }: { settings: NotesRound }) {
  const t = useText()
  const keyboard = useKeyboardInset()
  const notes = useSealedNotes(settings)
  const step = useStepHere(settings.map)
  const field = useRef<HTMLTextAreaElement>(null)
  const end = useRef<HTMLDivElement>(null)
  const count = notes.own.length
  useLayoutEffect(() => {
    // the newest note and the field stay in sight; who wrote nothing yet begins with the prompt
    void keyboard
    if (count > 0) end.current?.scrollIntoView({ block: 'start' })
  }, [count, keyboard])
  return (
    <div className={style.composer} style={keyboard ? { bottom: keyboard } : undefined} data-sealed-composer>
      <div className={style.scroll}>
        {settings.prompt ? <p className={style.prompt}>{settings.prompt}</p> : null}
        <p className={cx(style.quiet, style.sealed)}>
          {t(settings.anonymous ? 'round.sealed_anonymous' : 'round.sealed_named')}
        </p>
        <div className={style.sealed}>
          <Ready />
        </div>
        <Hints className={style.hints} label={t('step.hints')} hints={step?.hints ?? []} />
        <OwnList notes={notes} map={settings.map} onChange={() => field.current?.focus()} />
        <div ref={end} />
      </div>
      <SealedForm settings={settings} notes={notes} field={field} />
    </div>
  )
}

interface ListProps {
  readonly notes: SealedNotes
  readonly map: string
  readonly onChange: () => void
}

function OwnList({ notes, map, onChange }: ListProps) {
  const t = useText()
  const spec = useMap(map)
  const nameOf = usePersonName()
  const where = ({ value }: SealedNote): string[] => [
    (spec?.kind === 'zones' && spec.zones.find(zone => zone.id === value.zone)?.title) || '',
    value.as ? t('round.said_by', { name: nameOf(value.as) }) : '',
  ]
  return (
    <section className={style.mine}>
      <h3 className={style.heading}>{t('round.own', { count: notes.own.length })}</h3>
      <ul className={style.list}>
        {notes.own.map(note => (
          <li key={note.id} className={style.note} data-own-entry={note.id}>
            <div className={style.words}>
              <p className={style.text}>{note.value.text}</p>
              <p className={style.quiet}>
                {[...where(note), t(note.sealed ? 'round.kept' : 'round.on_its_way')]
                  .filter(Boolean)
                  .join(' · ')}
              </p>
            </div>
            <IconButton
              className={style.thumb}
              label={t('round.change', { text: note.value.text })}
              onPress={() => {
                notes.change(note)
                onChange()
              }}
            >
              <Pencil size={18} aria-hidden />
            </IconButton>
            <IconButton
              className={style.thumb}
              label={t('round.take_back', { text: note.value.text })}
              data-remove
              onPress={({ target }) => {
                leaveRow(target, 'li', 'textarea')
                notes.remove(note.id)
              }}
            >
              <Trash2 size={18} aria-hidden />
            </IconButton>
          </li>
        ))}
      </ul>
    </section>
  )
}

interface FormProps {
  readonly settings: NotesRound
  readonly notes: SealedNotes
  readonly field: React.RefObject<HTMLTextAreaElement | null>
}

function SealedForm({ settings, notes, field }: FormProps) {
  const t = useText()
  const map = useMap(settings.map)
  const id = useId()
  const send = (event?: FormEvent): void => {
    event?.preventDefault()
    if (notes.seal()) field.current?.focus()
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing) send(event)
  }
  return (
    <form className={style.form} onSubmit={send}>
      <label className={style.label} htmlFor={id}>
        {t('round.write')}
      </label>
      <textarea
        ref={field}
        id={id}
        className={style.field}
        rows={2}
        value={notes.text}
        maxLength={LIMITS.field}
        enterKeyHint="send"
        autoComplete="off"
        onChange={event => notes.type(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      {map?.kind === 'zones' && notes.zone !== null ? (
        <ZoneChoice map={map} value={notes.zone} onChange={notes.setZone} />
      ) : null}
      {settings.anonymous ? null : <InNameOf value={notes.as} onChange={notes.setAs} />}
      {notes.full ? <p className={style.quiet}>{t('round.full', { count: settings.limit })}</p> : null}
      <Button
        type="submit"
        look="primary"
        size="l"
        wide
        icon={<SendHorizontal size={18} aria-hidden />}
        isDisabled={!notes.ready}
      >
        {t(notes.changing ? 'round.save_change' : 'round.send')}
      </Button>
      {notes.changing ? (
        <Button wide onPress={notes.stopChanging}>
          {t('round.stop_changing')}
        </Button>
      ) : null}
    </form>
  )
}
