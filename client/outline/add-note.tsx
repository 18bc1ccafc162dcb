import { type ClipboardEvent, type FormEvent, useId, useState } from 'react'
import { splitLines } from '../../shared/edits/split-lines.ts'
import { LIMITS } from '../../shared/model/limits.ts'
import type { MapSpec } from '../../shared/model/stage.ts'
import { useText } from '../i18n/i18n.tsx'
import { useSession } from '../state/session.ts'
import { Button } from '../ui/button.tsx'
import { NativeSelect } from '../ui/native-select.tsx'
import { groupKeys, PLACED, UNPLACED } from './note-groups.ts'
import style from './outline.module.css'
import { useOutlineActions } from './use-outline-actions.ts'
import { placesInZone } from './zone-places.ts'

/** Writes notes: a line and Enter is one, and the field stays; a pasted list is one note a line. */
export function AddNote({ map, titleOf }: { map: MapSpec; titleOf: (group: string) => string }) {
  const t = useText()
  const { intents, board } = useSession()
  const actions = useOutlineActions()
  const [text, setText] = useState('')
  const [zone, setZone] = useState(() => groupKeys(map)[0] ?? UNPLACED)
  const [told, setTold] = useState('')
  const field = useId()

  const add = (lines: readonly string[], left = 0) => {
    const places = placesInZone(map, zone, board.board.notes.values(), lines.length)
    const made = intents.createNotes(
      lines.map((line, i) => ({ map: map.id, at: places[i] ?? null, text: line, color: 'lemon' as const })),
    )
    const parts = [t('outline.added', { count: made.length, place: titleOf(zone) })]
    const lost = left + lines.length - made.length
    if (lost > 0) parts.push(t('outline.left', { count: lost, most: LIMITS.paste }))
    setTold(lost > 0 ? parts.join(' ') : '')
    actions.say(parts.join(' '))
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const line = text.trim()
    if (line === '') return
    add([line])
    setText('')
  }
  const paste = (event: ClipboardEvent) => {
    const { lines, left } = splitLines(event.clipboardData.getData('text/plain'))
    if (lines.length < 2) return
    event.preventDefault()
    // what was typed before stays in the field
    add(lines, left)
  }

  return (
    <form className={style.add} onSubmit={submit}>
      <label className={style.addLabel} htmlFor={field}>
        {t('outline.add_label')}
      </label>
      <input
        id={field}
        className={style.addField}
        value={text}
        maxLength={LIMITS.noteText}
        autoComplete="off"
        enterKeyHint="send"
        placeholder={t('outline.add_hint')}
        onChange={e => setText(e.currentTarget.value)}
        onPaste={paste}
      />
      <div className={style.addLine}>
        {map.kind === 'zones' ? (
          <NativeSelect
            className={style.addZone}
            label={t('outline.add_where')}
            value={zone}
            options={groupKeys(map)
              .filter(key => key !== PLACED)
              .map(key => [key, titleOf(key)] as const)}
            onChange={setZone}
          />
        ) : (
          <span className={style.hint}>{t('outline.add_unplaced')}</span>
        )}
        <Button type="submit" look="primary" isDisabled={text.trim() === ''}>
          {t('outline.add')}
        </Button>
      </div>
      {told ? <p className={style.hint}>{told}</p> : null}
    </form>
  )
}
