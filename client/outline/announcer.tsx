import { useEffect, useEffectEvent, useRef, useState } from 'react'
import type { NoteId, ParticipantId } from '../../shared/model/ids.ts'
import { useText } from '../i18n/i18n.tsx'
import { useReturned } from '../state/half-written.ts'
import { usePersonName, useStage } from '../state/hooks.ts'
import { type Session, useSession } from '../state/session.ts'
import { VisuallyHidden } from '../ui/visually-hidden.tsx'
import { ChangeDigest } from './change-digest.ts'
import { saidAgain } from './said-again.ts'
import { tell } from './tell.ts'

/** Milliseconds between two announcements: others' work is told in sums, not key by key. */
const PACE = 4_000
/** Sentences in one announcement. */
const MOST = 3

/** Tells a screen reader what others do on the board: a polite live region, there once for the whole workshop. */
export function Announcer() {
  const t = useText()
  const nameOf = usePersonName()
  const session = useSession()
  const { board, me } = session
  const maps = useStage(s => s.maps)
  const [said, setSaid] = useState('')
  const digest = useRef<ChangeDigest | null>(null)
  const known = useRef(maps)
  const [{ length: back }] = useReturned()
  const backBefore = useRef(0)
  useEffect(() => {
    if (back > backBefore.current) setSaid(before => saidAgain(t('round.returned'), before))
    backBefore.current = back
  }, [back, t])
  useEffect(() => {
    known.current = maps
    digest.current?.setMaps(maps)
  }, [maps])

  const announce = useEffectEvent(() => {
    const told = digest.current?.drain() ?? []
    if (told.length === 0) return
    const sentences = told.slice(0, MOST).map(one => tell(t, nameOf, one))
    if (told.length > MOST) sentences.push(t('announce.more'))
    setSaid(before => saidAgain(sentences.join(' '), before))
  })

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | null = null
    const begin = () => {
      digest.current = new ChangeDigest(known.current, board.board)
    }
    if (board.loaded.getState()) begin()
    const stopLoaded = board.loaded.subscribe(loaded => {
      if (loaded) begin()
    })
    const stop = board.onChange((change, mine) => {
      digest.current?.take(change, {
        me: me.participant,
        mine,
        who: (id, what) => doerOf(session, id, what),
      })
      timer ??= setTimeout(() => {
        timer = null
        announce()
      }, PACE)
    })
    return () => {
      stop()
      stopLoaded()
      if (timer) clearTimeout(timer)
    }
  }, [session, board, me])

  return (
    <VisuallyHidden
      role="log"
      aria-label={t('announce.log')}
      aria-live="polite"
      aria-atomic="true"
      data-announcer=""
    >
      {said}
    </VisuallyHidden>
  )
}

/** Who wrote a note's place or took it away, as long as they are here; for a mark, who alone holds the note. */
function doerOf(
  { board, presence }: Session,
  id: NoteId,
  what: 'at' | 'gone' | 'mark',
): ParticipantId | null {
  const people = presence.people.getState()
  if (what === 'mark') {
    const there = people.filter(p => !p.me && (p.selection.includes(id) || p.editing === id))
    return there.length === 1 ? (there[0]?.participant ?? null) : null
  }
  const writer = board.writer(id, what)
  return people.find(p => p.connection === writer)?.participant ?? null
}
