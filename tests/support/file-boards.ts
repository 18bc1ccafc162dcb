import fc from 'fast-check'
import type { BoardJson } from '../../shared/exchange/board-json.ts'
import { type FileBoard, fileBoard } from '../../shared/files/board-of-file.ts'
import { TICKS, type Tick } from '../../shared/files/file-request.ts'
import type { PartnerJson } from '../../shared/model/partner-json.ts'
import type { Locale } from '../../shared/model/stage.ts'
import { anyPartnerFields } from './any-partner.ts'

/** A moment that files are made at. */
export const MADE = Date.UTC(2026, 4, 1, 12)

/** A board as files are made from it; everything ticked unless said otherwise. */
export const asFile = (
  board: Omit<BoardJson, 'schema'>,
  may: readonly Tick[] = TICKS,
  locale: Locale = 'en',
): FileBoard =>
  fileBoard({
    board: { schema: 'allymap.board/1', workshop: { title: 'A better town' }, ...board },
    workshop: 'workshop-of-the-files',
    locale,
    may: new Set(may),
    now: MADE,
    offset: 0,
    by: 'Ana',
    version: 7,
  })

/** A few records with names and ids of their own, each with any of its fields. */
export const anyPartners: fc.Arbitrary<PartnerJson[]> = fc
  .array(anyPartnerFields, { minLength: 1, maxLength: 3 })
  .map(all =>
    all.map(
      (fields, i): PartnerJson => ({
        ...fields,
        id: `p${i}`,
        name: fields.name?.trim() ? fields.name : `Partner ${i}`,
      }),
    ),
  )
