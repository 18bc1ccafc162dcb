import { useLayoutEffect, useRef, useState } from 'react'
import type { MapId, NoteId } from '../../shared/model/ids.ts'
import { useText } from '../i18n/i18n.tsx'
import { useKeyboardInset } from '../platform/keyboard-inset.ts'
import { useReturned } from '../state/half-written.ts'
import { useBoard, useMap } from '../state/hooks.ts'
import { useSession } from '../state/session.ts'
import { useBegunRound } from '../state/use-begun-round.ts'
import { useStepHere } from '../state/use-step-here.ts'
import { Button } from '../ui/button.tsx'
import { Hints } from '../ui/hints.tsx'
import { MapGone } from '../ui/map-gone.tsx'
import { ComposeForm } from './compose-form.tsx'
import style from './composer.module.css'
import { OwnNotes } from './own-notes.tsx'
import { SealedComposer } from './sealed-composer.tsx'

/** Writing on a phone, while a round of silent writing is open sealed: what one wrote so far above, the field and Send below, over the on-screen keyboard. */
export function Composer({ map }: { map: MapId }) {
  const { role } = useSession()
  const round = useBegunRound()
  return round?.settings.kind === 'notes' && role !== 'viewer' ? (
    <SealedComposer key={round.id} settings={round.settings} />
  ) : (
    <OpenComposer map={map} />
  )
}

/** Leads to words of one's own that a round gave back, and shows them: beside the field that they were taken from. */
function CameBack() {
  const t = useText()
  const { workspace } = useSession()
  const [returned] = useReturned()
  if (returned.length === 0) return null
  const texts = returned.flatMap(({ value }) => ('text' in value ? [value.text] : []))
  return (
    <div className={style.back}>
      <p className={style.first} dir="auto">
        {texts.join(' · ')}
      </p>
      <Button wide onPress={() => workspace.setState({ panel: { kind: 'round' } })}>
        {t('round.returned')}
      </Button>
    </div>
  )
}

function OpenComposer({ map: id }: { map: MapId }) {
  const t = useText()
  const map = useMap(id)
  const step = useStepHere(id)
  const keyboard = useKeyboardInset()
  const [deleted, setDeleted] = useState<NoteId | null>(null)
  const [sent, setSent] = useState(0)
  const { me, workspace } = useSession()
  const wrote = useBoard(
    'notes',
    ({ notes }) => [...notes.values()].some(n => n.map === id && n.made.by === me.participant),
    [id, me.participant],
  )
  const end = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    // each of them moves the end: the newest note and the field stay in sight; who wrote nothing yet begins with the hints
    void [id, sent, keyboard]
    if (wrote) end.current?.scrollIntoView({ block: 'start' })
  }, [id, sent, keyboard, wrote])
  if (!map) return <MapGone onChoose={other => workspace.setState({ view: { kind: 'write', map: other } })} />
  return (
    <div className={style.composer} style={keyboard ? { bottom: keyboard } : undefined}>
      <div className={style.scroll}>
        <Hints
          className={style.hints}
          label={t('step.hints')}
          hints={step?.mode === 'silent' ? step.hints : []}
        />
        <OwnNotes key={id} map={map} deleted={deleted} onDeleted={setDeleted} />
        <div ref={end} />
      </div>
      <CameBack />
      <ComposeForm
        key={id}
        map={map}
        onSent={() => {
          setDeleted(null)
          setSent(n => n + 1)
        }}
      />
    </div>
  )
}
