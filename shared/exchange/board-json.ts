import { z } from 'zod/mini'
import { agenda } from '../model/agenda.ts'
import { META_FIELDS, type MetaField } from '../model/board.ts'
import { CONNECTION_KINDS, EFFECTS } from '../model/connection.ts'
import { rect } from '../model/frame.ts'
import { entityId } from '../model/ids.ts'
import { LIMITS } from '../model/limits.ts'
import { moment } from '../model/moment.ts'
import { MOST } from '../model/most.ts'
import {
  EVIDENCE,
  MARK_TEXT,
  MOST_APART,
  MOVABLE,
  noteColor,
  noteText,
  point,
  reaction,
  TIES,
  TRENDS,
} from '../model/note.ts'
import { partnerJson } from '../model/partner-json.ts'
import { planParts } from '../model/plan-json.ts'
import { ROUND_LIMITS } from '../model/round.ts'
import { roundResult } from '../model/round-result.ts'
import { locale, mapSpec, person } from '../model/stage.ts'
import { listsJson } from '../model/tables-json.ts'

/** Name and version of the format. */
export const BOARD_SCHEMA = 'allymap.board/1'

const who = z.string().check(z.maxLength(64))
const field = z.string().check(z.maxLength(LIMITS.field))
const longText = z.string().check(z.maxLength(LIMITS.longText))

/** A note may come with `stance` and `influence`, or with `zone`, instead of `at`; if both are given, `at` wins. */
export const noteJson = z.strictObject({
  id: entityId,
  map: z.optional(entityId),
  at: z.optional(z.nullable(point)),
  stance: z.optional(z.number()),
  influence: z.optional(z.number()),
  zone: z.optional(z.nullable(z.string().check(z.maxLength(64)))),
  text: z.optional(noteText),
  color: z.optional(noteColor),
  by: z.optional(who),
  made: z.optional(moment),
  target: z.optional(z.boolean()),
  tags: z.optional(z.array(z.string().check(z.maxLength(60))).check(z.maxLength(20))),
  z: z.optional(z.number()),
  tie: z.optional(z.nullable(z.enum(TIES))),
  movable: z.optional(z.nullable(z.enum(MOVABLE))),
  evidence: z.optional(z.nullable(z.enum(EVIDENCE))),
  holder: z.optional(z.string().check(z.maxLength(LIMITS.name))),
  trend: z.optional(z.nullable(z.enum(TRENDS))),
  /** what it could be used for, who takes it on, and why it is set aside */
  idea: z.optional(z.string().check(z.maxLength(MARK_TEXT))),
  taker: z.optional(who),
  aside: z.optional(z.nullable(z.string().check(z.maxLength(MARK_TEXT)))),
  /** notes that are not the same, however alike their names */
  apart: z.optional(z.array(entityId).check(z.maxLength(MOST_APART))),
  /** the note that brought it to mind */
  sparked: z.optional(z.nullable(entityId)),
  locked: z.optional(z.boolean()),
  /** participant → their reaction */
  reactions: z.optional(z.record(who, reaction)),
  partner: z.optional(entityId),
  /** the round of placements after which its place was agreed on */
  agreed: z.optional(z.nullable(entityId)),
  /** notes that were merged into it: their words and authors */
  merged: z.optional(
    z
      .array(z.strictObject({ id: entityId, text: noteText, by: z.optional(who), made: z.optional(moment) }))
      .check(z.maxLength(LIMITS.notes)),
  ),
})
export type NoteJson = z.infer<typeof noteJson>

export const frameJson = z.strictObject({
  id: entityId,
  map: z.optional(entityId),
  rect: z.optional(rect),
  title: z.optional(z.string().check(z.maxLength(LIMITS.title))),
  by: z.optional(who),
  made: z.optional(moment),
})
export type FrameJson = z.infer<typeof frameJson>

export const commentJson = z.strictObject({
  id: entityId,
  note: entityId,
  text: field.check(z.minLength(1)),
  by: z.optional(who),
  made: z.optional(moment),
})
export type CommentJson = z.infer<typeof commentJson>

export const connectionJson = z.strictObject({
  from: entityId,
  to: entityId,
  kind: z.optional(z.enum(CONNECTION_KINDS)),
  strength: z.optional(z.union([z.literal(1), z.literal(2), z.literal(3)])),
  effect: z.optional(z.enum(EFFECTS)),
  via: z.optional(z.string().check(z.maxLength(200))),
  evidence: z.optional(z.string().check(z.maxLength(2_000))),
  by: z.optional(who),
})
export type ConnectionJson = z.infer<typeof connectionJson>

/** the workshop's own facts: what is no date, or no value that has words, reads as empty */
const facts = Object.fromEntries(META_FIELDS.map(field => [field, z.optional(longText)])) as Record<
  MetaField,
  z.ZodMiniOptional<typeof longText>
>

/** Everybody is sent the results with each change of the stage: none is larger than a round could make it. */
const resultJson = roundResult.check(
  z.refine(
    result => JSON.stringify(result).length <= ROUND_LIMITS.oneResult,
    `a result holds at most ${ROUND_LIMITS.oneResult} characters`,
  ),
)

export const boardJson = z.strictObject({
  schema: z.literal(BOARD_SCHEMA),
  workshop: z.optional(
    z.strictObject({
      title: z.optional(z.string().check(z.minLength(1), z.maxLength(LIMITS.title))),
      locale: z.optional(locale),
      template: z.optional(z.string().check(z.maxLength(40))),
      ...facts,
    }),
  ),
  maps: z.optional(z.array(mapSpec).check(z.maxLength(20))),
  notes: z.optional(z.array(noteJson).check(z.maxLength(MOST.notes))),
  connections: z.optional(z.array(connectionJson).check(z.maxLength(MOST.connections))),
  frames: z.optional(z.array(frameJson).check(z.maxLength(MOST.frames))),
  comments: z.optional(z.array(commentJson).check(z.maxLength(MOST.comments))),
  partners: z.optional(z.array(partnerJson).check(z.maxLength(MOST.partners))),
  /** our own organisation's record */
  own: z.optional(partnerJson),
  people: z.optional(z.array(person).check(z.maxLength(MOST.people))),
  agenda: z.optional(agenda),
  results: z.optional(z.array(resultJson).check(z.maxLength(ROUND_LIMITS.results))),
  ...planParts,
  lists: z.optional(listsJson),
})
export type BoardJson = z.infer<typeof boardJson>
