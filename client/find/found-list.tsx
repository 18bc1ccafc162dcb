import { type KeyboardEvent, memo, useEffect, useMemo, useRef, useState } from 'react'
import { categoryOf } from '../../shared/maps/asset-map.ts'
import { influenceOf, stanceOf } from '../../shared/maps/power-map.ts'
import type { NoteId } from '../../shared/model/ids.ts'
import type { Note } from '../../shared/model/note.ts'
import type { MapSpec } from '../../shared/model/stage.ts'
import { useText } from '../i18n/i18n.tsx'
import { showAxis } from '../ui/axis-values.ts'
import { Button } from '../ui/button.tsx'
import { noteTitle } from '../ui/find-notes.ts'
import { NoteSwatch } from '../ui/note-swatch.tsx'
import { excerpt } from './excerpt.ts'
import style from './find-panel.module.css'
import type { FoundOnMap } from './note-finder.ts'

/** Rows that are added at a time; nobody reads thousands. */
const CHUNK = 60

interface Props {
  readonly found: readonly FoundOnMap[]
  readonly search: string
  readonly current: NoteId | null
  readonly onChoose: (note: Note) => void
  /** up from the first row */
  readonly onBack: () => void
}

/** What was found, map by map. One row is a stop of the Tab key, the arrow keys go from row to row. */
export function FoundList({ found, search, current, onChoose, onBack }: Props) {
  const t = useText()
  const box = useRef<HTMLElement>(null)
  const [shown, setShown] = useState(CHUNK)
  useEffect(() => {
    void search
    setShown(CHUNK)
  }, [search])
  const flat = useMemo(() => found.flatMap(f => f.notes), [found])
  const at = current === null ? -1 : flat.findIndex(n => n.id === current)
  const most = Math.max(shown, at + 1)
  const stop = at < 0 ? flat[0]?.id : current
  useEffect(() => {
    if (current !== null)
      box.current
        ?.querySelector(`[data-found="${CSS.escape(current)}"]`)
        ?.scrollIntoView({ block: 'nearest' })
  }, [current])

  const keys = (event: KeyboardEvent): void => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (by === undefined) return
    event.preventDefault()
    const rows = [...(box.current?.querySelectorAll<HTMLElement>('[data-found]') ?? [])]
    const next = rows[rows.indexOf(document.activeElement as HTMLElement) + by]
    if (next) next.focus()
    else if (by < 0) onBack()
  }
  let left = most
  return (
    <section ref={box} onKeyDown={keys} aria-label={t('find.results')}>
      {found.map(({ map, notes }) => {
        const rows = notes.slice(0, Math.max(0, left))
        left -= rows.length
        return rows.length === 0 ? null : (
          <section key={map.id} aria-label={map.title}>
            <h3 className={style.map}>
              {map.title} <span className={style.number}>{notes.length}</span>
            </h3>
            <ul className={style.rows}>
              {rows.map(note => (
                <Row
                  key={note.id}
                  note={note}
                  map={map}
                  search={search}
                  current={note.id === current}
                  stop={note.id === stop}
                  onChoose={onChoose}
                />
              ))}
            </ul>
          </section>
        )
      })}
      {flat.length > most ? (
        <div className={style.more}>
          <Button size="s" look="quiet" onPress={() => setShown(most + CHUNK)}>
            {t('find.more', { count: flat.length - most })}
          </Button>
        </div>
      ) : null}
    </section>
  )
}

interface RowProps {
  readonly note: Note
  readonly map: MapSpec
  readonly search: string
  readonly current: boolean
  readonly stop: boolean
  readonly onChoose: (note: Note) => void
}

const Row = memo(function Row({ note, map, search, current, stop, onChoose }: RowProps) {
  const t = useText()
  const { before, match, after } = excerpt(note.text, search)
  return (
    <li>
      <button
        type="button"
        className={style.row}
        data-found={note.id}
        tabIndex={stop ? 0 : -1}
        aria-current={current || undefined}
        onClick={() => onChoose(note)}
      >
        <NoteSwatch color={note.color} size={18} />
        <span className={style.words}>
          <span className={style.text}>
            {noteTitle(note.text) === '' ? t('canvas.blank') : before}
            {match === '' ? null : <mark>{match}</mark>}
            {after}
          </span>
          <span className={style.where}>{whereIs(note, map)}</span>
        </span>
      </button>
    </li>
  )
})

/** The zone, or "+40 · 75". */
function whereIs(note: Note, map: MapSpec): string {
  if (map.kind === 'zones') return categoryOf(map, note.at)?.title ?? ''
  const [stance, influence] = [stanceOf(note.at), influenceOf(note.at)]
  if (stance === null || influence === null) return ''
  return `${showAxis('stance', stance)} · ${showAxis('influence', influence)}`
}
