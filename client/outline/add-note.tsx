import { ListPlus } from 'lucide-react'
import { type ClipboardEvent, type FormEvent, type KeyboardEvent, useId, useRef, useState } from 'react'
import { splitLines } from '../../shared/edits/split-lines.ts'
import { LIMITS } from '../../shared/model/limits.ts'
import type { MapSpec } from '../../shared/model/stage.ts'
import { useText } from '../i18n/i18n.tsx'
import { useSession } from '../state/session.ts'
import { useTabDraft } from '../state/use-tab-draft.ts'
import { Button } from '../ui/button.tsx'
import { cx } from '../ui/cx.ts'
import box from '../ui/draft-input.module.css'
import { IconToggle } from '../ui/icon-toggle.tsx'
import { NativeSelect } from '../ui/native-select.tsx'
import style from './add-note.module.css'
import { groupKeys, PLACED, UNPLACED } from './note-groups.ts'
import { useOutlineActions } from './use-outline-actions.ts'
import { placesInZone } from './zone-places.ts'

/**
 * Writes notes: a line and Enter is one, and the field stays; a pasted list is one note a line. As a list: many lines are
 * typed first (from a flip chart, say) and become notes together, in one step.
 */
export function AddNote({ map, titleOf }: { map: MapSpec; titleOf: (group: string) => string }) {
  const t = useText()
  const { intents, board } = useSession()
  const actions = useOutlineActions()
  const { text, type } = useTabDraft(`outline.${map.id}`)
  const [list, setList] = useState(() => text.includes('\n'))
  const [zone, setZone] = useState(() => groupKeys(map)[0] ?? UNPLACED)
  const [told, setTold] = useState('')
  const field = useId()
  const area = useRef<HTMLTextAreaElement>(null)
  const typed = list ? splitLines(text) : { lines: text.trim() === '' ? [] : [text.trim()], left: 0 }

  const add = (lines: readonly string[], left = 0) => {
    const places = placesInZone(map, zone, board.board.notes.values(), lines)
    const made = intents.createNotes(
      lines.map((line, i) => ({ map: map.id, at: places[i] ?? null, text: line, color: 'lemon' as const })),
    )
    const parts = [t('outline.added', { count: made.length, place: titleOf(zone) })]
    const lost = left + lines.length - made.length
    if (lost > 0) parts.push(t('outline.left', { count: lost, most: LIMITS.paste }))
    setTold(lost > 0 ? parts.join(' ') : '')
    actions.say(parts.join(' '))
  }
  const submit = (event?: FormEvent) => {
    event?.preventDefault()
    if (typed.lines.length === 0) return
    add(typed.lines, typed.left)
    type('')
    area.current?.focus()
  }
  const paste = (event: ClipboardEvent) => {
    const { lines, left } = splitLines(event.clipboardData.getData('text/plain'))
    if (list || lines.length < 2) return
    event.preventDefault()
    // what was typed before stays in the field
    add(lines, left)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit(event)
  }
  const shared = {
    id: field,
    value: text,
    autoComplete: 'off',
    className: cx(box.input, style.field),
    'data-outline-start': '',
  }

  return (
    <form className={style.add} onSubmit={submit}>
      <div className={style.labelLine}>
        <label className={style.label} htmlFor={field}>
          {t(list ? 'outline.list_label' : 'outline.add_label')}
        </label>
        <IconToggle label={t('outline.as_list')} isSelected={list} onChange={setList} tip="left">
          <ListPlus size={18} aria-hidden />
        </IconToggle>
      </div>
      {list ? (
        <textarea
          {...shared}
          ref={area}
          placeholder={t('outline.list_hint')}
          onChange={e => type(e.currentTarget.value)}
          onKeyDown={onKeyDown}
        />
      ) : (
        <input
          {...shared}
          maxLength={LIMITS.noteText}
          enterKeyHint="send"
          placeholder={t('outline.add_hint')}
          onChange={e => type(e.currentTarget.value)}
          onPaste={paste}
        />
      )}
      <div className={style.line}>
        {map.kind === 'zones' ? (
          <NativeSelect
            className={style.zone}
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
        <Button type="submit" look="primary" isDisabled={typed.lines.length === 0}>
          {list ? t('outline.add_many', { count: typed.lines.length }) : t('outline.add')}
        </Button>
      </div>
      {told ? <p className={style.hint}>{told}</p> : null}
    </form>
  )
}
