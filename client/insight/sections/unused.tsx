import { Archive, MapPin, Undo2 } from 'lucide-react'
import { useState } from 'react'
import type { Insight } from '../../../shared/insight/insight.ts'
import { OURS } from '../../../shared/insight/our-notes.ts'
import type { NoteId } from '../../../shared/model/ids.ts'
import { MARK_TEXT, type Note } from '../../../shared/model/note.ts'
import { useText } from '../../i18n/i18n.tsx'
import { useNote, useStage } from '../../state/hooks.ts'
import { useSession } from '../../state/session.ts'
import { useMayChange } from '../../state/use-permit.ts'
import { useTabDraft } from '../../state/use-tab-draft.ts'
import { Button } from '../../ui/button.tsx'
import { DraftInput } from '../../ui/draft-input.tsx'
import { NativeSelect } from '../../ui/native-select.tsx'
import { VisuallyHidden } from '../../ui/visually-hidden.tsx'
import { Answer, Nothing, Rows } from '../answer.tsx'
import style from '../insight.module.css'
import { NoteLink, noteName } from '../note-link.tsx'
import { showLit } from '../show-notes.ts'

/** What we have and do not use: an idea for it, who takes it, or why it is set aside; and what was set aside. */
export function Unused({ insight }: { insight: Insight }) {
  const t = useText()
  const session = useSession()
  const { unusedAssets, setAside } = insight
  const map = useNote(unusedAssets[0] ?? '')?.map ?? OURS
  return (
    <Answer
      id="unused"
      title={t('insight.unused')}
      count={unusedAssets.length}
      why={t('insight.unused_why')}
      action={
        unusedAssets.length > 0 ? (
          <Button
            size="s"
            icon={<MapPin size={15} aria-hidden />}
            onPress={() =>
              showLit(session, { kind: 'notes', why: 'unused', ids: new Set(unusedAssets) }, map)
            }
          >
            {t('insight.mark_on_map')}
          </Button>
        ) : null
      }
    >
      {unusedAssets.length === 0 ? <Nothing>{t('insight.no_unused')}</Nothing> : null}
      <Rows
        items={unusedAssets}
        keyOf={id => id}
        label={t('insight.unused')}
        render={id => <UnusedRow id={id} />}
      />
      {setAside.length > 0 ? (
        <div className={style.group}>
          <h4 className={style.sub}>{t('insight.aside', { count: setAside.length })}</h4>
          <Rows
            items={setAside}
            keyOf={id => id}
            few={3}
            label={t('insight.aside', { count: setAside.length })}
            render={id => <AsideRow id={id} />}
          />
        </div>
      ) : null}
    </Answer>
  )
}

function UnusedRow({ id }: { id: NoteId }) {
  const note = useNote(id)
  return note ? <UnusedNote note={note} /> : null
}

function UnusedNote({ note }: { note: Note }) {
  const t = useText()
  const { intents } = useSession()
  const { people } = useStage()
  const may = useMayChange(note)
  const [asking, setAsking] = useState(false)
  const name = noteName(note.text, t('insight.blank'))
  const set = (marks: Partial<Note>): void => intents.markNotes([note.id], marks)
  const takers = people.map(person => [person.id, person.name] as const)
  const known = note.taker === '' || people.some(person => person.id === note.taker)
  return (
    <>
      <NoteLink id={note.id} />
      {may ? (
        <div className={style.fields}>
          <DraftInput
            label={t('insight.idea_for', { note: name })}
            placeholder={t('insight.idea')}
            maxLength={MARK_TEXT}
            value={note.idea}
            onCommit={idea => set({ idea: idea.trim() })}
          />
          <NativeSelect
            label={t('insight.taker_of', { note: name })}
            value={note.taker}
            options={[
              ['', t('insight.nobody_takes')],
              ...takers,
              ...(known ? [] : [[note.taker, note.taker] as const]),
            ]}
            onChange={taker => set({ taker })}
          />
          <Button
            size="s"
            look="quiet"
            aria-expanded={asking}
            icon={<Archive size={15} aria-hidden />}
            onPress={() => setAsking(!asking)}
          >
            {t('insight.set_aside')}
            <VisuallyHidden> {name}</VisuallyHidden>
          </Button>
        </div>
      ) : (
        <Said note={note} />
      )}
      {asking ? (
        <AsideForm
          note={note.id}
          name={name}
          may={may}
          onAside={aside => set({ aside })}
          onClose={() => setAsking(false)}
        />
      ) : null}
    </>
  )
}

/** What was said of an unused thing, for those who only read. */
function Said({ note }: { note: Note }) {
  const t = useText()
  const { people } = useStage()
  const taker = people.find(person => person.id === note.taker)?.name ?? note.taker
  const words = [note.idea, taker === '' ? '' : t('insight.taken_by', { name: taker })].filter(Boolean)
  return words.length > 0 ? <span className={style.reason}>{words.join(' · ')}</span> : null
}

interface AsideFormProps {
  readonly note: NoteId
  readonly name: string
  /** false: what was typed waits here */
  readonly may: boolean
  readonly onAside: (why: string) => void
  readonly onClose: () => void
}

/** Setting aside asks for a reason: whoever comes later knows why. */
function AsideForm({ note, name, may, onAside, onClose }: AsideFormProps) {
  const t = useText()
  const { text: why, type: setWhy } = useTabDraft(`aside.${note}`)
  const close = (): void => {
    setWhy('')
    onClose()
  }
  return (
    <form
      className={style.fields}
      aria-label={t('insight.aside_form', { note: name })}
      onSubmit={event => {
        event.preventDefault()
        if (!may || why.trim() === '') return
        onAside(why.trim())
        close()
      }}
      onKeyDown={event => {
        if (event.key === 'Escape') close()
      }}
    >
      <input
        className={style.input}
        aria-label={t('insight.aside_reason', { note: name })}
        placeholder={t('insight.aside_hint')}
        maxLength={MARK_TEXT}
        value={why}
        ref={input => input?.focus()}
        onChange={event => setWhy(event.currentTarget.value)}
      />
      <Button size="s" type="submit" isDisabled={!may || why.trim() === ''}>
        {t('insight.set_aside')}
      </Button>
      <Button size="s" look="quiet" onPress={close}>
        {t('app.cancel')}
      </Button>
    </form>
  )
}

function AsideRow({ id }: { id: NoteId }) {
  const note = useNote(id)
  return note ? <AsideNote note={note} /> : null
}

function AsideNote({ note }: { note: Note }) {
  const t = useText()
  const { intents } = useSession()
  const may = useMayChange(note)
  return (
    <>
      <NoteLink id={note.id} />
      <span className={style.reason}>{note.aside}</span>
      {may ? (
        <Button
          size="s"
          look="quiet"
          icon={<Undo2 size={15} aria-hidden />}
          onPress={() => intents.markNotes([note.id], { aside: null })}
        >
          {t('insight.bring_back')}
          <VisuallyHidden> {noteName(note.text, t('insight.blank'))}</VisuallyHidden>
        </Button>
      ) : null}
    </>
  )
}
