import { ChevronDown } from 'lucide-react'
import { useMemo, useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { ComboBox } from 'react-aria-components/ComboBox'
import { Input } from 'react-aria-components/Input'
import { Label } from 'react-aria-components/Label'
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox'
import { Popover } from 'react-aria-components/Popover'
import type { NoteId } from '../../shared/model/ids.ts'
import type { Note } from '../../shared/model/note.ts'
import { useStage } from '../state/hooks.ts'
import { useSession } from '../state/session.ts'
import { cx } from './cx.ts'
import { findNotes, noteTitle } from './find-notes.ts'
import style from './note-picker.module.css'
import { NoteSwatch } from './note-swatch.tsx'
import pop from './popover.module.css'

/** Suggestions shown at once: more is not read anyway, and a board may hold thousands. */
const MOST = 40

interface Props {
  readonly label: string
  readonly words: { readonly hint: string; readonly open: string; readonly nothing: string }
  /** notes that cannot be chosen; asked when the list opens */
  readonly without: () => ReadonlySet<NoteId>
  /** the choice stays in the field; else each choice is told once and the field is not filled */
  readonly keeps?: boolean
  readonly autoFocus?: boolean
  readonly className?: string
  /** null once what was chosen is typed over */
  readonly onChosen: (note: Note | null) => void
}

/** Finds a note of any map by its words. */
export function NotePicker({
  label,
  words,
  without,
  keeps = false,
  autoFocus = false,
  className,
  onChosen,
}: Props) {
  const { board } = useSession()
  const { maps } = useStage()
  const [search, setSearch] = useState('')
  const [open, setOpen] = useState(false)
  const found = useMemo(
    () => (open || search !== '' ? findNotes(board.board.notes.values(), search, MOST, without()) : []),
    [open, search, without, board],
  )
  const choose = (note: Note | undefined): void => {
    if (keeps) setSearch(noteTitle(note?.text ?? '', 40))
    if (note || keeps) onChosen(note ?? null)
  }
  return (
    <ComboBox
      className={cx(style.picker, className)}
      inputValue={search}
      onInputChange={text => {
        setSearch(text)
        if (keeps) onChosen(null)
      }}
      items={found}
      defaultFilter={() => true}
      {...(keeps ? {} : { selectedKey: null })}
      autoFocus={autoFocus}
      menuTrigger="input"
      allowsEmptyCollection
      onOpenChange={setOpen}
      onSelectionChange={key => choose(key === null ? undefined : board.board.notes.get(String(key)))}
    >
      <Label className={style.label ?? ''}>{label}</Label>
      <div className={style.box}>
        <Input className={style.input ?? ''} placeholder={words.hint} />
        <Button className={style.open ?? ''} aria-label={words.open}>
          <ChevronDown size={16} aria-hidden />
        </Button>
      </div>
      <Popover className={pop.popover ?? ''} offset={4}>
        <ListBox
          className={pop.list ?? ''}
          renderEmptyState={() => <p className={style.nothing}>{words.nothing}</p>}
        >
          {(note: Note) => (
            <ListBoxItem id={note.id} textValue={noteTitle(note.text)} className={pop.item ?? ''}>
              <NoteSwatch color={note.color} />
              <span className={style.found}>
                {noteTitle(note.text, 80)}
                <span className={style.label}>{maps.find(m => m.id === note.map)?.title}</span>
              </span>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  )
}
