import { useEffect, useState } from 'react'
import { z } from 'zod/mini'
import { legibleBoard } from '../../shared/exchange/legible-board.ts'
import { type SinceSnapshot, sinceSnapshot, type Then } from '../../shared/insight/since-snapshot.ts'
import type { SnapshotId } from '../../shared/model/ids.ts'
import { SNAPSHOT_KINDS } from '../../shared/model/snapshot.ts'
import { answerOf } from '../platform/http.ts'
import { whenIdle } from '../platform/idle.ts'
import { type Session, useSession } from '../state/session.ts'

const snapshots = z.object({
  snapshots: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      kind: z.nullable(z.enum(SNAPSHOT_KINDS)),
      createdAt: z.number(),
    }),
  ),
})
export type SnapshotName = z.infer<typeof snapshots>['snapshots'][number]

const snapshot = z.object({ board: legibleBoard, left: z.number() })

export type Fetched<T> =
  | { readonly kind: 'none' }
  | { readonly kind: 'working' }
  | { readonly kind: 'failed' }
  | { readonly kind: 'ready'; readonly value: T }

/** Something of the API, asked for again when `path` changes or `again` is called. */
function useFetched<T>(path: string | null, read: (session: Session, path: string) => Promise<T | null>) {
  const session = useSession()
  const [state, setState] = useState<Fetched<T>>({ kind: 'none' })
  const [round, setRound] = useState(0)
  useEffect(() => {
    void round
    if (path === null) {
      setState({ kind: 'none' })
      return
    }
    let over = false
    setState({ kind: 'working' })
    void read(session, path).then(value => {
      if (!over) setState(value === null ? { kind: 'failed' } : { kind: 'ready', value })
    })
    return () => {
      over = true
    }
  }, [session, path, read, round])
  return { state, again: () => setRound(n => n + 1) }
}

const readNames = async (session: Session, path: string): Promise<SnapshotName[] | null> => {
  const answer = await answerOf(snapshots, session.request(path))
  return answer.ok ? answer.value.snapshots : null
}
/** A snapshot as it can be read, and how many things in it cannot. */
interface Read {
  readonly was: Then
  readonly left: number
}
const readThen = async (session: Session, path: string): Promise<Read | null> => {
  const answer = await answerOf(snapshot, session.request(path))
  if (!answer.ok) return null
  const { board, left } = answer.value
  const { notes = [], connections = [] } = board.board
  return { was: { notes, connections }, left: left + board.left }
}

const NOTHING = { was: null, left: 0 }

/** The snapshots of the workshop, newest first. */
export const useSnapshotNames = () => useFetched('/snapshots', readNames)

/** What became of the board since that snapshot, kept in step in idle moments; `left`: things in the snapshot that could not be read. */
export function useSince(id: SnapshotId | null): {
  state: Fetched<SinceSnapshot>
  left: number
  again: () => void
} {
  const { board, stage } = useSession()
  const { state, again } = useFetched(id === null ? null : `/snapshots/${encodeURIComponent(id)}`, readThen)
  const { was: then, left } = state.kind === 'ready' ? state.value : NOTHING
  const [since, setSince] = useState<SinceSnapshot | null>(null)
  useEffect(() => {
    setSince(null)
    if (!then) return
    const compare = (): void => setSince(sinceSnapshot(then, board.board, stage.getState().maps))
    compare()
    let stopIdle: (() => void) | null = null
    const stop = board.onChange(() => {
      stopIdle ??= whenIdle(() => {
        stopIdle = null
        compare()
      })
    })
    return () => {
      stop()
      stopIdle?.()
    }
  }, [then, board, stage])
  if (state.kind !== 'ready') return { state, left, again }
  return { state: since ? { kind: 'ready', value: since } : { kind: 'working' }, left, again }
}
