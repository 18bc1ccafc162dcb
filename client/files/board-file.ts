import { exportBoard } from '../../shared/exchange/export-board.ts'
import { type FileBoard, fileBoard } from '../../shared/files/board-of-file.ts'
import type { Tick } from '../../shared/files/file-request.ts'
import type { Locale } from '../../shared/model/stage.ts'
import { offsetHere } from '../platform/offset.ts'
import type { Session } from '../state/session.ts'

/** The board as files are made from it here, with what was ticked. */
export const boardFile = (session: Session, locale: Locale, ticks: ReadonlySet<Tick>): FileBoard =>
  fileBoard({
    board: exportBoard(session.board.board, session.stage.getState()),
    workshop: session.workshop,
    locale,
    may: ticks,
    now: Date.now(),
    offset: offsetHere(),
    by: session.me.name,
    version: 0,
  })
