import { Pencil, Trash2 } from 'lucide-react'
import { type FormEvent, type KeyboardEvent, useId, useRef } from 'react'
import { LIMITS } from '../../shared/model/limits.ts'
import { useText } from '../i18n/i18n.tsx'
import { useMap, usePersonName } from '../state/hooks.ts'
import { useSealedNotes } from '../state/use-sealed-notes.ts'
import { useStepHere } from '../state/use-step-here.ts'
import { Button } from '../ui/button.tsx'
import { Hints } from '../ui/hints.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { InNameOf } from '../ui/in-name-of.tsx'
import { leaveRow } from '../ui/leave-row.ts'
import { NativeSelect } from '../ui/native-select.tsx'
import styles from './rounds.module.css'
import type { SettingsOf } from './settings-of.ts'

/** Silent writing: one field, where it belongs, and one's own sealed notes, each to be changed or taken back. */
export function NoteEntries({ settings }: { settings: SettingsOf<'notes'> }) {
  const t = useText()
  const map = useMap(settings.map)
  const nameOf = usePersonName()
  const notes = useSealedNotes(settings)
  const step = useStepHere(settings.map)
  const zones = map?.kind === 'zones' ? map.zones : []
  const field = useRef<HTMLTextAreaElement>(null)
  const id = useId()

  const seal = (event?: FormEvent): void => {
    event?.preventDefault()
    if (notes.seal()) field.current?.focus()
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing) seal(event)
  }

  return (
    <>
      <Hints label={t('step.hints')} hints={step?.hints ?? []} />
      <form className={styles.form} onSubmit={seal}>
        <label htmlFor={id} className={styles.label}>
          {t('round.write')}
        </label>
        <textarea
          ref={field}
          id={id}
          rows={2}
          className={styles.field}
          value={notes.text}
          maxLength={LIMITS.field}
          onChange={event => notes.type(event.currentTarget.value)}
          onKeyDown={onKeyDown}
        />
        {zones.length > 0 ? (
          <NativeSelect
            label={t('round.zone')}
            value={notes.zone ?? ''}
            options={zones.map(z => [z.id, z.title] as const)}
            onChange={notes.setZone}
          />
        ) : null}
        {settings.anonymous ? null : <InNameOf value={notes.as} onChange={notes.setAs} />}
        {notes.full ? <p className={styles.quiet}>{t('round.full', { count: settings.limit })}</p> : null}
        <div className={styles.doing}>
          <Button type="submit" look="primary" isDisabled={!notes.ready}>
            {t(notes.changing ? 'round.save_change' : 'round.send')}
          </Button>
          {notes.changing ? <Button onPress={notes.stopChanging}>{t('round.stop_changing')}</Button> : null}
        </div>
      </form>
      <ul className={styles.list}>
        {notes.own.map(note => (
          <li key={note.id} className={styles.own}>
            <span className={styles.name}>{note.value.text}</span>
            {note.value.as ? (
              <span className={styles.quiet}>{t('round.said_by', { name: nameOf(note.value.as) })}</span>
            ) : null}
            <span className={styles.quiet}>{t(note.sealed ? 'round.kept' : 'round.on_its_way')}</span>
            <IconButton
              size="s"
              label={t('round.change', { text: note.value.text })}
              onPress={() => {
                notes.change(note)
                field.current?.focus()
              }}
            >
              <Pencil size={16} aria-hidden />
            </IconButton>
            <IconButton
              size="s"
              label={t('round.take_back', { text: note.value.text })}
              data-remove
              onPress={({ target }) => {
                leaveRow(target, 'li', 'textarea')
                notes.remove(note.id)
              }}
            >
              <Trash2 size={16} aria-hidden />
            </IconButton>
          </li>
        ))}
      </ul>
    </>
  )
}
