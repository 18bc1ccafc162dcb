import { type Insight, type InsightBoard, insightOf } from '../../shared/insight/insight.ts'
import { type Meta, NO_META } from '../../shared/model/board.ts'
import type { Connection } from '../../shared/model/connection.ts'
import type { ConnectionId, NoteId, PartnerId } from '../../shared/model/ids.ts'
import type { Note } from '../../shared/model/note.ts'
import type { Partner } from '../../shared/model/partner.ts'
import type { Stage } from '../../shared/model/stage.ts'

/** The parts of a board on which insight rests. */
export interface InsightChange {
  readonly meta?: Meta
  readonly notes: ReadonlyMap<NoteId, Note | null>
  readonly connections: ReadonlyMap<ConnectionId, Connection | null>
  readonly partners: ReadonlyMap<PartnerId, Partner | null>
  readonly partnerOf: ReadonlyMap<NoteId, PartnerId | null>
}
export type InsightStage = Pick<Stage, 'maps' | 'results' | 'people'>

/** A board of its own, kept in step by changes alone, from which everything is computed. */
export class InsightMirror {
  readonly #notes = new Map<NoteId, Note>()
  readonly #connections = new Map<ConnectionId, Connection>()
  readonly #partners = new Map<PartnerId, Partner>()
  readonly #partnerOf = new Map<NoteId, PartnerId>()
  #meta: Meta = NO_META

  apply({ meta, notes, connections, partners, partnerOf }: InsightChange): void {
    if (meta) this.#meta = meta
    take(this.#notes, notes)
    take(this.#connections, connections)
    take(this.#partners, partners)
    take(this.#partnerOf, partnerOf)
  }

  answer(stage: InsightStage): Insight {
    const board: InsightBoard = {
      meta: this.#meta,
      notes: this.#notes,
      connections: this.#connections,
      partners: this.#partners,
      partnerOf: this.#partnerOf,
    }
    return insightOf(board, stage)
  }
}

function take<K, V>(into: Map<K, V>, changes: ReadonlyMap<K, V | null>): void {
  for (const [key, value] of changes) {
    if (value === null) into.delete(key)
    else into.set(key, value)
  }
}
