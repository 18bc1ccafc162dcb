import { nanoid } from 'nanoid'
import { useState } from 'react'
import { useStore } from 'zustand'
import type { NoteEntry, RoundSettings } from '../../shared/model/round.ts'
import { keepInTab, keptInTab } from '../platform/tab-values.ts'
import { useSession } from './session.ts'
import { useZoneToWriteFor } from './use-step-here.ts'

export interface SealedNote {
  readonly id: string
  readonly value: NoteEntry
  /** the server has it */
  readonly sealed: boolean
}

type NotesRound = Extract<RoundSettings, { kind: 'notes' }>

/** Silent writing: one's own sealed notes, and the one that is being written or changed; what is typed survives a reload. */
export function useSealedNotes({ limit, map }: NotesRound) {
  const { rounds, stage, workshop, me } = useSession()
  const { round, entries } = useStore(rounds.mine)
  const kept = `sealed.${workshop}.${me.participant}.${round}`
  const zones = useStore(stage, s => {
    const spec = s.maps.find(m => m.id === map)
    return spec?.kind === 'zones' ? spec.zones : NO_ZONES
  })
  const [text, setText] = useState(() => keptInTab(kept))
  const [zone, setZone] = useZoneToWriteFor(map, zones)
  const [as, setAs] = useState('')
  const [changing, setChanging] = useState<string | null>(null)
  const own: SealedNote[] = [...entries].flatMap(([id, { value, sealed }]) =>
    'text' in value ? [{ id, value, sealed }] : [],
  )
  const full = changing === null && own.length >= limit
  const words = text.trim()
  const type = (typed: string): void => {
    keepInTab(kept, typed)
    setText(typed)
  }
  const done = (): void => {
    type('')
    setChanging(null)
  }
  return {
    own,
    text,
    /** null: the map has no zones */
    zone,
    /** '' in one's own name; else a participant's id or a name */
    as,
    changing,
    full,
    ready: words !== '' && !full,
    type,
    setZone,
    setAs,
    /** true where it was sent */
    seal(): boolean {
      if (words === '' || full) return false
      const color = (changing !== null && own.find(note => note.id === changing)?.value.color) || 'lemon'
      rounds.put(changing ?? nanoid(12), {
        text: words,
        zone,
        color,
        ...(as.trim() ? { as: as.trim() } : {}),
      })
      done()
      return true
    },
    change({ id, value }: SealedNote): void {
      type(value.text)
      setZone(value.zone ?? '')
      setAs(value.as ?? '')
      setChanging(id)
    },
    stopChanging: done,
    remove(id: string): void {
      if (changing === id) done()
      rounds.remove(id)
    },
  }
}

const NO_ZONES: readonly never[] = []

export type SealedNotes = ReturnType<typeof useSealedNotes>
