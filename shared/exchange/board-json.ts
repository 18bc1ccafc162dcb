import { z } from 'zod'
import { agenda } from '../model/agenda.ts'
import { CONNECTION_KINDS, EFFECTS } from '../model/connection.ts'
import { rect } from '../model/frame.ts'
import { entityId } from '../model/ids.ts'
import { LIMITS } from '../model/limits.ts'
import { EVIDENCE, MOVABLE, noteColor, noteText, point, reaction, TIES } from '../model/note.ts'
import { FIRST_STEP_KINDS, RELATIONSHIP_STATUSES, SECTORS, STEP_STATES } from '../model/partner.ts'
import { ROUND_LIMITS } from '../model/round.ts'
import { roundResult } from '../model/round-result.ts'
import { locale, mapSpec, person } from '../model/stage.ts'
import { err, ok, type Result } from '../result.ts'

/** Name and version of the format. */
export const BOARD_SCHEMA = 'allymap.board/1'

const who = z.string().max(64)
const when = z.number().finite()
const field = z.string().max(LIMITS.field)
const longText = z.string().max(LIMITS.longText)

/** A note may come with `stance` and `influence`, or with `zone`, instead of `at`; if both are given, `at` wins. */
export const noteJson = z.strictObject({
  id: entityId,
  map: entityId.optional(),
  at: point.nullable().optional(),
  stance: z.number().finite().optional(),
  influence: z.number().finite().optional(),
  zone: z.string().max(64).nullable().optional(),
  text: noteText.optional(),
  color: noteColor.optional(),
  by: who.optional(),
  made: when.optional(),
  target: z.boolean().optional(),
  tags: z.array(z.string().max(60)).max(20).optional(),
  z: z.number().finite().optional(),
  tie: z.enum(TIES).nullable().optional(),
  movable: z.enum(MOVABLE).nullable().optional(),
  evidence: z.enum(EVIDENCE).nullable().optional(),
  holder: z.string().max(LIMITS.name).optional(),
  locked: z.boolean().optional(),
  /** participant → their reaction */
  reactions: z.record(who, reaction).optional(),
  partner: entityId.optional(),
})
export type NoteJson = z.infer<typeof noteJson>

export const frameJson = z.strictObject({
  id: entityId,
  map: entityId.optional(),
  rect: rect.optional(),
  title: z.string().max(LIMITS.title).optional(),
  by: who.optional(),
  made: when.optional(),
})
export type FrameJson = z.infer<typeof frameJson>

export const commentJson = z.strictObject({
  id: entityId,
  note: entityId,
  text: field.min(1),
  by: who.optional(),
  made: when.optional(),
})
export type CommentJson = z.infer<typeof commentJson>

export const connectionJson = z.strictObject({
  from: entityId,
  to: entityId,
  kind: z.enum(CONNECTION_KINDS).optional(),
  strength: z.union([z.literal(1), z.literal(2), z.literal(3)]).optional(),
  effect: z.enum(EFFECTS).optional(),
  via: z.string().max(200).optional(),
  evidence: z.string().max(2_000).optional(),
  by: who.optional(),
})
export type ConnectionJson = z.infer<typeof connectionJson>

const firstStepJson = z.strictObject({
  id: entityId,
  kind: z.enum(FIRST_STEP_KINDS),
  text: field,
  state: z.enum(STEP_STATES),
  on: z.iso.date().optional(),
})
const provenanceJson = z.strictObject({
  note: entityId,
  text: noteText,
  map: who,
  at: point.nullable().optional(),
  step: z.string().max(200).nullable().optional(),
  when,
  by: who,
  ended: z.boolean().optional(),
})
export const partnerJson = z.strictObject({
  id: entityId,
  /** other record ids that were joined into this one */
  ids: z.array(entityId).max(1_000).optional(),
  name: field.optional(),
  sector: z.enum(SECTORS).nullable().optional(),
  relationship_status: z.enum(RELATIONSHIP_STATUSES).nullable().optional(),
  owner: field.optional(),
  first_steps: z.array(firstStepJson).max(200).optional(),
  goals: longText.optional(),
  /** private remarks */
  notes: longText.optional(),
  also: z.record(z.enum(['name', 'sector', 'relationship_status', 'owner']), z.array(field)).optional(),
  from: z.array(provenanceJson).max(2_000).optional(),
})
export type PartnerJson = z.infer<typeof partnerJson>

/** Parts of the format that this version cannot hold yet: accepted empty, refused otherwise rather than dropped. */
const later = z
  .array(z.unknown())
  .max(0, 'this version of Allymap cannot take this part of a board file in yet')
  .optional()

export const boardJson = z.strictObject({
  schema: z.literal(BOARD_SCHEMA),
  workshop: z
    .strictObject({
      title: z.string().min(1).max(LIMITS.title).optional(),
      locale: locale.optional(),
      template: z.string().max(40).optional(),
      objective: longText.optional(),
      needs: longText.optional(),
      restrictions: longText.optional(),
      lead: longText.optional(),
    })
    .optional(),
  maps: z.array(mapSpec).max(20).optional(),
  notes: z.array(noteJson).max(LIMITS.notes).optional(),
  connections: z.array(connectionJson).max(100_000).optional(),
  frames: z.array(frameJson).max(5_000).optional(),
  comments: z.array(commentJson).max(100_000).optional(),
  partners: z.array(partnerJson).max(LIMITS.notes).optional(),
  people: z.array(person).max(5_000).optional(),
  agenda: agenda.optional(),
  results: z.array(roundResult).max(ROUND_LIMITS.results).optional(),
  checklist: later,
  tasks: later,
})
export type BoardJson = z.infer<typeof boardJson>

/** What is wrong with a file, and where: `notes.3.color`. */
export interface Problem {
  readonly path: string
  readonly message: string
}

/** Reads a board file. `newer`: it names a version of the format that this one does not know. */
export function parseBoardJson(
  value: unknown,
): Result<BoardJson, { kind: 'not-a-board' | 'newer' | 'invalid'; problems: Problem[] }> {
  const schema = z.object({ schema: z.string() }).safeParse(value)
  const version = schema.success ? /^allymap\.board\/(\d+)$/.exec(schema.data.schema)?.[1] : undefined
  if (version === undefined) {
    return err({ kind: 'not-a-board', problems: [{ path: 'schema', message: `expected "${BOARD_SCHEMA}"` }] })
  }
  if (Number(version) > 1) {
    return err({
      kind: 'newer',
      problems: [{ path: 'schema', message: 'this file comes from a newer version of Allymap' }],
    })
  }
  const parsed = boardJson.safeParse(value)
  if (parsed.success) return ok(parsed.data)
  return err({
    kind: 'invalid',
    problems: parsed.error.issues.slice(0, 20).map(i => ({ path: i.path.join('.'), message: i.message })),
  })
}
