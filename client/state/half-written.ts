import { useState } from 'react'
import { useStore } from 'zustand'
import { keepInTab, keptInTab, namesInTab } from '../platform/tab-values.ts'
import type { Returned } from './round-desk.ts'
import { type Session, useSession } from './session.ts'

/** Where a tab keeps what is being written for a sealed round, and, beside it, what one of one's notes is being changed to. */
export interface HalfWritten {
  readonly fresh: string
  readonly changed: string
}

const start = ({ workshop, me }: Pick<Session, 'workshop' | 'me'>): string =>
  `sealed.${workshop}.${me.participant}.`

export const halfWritten = (
  session: Pick<Session, 'workshop' | 'me'>,
  round: string | undefined,
): HalfWritten => ({
  fresh: `${start(session)}${round}`,
  changed: `${start(session)}${round}.changed`,
})

/** A change that was begun: which note, and what it reads now. */
export interface BegunChange {
  readonly id: string
  readonly text: string
}

export const keepChange = (name: string, change: BegunChange | null): void =>
  keepInTab(name, change ? `${change.id} ${change.text}` : '')

export function keptChange(name: string): BegunChange | null {
  const text = keptInTab(name)
  const at = text.indexOf(' ')
  return at < 0 ? null : { id: text.slice(0, at), text: text.slice(at + 1) }
}

/** What was half written for rounds that are over: nobody got it. */
function leftOver(session: Pick<Session, 'workshop' | 'me'>, open: string | undefined): Returned[] {
  return namesInTab(start(session)).flatMap(name => {
    const [round = '', part] = name.slice(start(session).length).split('.')
    const text = part === undefined ? keptInTab(name) : (keptChange(name)?.text ?? '')
    return round === open || text.trim() === ''
      ? []
      : [{ round, id: name, value: { text, zone: null, color: 'lemon' as const }, local: true }]
  })
}

/** Words of one's own that came back from rounds: what a round gave back, and what was half written when it ended. */
export function useReturned(): readonly [entries: readonly Returned[], drop: (entry: Returned) => void] {
  const session = useSession()
  const { rounds, stage } = session
  const returned = useStore(rounds.returned)
  const open = useStore(stage, s => s.round?.id)
  const [, again] = useState(0)
  const left = leftOver(session, open)
  const drop = (entry: Returned): void => {
    if (left.some(({ id }) => id === entry.id)) {
      keepInTab(entry.id, '')
      again(n => n + 1)
    } else rounds.dropReturned(entry)
  }
  return [[...returned, ...left], drop]
}
