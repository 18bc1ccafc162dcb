import { type FormEvent, useId, useState } from 'react'
import { useText } from '../i18n/i18n.tsx'
import { useSession } from '../state/session.ts'
import { Button } from '../ui/button.tsx'
import { cx } from '../ui/cx.ts'
import box from '../ui/draft-input.module.css'
import style from './selection-bar.module.css'
import type { OutlineActions } from './use-outline-actions.ts'

/** One tag for all selected notes; Escape gives it up. */
export function TagSelection({ actions, onDone }: { actions: OutlineActions; onDone: () => void }) {
  const t = useText()
  const { intents } = useSession()
  const [tag, setTag] = useState('')
  const field = useId()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const word = tag.trim()
    if (word === '') return
    actions.change(
      ids => intents.tagNotes(ids, { add: [word] }),
      count => t('outline.tagged', { count, tag: word }),
    )
    onDone()
  }
  return (
    <form className={style.tagForm} onSubmit={submit}>
      <label htmlFor={field}>{t('note.tag_new')}</label>
      <input
        id={field}
        ref={element => element?.focus()}
        className={cx(box.input)}
        value={tag}
        maxLength={60}
        autoComplete="off"
        onChange={e => setTag(e.currentTarget.value)}
        onKeyDown={e => {
          if (e.key !== 'Escape') return
          e.stopPropagation()
          onDone()
        }}
      />
      <Button type="submit" size="s">
        {t('note.tag_add')}
      </Button>
    </form>
  )
}
