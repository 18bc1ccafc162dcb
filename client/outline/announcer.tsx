import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { unreachable } from '../../shared/assert.ts'
import { useText } from '../i18n/i18n.tsx'
import { usePersonName, useStage } from '../state/hooks.ts'
import { useSession } from '../state/session.ts'
import { VisuallyHidden } from '../ui/visually-hidden.tsx'
import { ChangeDigest, type Told } from './change-digest.ts'

/** Milliseconds between two announcements: others' work is told in sums, not key by key. */
const PACE = 4_000
/** Sentences in one announcement. */
const MOST = 3

/** Tells a screen reader what others do on the board: a polite live region, there once for the whole workshop. */
export function Announcer() {
  const t = useText()
  const nameOf = usePersonName()
  const { board, me } = useSession()
  const { maps } = useStage()
  const [said, setSaid] = useState('')
  const digest = useRef<ChangeDigest | null>(null)
  const known = useRef(maps)
  useEffect(() => {
    known.current = maps
    digest.current?.setMaps(maps)
  }, [maps])

  const andMore = useEffectEvent(() => t('announce.more'))
  const sentence = useEffectEvent((told: Told): string => {
    switch (told.kind) {
      case 'added':
        return t('announce.added', { name: nameOf(told.by), count: told.count, place: told.place })
      case 'moved':
        return t('announce.moved', { count: told.count, place: told.place })
      case 'removed':
        return t('announce.removed', { count: told.count, place: told.place })
      case 'connected':
        return t('announce.connected', { name: nameOf(told.by), count: told.count })
      case 'promoted':
        return t('announce.promoted', { name: nameOf(told.by), count: told.count, record: told.name })
      default:
        return unreachable(told)
    }
  })

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | null = null
    const tell = () => {
      timer = null
      const told = digest.current?.drain() ?? []
      if (told.length === 0) return
      const sentences = told.slice(0, MOST).map(one => sentence(one))
      if (told.length > MOST) sentences.push(andMore())
      setSaid(sentences.join(' '))
    }
    const begin = () => {
      const { notes, connections, partners } = board.board
      digest.current = new ChangeDigest(known.current, {
        notes: notes.values(),
        connections: connections.keys(),
        partners: [...partners.values()].map(p => [p.id, p.from.length]),
      })
    }
    if (board.loaded.getState()) begin()
    const stopLoaded = board.loaded.subscribe(loaded => {
      if (loaded) begin()
    })
    const stop = board.onChange((change, mine) => {
      digest.current?.take(change, me.participant, mine)
      timer ??= setTimeout(tell, PACE)
    })
    return () => {
      stop()
      stopLoaded()
      if (timer) clearTimeout(timer)
    }
  }, [board, me])

  return (
    <VisuallyHidden role="log" aria-live="polite" aria-atomic="true" data-announcer="">
      {said}
    </VisuallyHidden>
  )
}
