import { memo, useId } from 'react'
import type { NoteId } from '../../shared/model/ids.ts'
import { LIMITS } from '../../shared/model/limits.ts'
import type { Note } from '../../shared/model/note.ts'
import type { MapSpec } from '../../shared/model/stage.ts'
import { useText } from '../i18n/i18n.tsx'
import { useStage } from '../state/hooks.ts'
import { heldBy } from '../state/permit.ts'
import { type Session, useSession } from '../state/session.ts'
import type { Until } from '../state/use-open.ts'
import { useAllTools, useMayChange } from '../state/use-permit.ts'
import { Checkbox } from '../ui/checkbox.tsx'
import { DraftInput } from '../ui/draft-input.tsx'
import { useIsTarget } from '../ui/use-is-target.ts'
import { MarkChoice, PANEL_MARKS } from './mark-choice.tsx'
import style from './note-fields.module.css'
import { sameButWords } from './same-but-words.ts'

/** Who decides, how close we are, whether they can be moved, what we know it from, whether they rise or fade, and which of us holds this. */
export const MarkFields = memo(function MarkFields({ note, map }: { note: Note; map: MapSpec | undefined }) {
  const t = useText()
  const session = useSession()
  const { intents, role } = session
  const privacy = useStage(s => s.privacy)
  const open = useMayChange(note)
  const all = useAllTools()
  const target = useIsTarget(note)
  const shown = role !== 'viewer' || privacy.stance
  return (
    <>
      {map?.kind === 'axes' ? (
        <Checkbox
          label={t('note.target')}
          help={t('note.target_help')}
          isSelected={target}
          isDisabled={!open || !all}
          onChange={on => intents.setTarget(note.id, on)}
        />
      ) : null}
      <div className={style.marks}>
        {shown ? PANEL_MARKS.map(mark => <Marked key={mark} note={note} mark={mark} />) : null}
        <div className={style.field}>
          <span className={style.label} aria-hidden>
            {t('note.holder')}
          </span>
          <DraftInput
            label={t('note.holder')}
            placeholder={t('note.holder_hint')}
            maxLength={LIMITS.name}
            disabled={!open}
            until={whenFree(session, note.id)}
            value={note.holder}
            onCommit={holder => intents.markNotes([note.id], { holder: holder.trim() })}
          />
        </div>
      </div>
    </>
  )
}, sameButWords)

/** What is written of a note that was locked meanwhile waits until it is free again, or gone. */
const whenFree = (session: Session, id: NoteId): Until => ({
  passed() {
    const note = session.board.board.notes.get(id)
    return !note || heldBy(session, note) === null
  },
  watch: again => session.board.onNote(id, again),
})

function Marked({ note, mark }: { note: Note; mark: (typeof PANEL_MARKS)[number] }) {
  const t = useText()
  const id = useId()
  return (
    <div className={style.field}>
      <label className={style.label} htmlFor={id}>
        {t(`note.${mark}`)}
      </label>
      <MarkChoice note={note} mark={mark} id={id} />
    </div>
  )
}
