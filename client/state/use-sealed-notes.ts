import { nanoid } from 'nanoid'
import { useState } from 'react'
import { useStore } from 'zustand'
import type { NoteEntry, RoundSettings } from '../../shared/model/round.ts'
import { keepInTab, keptInTab } from '../platform/tab-values.ts'
import { type BegunChange, halfWritten, keepChange, keptChange } from './half-written.ts'
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
  const session = useSession()
  const { rounds, stage } = session
  const { entries } = useStore(rounds.mine)
  const kept = halfWritten(
    session,
    useStore(stage, s => s.round?.id),
  )
  const zones = useStore(stage, s => {
    const spec = s.maps.find(m => m.id === map)
    return spec?.kind === 'zones' ? spec.zones : NO_ZONES
  })
  const [fresh, setFresh] = useState(() => keptInTab(kept.fresh))
  const [zone, setZone] = useZoneToWriteFor(map, zones)
  const [as, setAs] = useState('')
  // a note that is being changed leaves aside what was being written
  const [change, setChange] = useState(() => keptChange(kept.changed))
  const [aside, setAside] = useState({ zone, as })
  const changing = change?.id ?? null
  const text = change?.text ?? fresh
  const own: SealedNote[] = [...entries].flatMap(([id, { value, sealed }]) =>
    'text' in value ? [{ id, value, sealed }] : [],
  )
  const full = changing === null && own.length >= limit
  const words = text.trim()
  const begin = (next: BegunChange | null): void => {
    keepChange(kept.changed, next)
    setChange(next)
  }
  const type = (typed: string): void => {
    if (change) {
      begin({ ...change, text: typed })
      return
    }
    keepInTab(kept.fresh, typed)
    setFresh(typed)
  }
  const done = (): void => {
    if (!change) {
      type('')
      return
    }
    begin(null)
    setZone(aside.zone ?? '')
    setAs(aside.as)
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
      if (!change) setAside({ zone, as })
      // kept once something of it is changed
      begin(null)
      setChange({ id, text: value.text })
      setZone(value.zone ?? '')
      setAs(value.as ?? '')
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
