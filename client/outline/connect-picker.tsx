import { ChevronDown } from 'lucide-react'
import { useMemo, useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { ComboBox } from 'react-aria-components/ComboBox'
import { Input } from 'react-aria-components/Input'
import { Label } from 'react-aria-components/Label'
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox'
import { Popover } from 'react-aria-components/Popover'
import type { Note } from '../../shared/model/note.ts'
import { useText } from '../i18n/i18n.tsx'
import { useStage } from '../state/hooks.ts'
import { useSession } from '../state/session.ts'
import { NoteSwatch } from '../ui/note-swatch.tsx'
import pop from '../ui/popover.module.css'
import { findNotes, noteTitle } from './find-notes.ts'
import style from './note-fields.module.css'

/** Suggestions shown at once: more is not read anyway, and a board may hold thousands. */
const MOST = 40

interface Props {
  readonly note: Note
  readonly onChosen: (other: Note) => void
}

/** Finds another note of any map by its words, to draw a connection to it. */
export function ConnectPicker({ note, onChosen }: Props) {
  const [round, setRound] = useState(0)
  // a field anew after each choice: emptied by hand, it would open its list again
  return (
    <Picker
      key={round}
      note={note}
      again={round > 0}
      onChosen={other => {
        onChosen(other)
        setRound(round + 1)
      }}
    />
  )
}

function Picker({ note, again, onChosen }: Props & { readonly again: boolean }) {
  const t = useText()
  const { board } = useSession()
  const { maps } = useStage()
  const [search, setSearch] = useState('')
  const [open, setOpen] = useState(false)
  const found = useMemo(() => {
    if (!open && search === '') return []
    const taken = new Set([note.id])
    for (const c of board.board.connections.values()) if (c.from === note.id) taken.add(c.to)
    return findNotes(board.board.notes.values(), search, MOST, taken)
  }, [open, search, note.id, board])

  return (
    <ComboBox
      className={style.picker ?? ''}
      inputValue={search}
      onInputChange={setSearch}
      items={found}
      defaultFilter={() => true}
      selectedKey={null}
      autoFocus={again}
      menuTrigger="input"
      allowsEmptyCollection
      onOpenChange={setOpen}
      onSelectionChange={key => {
        const other = key === null ? undefined : board.board.notes.get(String(key))
        if (other) onChosen(other)
      }}
    >
      <Label className={style.help ?? ''}>{t('note.connect')}</Label>
      <div className={style.pickerBox}>
        <Input className={style.pickerInput ?? ''} placeholder={t('note.connect_hint')} />
        <Button className={style.pickerButton ?? ''} aria-label={t('note.connect_show')}>
          <ChevronDown size={16} aria-hidden />
        </Button>
      </div>
      <Popover className={pop.popover ?? ''} offset={4}>
        <ListBox
          className={pop.list ?? ''}
          renderEmptyState={() => <p className={style.nothing}>{t('outline.nothing_found')}</p>}
        >
          {(other: Note) => (
            <ListBoxItem id={other.id} textValue={noteTitle(other.text)} className={pop.item ?? ''}>
              <NoteSwatch color={other.color} />
              <span className={style.found}>
                {noteTitle(other.text, 80)}
                <span className={style.help}>{maps.find(m => m.id === other.map)?.title}</span>
              </span>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  )
}
