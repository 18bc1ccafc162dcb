import { ArrowDown, ArrowUp, SlidersHorizontal, X } from 'lucide-react'
import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react'
import type { Note } from '../../shared/model/note.ts'
import { useText } from '../i18n/i18n.tsx'
import { PHONE, useMedia } from '../platform/media.ts'
import { useStage, useWorkspace } from '../state/hooks.ts'
import { useSession } from '../state/session.ts'
import { IconButton } from '../ui/icon-button.tsx'
import { IconToggle } from '../ui/icon-toggle.tsx'
import { FindFilters } from './find-filters.tsx'
import style from './find-panel.module.css'
import { FoundList } from './found-list.tsx'
import { asksNothing, NO_QUERY, NoteFinder, type Query } from './note-finder.ts'
import { showNote } from './show-note.ts'
import { useFindKeys } from './use-find-keys.ts'
import { useNotesNow } from './use-notes-now.ts'

/** Milliseconds after which a count is read aloud: not for every key. */
const QUIET = 600

/** Finds notes on all maps by words, author, place, tag and colour; one after the other is selected and shown. */
export function FindPanel() {
  const t = useText()
  const session = useSession()
  const { maps } = useStage()
  const [query, setQuery] = useState<Query>(NO_QUERY)
  const [filtering, setFiltering] = useState(false)
  const [finder] = useState(() => new NoteFinder())
  const list = useRef<HTMLDivElement>(null)
  const version = useNotesNow()
  const asked = useDeferredValue(query)
  const found = useMemo(() => {
    void version
    return finder.find(session.board.board.notes, asked, maps)
  }, [finder, session, asked, maps, version])
  const all = useMemo(() => found.flatMap(f => f.notes), [found])
  const selection = useWorkspace(w => w.selection)
  const at = selection.size === 1 ? all.findIndex(n => selection.has(n.id)) : -1
  const nothing = asksNothing(query)
  const change = (part: Partial<Query>): void => setQuery(q => ({ ...q, ...part }))

  const step = (by: 1 | -1): void => {
    if (all.length === 0) return
    const next = all[at < 0 ? (by === 1 ? 0 : all.length - 1) : (at + by + all.length) % all.length]
    if (next) showNote(session, next)
  }
  const field = useFindKeys(step)
  const phone = useMedia(PHONE)
  const choose = (note: Note): void => {
    showNote(session, note)
    // there the panel covers the map
    if (phone) session.workspace.setState({ panel: { kind: 'none' } })
  }
  const used = [query.author, query.place, query.color, query.tag].some(part => part !== '')

  return (
    <div className={style.panel}>
      <search className={style.head}>
        <div className={style.line}>
          <div className={style.box}>
            <input
              ref={field}
              type="text"
              inputMode="search"
              enterKeyHint="search"
              autoComplete="off"
              spellCheck={false}
              className={style.input}
              aria-label={t('find.label')}
              placeholder={t('find.label')}
              value={query.text}
              onChange={e => change({ text: e.currentTarget.value })}
              onKeyDown={e => {
                if (e.nativeEvent.isComposing) return
                if (e.key === 'Enter') {
                  e.preventDefault()
                  step(e.shiftKey ? -1 : 1)
                } else if (e.key === 'ArrowDown') {
                  e.preventDefault()
                  list.current?.querySelector<HTMLElement>('[data-found][tabindex="0"]')?.focus()
                } else if (e.key === 'Escape' && query.text !== '') {
                  e.preventDefault()
                  change({ text: '' })
                }
              }}
            />
            {query.text === '' ? null : (
              <IconButton
                size="s"
                className={style.clear}
                label={t('find.clear')}
                onPress={() => {
                  change({ text: '' })
                  field.current?.focus()
                }}
              >
                <X size={16} aria-hidden />
              </IconButton>
            )}
          </div>
          <IconToggle
            label={t('find.filters')}
            isSelected={filtering || used}
            onChange={on => {
              setFiltering(on)
              if (!on) setQuery(q => ({ ...NO_QUERY, text: q.text }))
            }}
          >
            <SlidersHorizontal size={18} aria-hidden />
          </IconToggle>
        </div>
        {filtering || used ? (
          <FindFilters
            query={query}
            maps={maps}
            notes={session.board.board.notes.values()}
            onChange={change}
          />
        ) : null}
        <div className={style.line}>
          <p className={style.count} aria-hidden>
            {nothing
              ? t('find.hint')
              : at < 0
                ? t('find.count', { count: all.length })
                : t('find.at', { at: at + 1, count: all.length })}
          </p>
          <IconButton
            size="s"
            label={t('find.previous')}
            isDisabled={all.length === 0}
            onPress={() => step(-1)}
          >
            <ArrowUp size={16} aria-hidden />
          </IconButton>
          <IconButton size="s" label={t('find.next')} isDisabled={all.length === 0} onPress={() => step(1)}>
            <ArrowDown size={16} aria-hidden />
          </IconButton>
        </div>
        <Count words={nothing ? '' : t('find.count', { count: all.length })} />
      </search>
      <div ref={list} className={style.list}>
        <FoundList
          found={found}
          search={asked.text}
          current={all[at]?.id ?? null}
          onChoose={choose}
          onBack={() => field.current?.focus()}
        />
        {!nothing && all.length === 0 ? <p className={style.nothing}>{t('find.nothing')}</p> : null}
      </div>
    </div>
  )
}

/** The count for a screen reader, once typing pauses. */
function Count({ words }: { words: string }) {
  const [said, setSaid] = useState('')
  useEffect(() => {
    const timer = setTimeout(() => setSaid(words), QUIET)
    return () => clearTimeout(timer)
  }, [words])
  return (
    <span className={style.said} role="status">
      {said}
    </span>
  )
}
