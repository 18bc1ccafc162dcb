import { z } from 'zod/mini'
import type { BoardJson } from '../../../shared/exchange/board-json.ts'
import { legibleBoard } from '../../../shared/exchange/legible-board.ts'
import type { Role } from '../../../shared/model/role.ts'
import { SNAPSHOT_KINDS, type SnapshotKind } from '../../../shared/model/snapshot.ts'
import { type MapSpec, type Stage, stage } from '../../../shared/model/stage.ts'
import { type Answer, answerOf, ask } from '../../platform/http.ts'
import { lookUp } from '../join/look-up.ts'

const head = z.object({
  id: z.string(),
  name: z.string(),
  kind: z.nullable(z.enum(SNAPSHOT_KINDS)),
  /** milliseconds since 1970 */
  createdAt: z.number(),
})
export type SnapshotHead = z.infer<typeof head>
const whole = z.object({ ...head.shape, stage, board: legibleBoard, left: z.number() })
const list = z.object({ snapshots: z.array(head) })

/** The board as it is, in the place of a snapshot's id. */
export const NOW = 'now'

/** A state of a board: a snapshot, or the present one (`kind: 'now'`). */
export interface BoardState {
  readonly id: string
  readonly name: string
  readonly kind: SnapshotKind | 'now' | null
  /** milliseconds since 1970; null: now */
  readonly createdAt: number | null
  readonly maps: readonly MapSpec[]
  readonly board: BoardJson
  /** null for the present state */
  readonly stage: Stage | null
  /** things in it that could not be read and are left out */
  readonly left: number
}

export interface Reader {
  readonly id: string
  readonly key: string
}

const at = ({ id }: Reader): string => `/api/workshops/${encodeURIComponent(id)}`

/** The snapshots that there are, newest first. */
export async function fetchSnapshots(reader: Reader, signal: AbortSignal): Promise<Answer<SnapshotHead[]>> {
  const found = await answerOf(list, ask(`${at(reader)}/snapshots`, { key: reader.key, signal }))
  return found.ok ? { ok: true, value: found.value.snapshots } : found
}

/** One state, as the reader may see it. */
export async function fetchState(
  reader: Reader,
  id: string,
  signal: AbortSignal,
): Promise<Answer<BoardState>> {
  const how = { key: reader.key, signal }
  if (id === NOW) {
    const found = await answerOf(legibleBoard, ask(`${at(reader)}/board`, how))
    if (!found.ok) return found
    const { board, left } = found.value
    return {
      ok: true,
      value: {
        id,
        name: '',
        kind: 'now',
        createdAt: null,
        maps: board.maps ?? [],
        board,
        stage: null,
        left,
      },
    }
  }
  const found = await answerOf(whole, ask(`${at(reader)}/snapshots/${encodeURIComponent(id)}`, how))
  if (!found.ok) return found
  const { board, left, ...rest } = found.value
  const value = { ...rest, board: board.board, left: left + board.left, maps: rest.stage.maps }
  return { ok: true, value }
}

/** What the reader's key allows. */
export async function fetchRole(reader: Reader, signal: AbortSignal): Promise<Answer<Role>> {
  const found = await lookUp(reader.id, reader.key, signal)
  return found.ok ? { ok: true, value: found.value.role } : found
}
