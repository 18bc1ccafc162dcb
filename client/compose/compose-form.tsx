import { SendHorizontal } from 'lucide-react'
import { type FormEvent, type KeyboardEvent, useId, useRef, useState } from 'react'
import { freeCells } from '../../shared/maps/asset-map.ts'
import { placeOf } from '../../shared/maps/power-map.ts'
import { coveredBy, heightFor } from '../../shared/maps/tall-notes.ts'
import { LIMITS } from '../../shared/model/limits.ts'
import type { Point } from '../../shared/model/note.ts'
import type { MapSpec, Zone } from '../../shared/model/stage.ts'
import { useText } from '../i18n/i18n.tsx'
import { useEditable, useSaved } from '../state/hooks.ts'
import { useSession } from '../state/session.ts'
import { useZoneToWriteFor } from '../state/use-step-here.ts'
import { useTabDraft } from '../state/use-tab-draft.ts'
import { Button } from '../ui/button.tsx'
import style from './composer.module.css'
import { type Stand, StandChoice } from './stand-choice.tsx'
import { ZoneChoice } from './zone-choice.tsx'

/** One field, where the note belongs, and Send; the field keeps the focus, so that the next note can follow at once. */
export function ComposeForm({ map, onSent }: { map: MapSpec; onSent: () => void }) {
  const t = useText()
  const { intents, board } = useSession()
  const editable = useEditable()
  const ended = useSaved().kind === 'ended'
  const draft = useTabDraft(map.id)
  const [stand, setStand] = useState<Stand | null>(null)
  const field = useRef<HTMLTextAreaElement>(null)
  const id = useId()
  const zones = map.kind === 'zones' ? map.zones : []
  const [zone, setZone] = useZoneToWriteFor(map.id, zones)
  const chosen = zones.find(z => z.id === zone)
  const words = draft.text.trim()

  const freeCell = (of: Zone): Point | null =>
    freeCells(of, coveredBy(board.board.notes.values(), map.id), 1, [heightFor(words)])[0] ?? null
  const send = (event?: FormEvent): void => {
    event?.preventDefault()
    if (!editable || words === '') return
    const at = chosen ? freeCell(chosen) : stand && placeOf(stand.stance, stand.influence)
    const [made] = intents.createNotes([{ map: map.id, at, text: words, color: 'lemon' }])
    if (made === undefined) return
    draft.type('')
    setStand(null)
    field.current?.focus()
    onSent()
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing) send(event)
  }

  return (
    <form className={style.form} onSubmit={send}>
      <label className={style.label} htmlFor={id}>
        {t(map.kind === 'axes' ? 'compose.name' : 'compose.note')}
      </label>
      <textarea
        ref={field}
        id={id}
        className={style.field}
        rows={2}
        value={draft.text}
        maxLength={LIMITS.noteText}
        enterKeyHint="send"
        autoComplete="off"
        placeholder={t(map.kind === 'axes' ? 'compose.name_hint' : 'compose.note_hint')}
        onChange={event => draft.type(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      {map.kind === 'axes' ? (
        <StandChoice map={map} value={stand} onChange={setStand} />
      ) : chosen ? (
        <ZoneChoice map={map} value={chosen.id} onChange={setZone} />
      ) : null}
      {editable || ended ? null : <p className={style.quiet}>{t('compose.locked')}</p>}
      <Button
        type="submit"
        look="primary"
        size="l"
        wide
        icon={<SendHorizontal size={18} aria-hidden />}
        isDisabled={!editable || words === ''}
      >
        {t('compose.send')}
      </Button>
    </form>
  )
}
