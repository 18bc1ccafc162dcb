import { Pencil, Trash2 } from 'lucide-react'
import { nanoid } from 'nanoid'
import { type FormEvent, type KeyboardEvent, useId, useRef, useState } from 'react'
import { LIMITS } from '../../shared/model/limits.ts'
import { useText } from '../i18n/i18n.tsx'
import { useMap } from '../state/hooks.ts'
import { useSession } from '../state/session.ts'
import { Button } from '../ui/button.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { NativeSelect } from '../ui/native-select.tsx'
import { useOwnEntries } from './own-entries.ts'
import styles from './rounds.module.css'
import type { SettingsOf } from './settings-of.ts'

/** Silent writing: one field, where it belongs, and one's own sealed notes, each to be changed or taken back. */
export function NoteEntries({ settings }: { settings: SettingsOf<'notes'> }) {
  const t = useText()
  const { rounds } = useSession()
  const map = useMap(settings.map)
  const entries = useOwnEntries()
  const zones = map?.kind === 'zones' ? map.zones : []
  const [text, setText] = useState('')
  const [zone, setZone] = useState<string>(zones[0]?.id ?? '')
  const [changing, setChanging] = useState<string | null>(null)
  const field = useRef<HTMLTextAreaElement>(null)
  const id = useId()
  const full = changing === null && entries.size >= settings.limit

  const seal = (event?: FormEvent): void => {
    event?.preventDefault()
    const words = text.trim()
    if (words === '' || full) return
    rounds.put(changing ?? nanoid(12), { text: words, zone: zone === '' ? null : zone, color: 'lemon' })
    setText('')
    setChanging(null)
    field.current?.focus()
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing) seal(event)
  }

  return (
    <>
      <form className={styles.form} onSubmit={seal}>
        <label htmlFor={id} className={styles.label}>
          {t('round.write')}
        </label>
        <textarea
          ref={field}
          id={id}
          rows={2}
          className={styles.field}
          value={text}
          maxLength={LIMITS.field}
          onChange={event => setText(event.currentTarget.value)}
          onKeyDown={onKeyDown}
        />
        {zones.length > 0 ? (
          <NativeSelect
            label={t('round.zone')}
            value={zone}
            options={zones.map(z => [z.id, z.title] as const)}
            onChange={setZone}
          />
        ) : null}
        <Button type="submit" look="primary" isDisabled={text.trim() === '' || full}>
          {t('round.send')}
        </Button>
      </form>
      <ul className={styles.list}>
        {[...entries].map(([entry, { value, sealed }]) =>
          'text' in value ? (
            <li key={entry} className={styles.own}>
              <span className={styles.name}>{value.text}</span>
              {sealed ? null : <span className={styles.quiet}>{t('round.on_its_way')}</span>}
              <IconButton
                size="s"
                label={t('round.change', { text: value.text })}
                onPress={() => {
                  setText(value.text)
                  setZone(value.zone ?? '')
                  setChanging(entry)
                  field.current?.focus()
                }}
              >
                <Pencil size={16} aria-hidden />
              </IconButton>
              <IconButton
                size="s"
                label={t('round.take_back', { text: value.text })}
                onPress={() => rounds.remove(entry)}
              >
                <Trash2 size={16} aria-hidden />
              </IconButton>
            </li>
          ) : null,
        )}
      </ul>
    </>
  )
}
