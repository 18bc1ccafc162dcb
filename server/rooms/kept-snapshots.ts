import type * as Y from 'yjs'
import { readBoard } from '../../shared/doc/read-board.ts'
import type { BoardJson } from '../../shared/exchange/board-json.ts'
import { exportBoard } from '../../shared/exchange/export-board.ts'
import type { WorkshopId } from '../../shared/model/ids.ts'
import type { SnapshotKind } from '../../shared/model/snapshot.ts'
import type { Stage } from '../../shared/model/stage.ts'
import type { SnapshotRow, Store } from '../store/store.ts'
import { snapshotsToDrop } from './thin-snapshots.ts'

/** What a snapshot holds. Never a sealed entry: those are in neither. */
export interface SnapshotBody {
  readonly board: BoardJson
  readonly stage: Stage
}

/** What a snapshot is called; `kind`: null for one that somebody named. */
export interface SnapshotName {
  readonly id: string
  readonly name: string
  readonly kind: SnapshotKind | null
  readonly createdAt: number
  /** of the document from which it was made */
  readonly epoch: number
}

export const snapshotOf = (doc: Y.Doc, stage: Stage): SnapshotBody => ({
  board: exportBoard(readBoard(doc), stage),
  stage,
})

/** Stores a snapshot; throws StoreMoved where its epoch is over. Of automatic ones beyond `LIMITS.automaticSnapshots` some go (`snapshotsToDrop`); named ones never. */
export async function keepSnapshot(
  store: Pick<Store, 'saveSnapshot' | 'snapshots' | 'deleteSnapshot'>,
  workshop: WorkshopId,
  { board, stage }: SnapshotBody,
  { id, name, kind, createdAt, epoch }: SnapshotName,
): Promise<SnapshotRow> {
  const row: SnapshotRow = {
    id,
    name,
    kind,
    by: null,
    automatic: kind !== null,
    createdAt,
    notes: board.notes?.length ?? 0,
    partners: board.partners?.length ?? 0,
  }
  await store.saveSnapshot(workshop, row, Buffer.from(JSON.stringify({ board, stage })), epoch)
  if (kind === null) return row
  for (const old of snapshotsToDrop(await store.snapshots(workshop)))
    await store.deleteSnapshot(workshop, old)
  return row
}
