import { ChevronDown } from 'lucide-react'
import { useMemo, useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { ComboBox } from 'react-aria-components/ComboBox'
import { Input } from 'react-aria-components/Input'
import { Label } from 'react-aria-components/Label'
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox'
import { Popover } from 'react-aria-components/Popover'
import type { NoteId } from '../../../shared/model/ids.ts'
import type { Note } from '../../../shared/model/note.ts'
import { useText } from '../../i18n/i18n.tsx'
import { useStage } from '../../state/hooks.ts'
import { useSession } from '../../state/session.ts'
import { foldText, matchesSearch } from '../../ui/fold-text.ts'
import { NoteSwatch } from '../../ui/note-swatch.tsx'
import pop from '../../ui/popover.module.css'
import { shortName } from '../line-bar.tsx'
import style from './connections-view.module.css'

/** Suggestions shown at once: a board may hold thousands. */
const MOST = 40

interface Props {
  readonly label: string
  readonly without: NoteId | null
  readonly onChosen: (id: NoteId | null) => void
}

/** Finds a note of any map by its words. */
export function NotePicker({ label, without, onChosen }: Props) {
  const t = useText()
  const { board } = useSession()
  const { maps } = useStage()
  const [search, setSearch] = useState('')
  const [open, setOpen] = useState(false)
  const found = useMemo(() => {
    if (!open && search === '') return []
    const folded = foldText(search)
    const out: Note[] = []
    for (const note of board.board.notes.values()) {
      if (out.length === MOST) break
      if (note.id !== without && note.text.trim() !== '' && matchesSearch(note.text, folded)) out.push(note)
    }
    return out
  }, [open, search, without, board])
  return (
    <ComboBox
      className={style.picker ?? ''}
      inputValue={search}
      onInputChange={text => {
        setSearch(text)
        onChosen(null)
      }}
      items={found}
      defaultFilter={() => true}
      menuTrigger="input"
      allowsEmptyCollection
      onOpenChange={setOpen}
      onSelectionChange={key => {
        const note = key === null ? undefined : board.board.notes.get(String(key))
        setSearch(note ? shortName(note.text, '') : '')
        onChosen(note?.id ?? null)
      }}
    >
      <Label className={style.label ?? ''}>{label}</Label>
      <div className={style.pickerBox}>
        <Input className={style.input ?? ''} placeholder={t('lines.choose')} />
        <Button className={style.open ?? ''} aria-label={t('lines.choose')}>
          <ChevronDown size={16} aria-hidden />
        </Button>
      </div>
      <Popover className={pop.popover ?? ''} offset={4}>
        <ListBox
          className={pop.list ?? ''}
          renderEmptyState={() => <p className={style.none}>{t('lines.nothing')}</p>}
        >
          {(note: Note) => (
            <ListBoxItem id={note.id} textValue={shortName(note.text, '')} className={pop.item ?? ''}>
              <NoteSwatch color={note.color} />
              <span className={style.option}>
                {shortName(note.text, '')}
                <span className={style.label}>{maps.find(m => m.id === note.map)?.title}</span>
              </span>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  )
}
