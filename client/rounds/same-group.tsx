import { type Ref, useId, useState } from 'react'
import type { NoteId } from '../../shared/model/ids.ts'
import { useText } from '../i18n/i18n.tsx'
import { useMap, useNote, usePersonName } from '../state/hooks.ts'
import { useSession } from '../state/session.ts'
import { useMark } from '../state/use-marks.ts'
import { Button } from '../ui/button.tsx'
import { noteTitle } from '../ui/find-notes.ts'
import { NoteSwatch } from '../ui/note-swatch.tsx'
import styles from './rounds.module.css'

/** What was done with a group; `locked`: nothing, `some`: locked notes stayed. */
export type Done = 'merged' | 'some' | 'locked' | 'apart'

interface Props {
  readonly ids: readonly NoteId[]
  readonly editable: boolean
  readonly boxRef: Ref<HTMLElement>
  readonly onDone: (what: Done) => void
}

/** One group: whose words stay in front, which are merged, or that they are not the same. */
export function SameGroup({ ids, editable, boxRef, onDone }: Props) {
  const t = useText()
  const { intents, board } = useSession()
  const heading = useId()
  const [keep, setKeep] = useState(ids[0] ?? '')
  const [left, setLeft] = useState<ReadonlySet<NoteId>>(new Set())
  const map = useMap(board.board.notes.get(keep)?.map ?? '')
  const merged = ids.filter(id => id === keep || !left.has(id))
  return (
    <section ref={boxRef} tabIndex={-1} className={styles.result} data-same-group>
      <h3 id={heading} className={styles.strong}>
        {t('same.group', { count: ids.length, map: map?.title ?? '' })}
      </h3>
      <fieldset className={styles.choices} disabled={!editable}>
        <legend className={styles.quiet}>{t('same.stays')}</legend>
        <ul className={styles.list}>
          {ids.map(id => (
            <Choice
              key={id}
              id={id}
              name={heading}
              kept={id === keep}
              included={!left.has(id)}
              onKeep={() => setKeep(id)}
              onInclude={on => {
                const now = new Set(left)
                if (on) now.delete(id)
                else now.add(id)
                setLeft(now)
              }}
            />
          ))}
        </ul>
      </fieldset>
      {editable ? (
        <div className={styles.doing}>
          <Button
            size="s"
            look="primary"
            isDisabled={merged.length < 2}
            onPress={() => {
              const others = merged.filter(id => id !== keep)
              const went = intents.mergeNotes(keep, others)
              onDone(went === 0 ? 'locked' : went < others.length ? 'some' : 'merged')
            }}
          >
            {t('same.merge', { count: merged.length })}
          </Button>
          <Button
            size="s"
            onPress={() => {
              intents.keepApart(ids)
              onDone('apart')
            }}
          >
            {t('same.apart')}
          </Button>
        </div>
      ) : null}
    </section>
  )
}

interface ChoiceProps {
  readonly id: NoteId
  /** of the group of choices */
  readonly name: string
  readonly kept: boolean
  readonly included: boolean
  readonly onKeep: () => void
  readonly onInclude: (on: boolean) => void
}

function Choice({ id, name, kept, included, onKeep, onInclude }: ChoiceProps) {
  const t = useText()
  const note = useNote(id)
  const nameOf = usePersonName()
  const dots = useMark(note ?? { id, absorbed: [] }).dots
  if (!note) return null
  const text = noteTitle(note.text) || '…'
  return (
    <li className={styles.choice}>
      <label className={styles.pick}>
        <input type="radio" name={name} checked={kept} onChange={onKeep} />
        <NoteSwatch color={note.color} />
        <span className={styles.words}>
          <span>{note.text.trim() || '…'}</span>
          <span className={styles.quiet}>
            {[note.made.by ? nameOf(note.made.by) : '', dots > 0 ? t('round.dots_of', { count: dots }) : '']
              .filter(Boolean)
              .join(' · ')}
          </span>
        </span>
      </label>
      {kept ? null : (
        <input
          type="checkbox"
          className={styles.tick}
          aria-label={t('same.include', { text })}
          checked={included}
          onChange={event => onInclude(event.currentTarget.checked)}
        />
      )}
    </li>
  )
}
