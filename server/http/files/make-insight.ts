import * as Y from 'yjs'
import { newBoardDoc } from '../../../shared/doc/board-doc.ts'
import { readBoard } from '../../../shared/doc/read-board.ts'
import { withoutMoneyNotes } from '../../../shared/doc/without-money-notes.ts'
import { type Insight, insightOf, projectInsight } from '../../../shared/insight/insight.ts'
import { reportInsight } from '../../../shared/insight/report-insight.ts'
import type { Board } from '../../../shared/model/board.ts'
import type { MapSpec, Stage } from '../../../shared/model/stage.ts'

/** A board's insight that somebody asked for, with all that it is made from. */
export interface InsightOrder {
  /** the whole document */
  readonly state: Uint8Array
  readonly stage: Pick<Stage, 'maps' | 'results' | 'people' | 'privacy'>
  readonly reader: 'all' | 'viewers'
}

function boardIn(state: Uint8Array): Board {
  const doc = newBoardDoc()
  Y.applyUpdate(doc, state)
  const board = readBoard(doc)
  doc.destroy()
  return board
}

/** What the board says that nobody typed, as JSON text. */
export function makeInsight({ state, stage, reader }: InsightOrder): Uint8Array {
  const board = boardIn(state)
  const insight =
    reader === 'all'
      ? insightOf(board, stage)
      : projectInsight(insightOf(withoutMoneyNotes(board), stage), stage.privacy.stance)
  return new TextEncoder().encode(JSON.stringify(insight))
}

/** What a report says of it. */
export const makeReportInsight = (
  state: Uint8Array,
  maps: readonly MapSpec[],
): Pick<Insight, 'paths' | 'unusedAssets'> => reportInsight(boardIn(state), maps)
