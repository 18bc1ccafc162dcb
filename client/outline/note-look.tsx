import { Layers, Lock, LockOpen } from 'lucide-react'
import { memo } from 'react'
import type { Note } from '../../shared/model/note.ts'
import type { MapSpec } from '../../shared/model/stage.ts'
import { useText } from '../i18n/i18n.tsx'
import { useSession } from '../state/session.ts'
import { useMayChange } from '../state/use-permit.ts'
import { Button } from '../ui/button.tsx'
import { Menu, MenuItem } from '../ui/menu.tsx'
import { ColorChoice } from './color-choice.tsx'
import style from './note-fields.module.css'
import { NotePart } from './note-part.tsx'
import { WhereField } from './place-fields.tsx'
import { sameButWords } from './same-but-words.ts'

/** From the top of the pile to its foot. */
export const STACK_MOVES = ['front', 'forward', 'backward', 'back'] as const

interface Props {
  readonly note: Note
  readonly map: MapSpec | undefined
  readonly say: (words: string) => void
  /** the note is about to go to another map */
  readonly onLeave: () => void
}

/** A note's colour, whether it is locked, and where it lies among those under and over it. */
export const NoteLook = memo(function NoteLook({ note, map, say, onLeave }: Props) {
  const t = useText()
  const { intents } = useSession()
  const editable = useMayChange(note)
  const mayLock = useMayChange({ ...note, locked: false })
  return (
    <NotePart title={t('note.look')}>
      {map?.kind === 'axes' ? <WhereField note={note} map={map} say={say} onLeave={onLeave} /> : null}
      <ColorChoice
        value={note.color}
        disabled={!editable}
        onChange={color => intents.colorNotes([note.id], color)}
      />
      {mayLock ? (
        <div className={style.actions}>
          <Button
            size="s"
            icon={note.locked ? <LockOpen size={16} aria-hidden /> : <Lock size={16} aria-hidden />}
            onPress={() => {
              intents.lockNotes([note.id], !note.locked)
              say(t(note.locked ? 'note.unlocked_now' : 'note.locked_now'))
            }}
          >
            {t(note.locked ? 'note.unlock' : 'note.lock')}
          </Button>
          {note.at ? (
            <Menu
              label={t('note.order')}
              button={
                <Button size="s" icon={<Layers size={16} aria-hidden />}>
                  {t('note.order')}
                </Button>
              }
            >
              {STACK_MOVES.map(to => (
                <MenuItem
                  key={to}
                  id={to}
                  label={t(`note.stack_${to}`)}
                  onAction={() => intents.stackNotes(note.map, [note.id], to)}
                />
              ))}
            </Menu>
          ) : null}
        </div>
      ) : null}
    </NotePart>
  )
}, sameButWords)
