import { z } from 'zod/mini'
import { entityId } from '../model/ids.ts'
import { legibleList, legiblePart } from '../model/legible.ts'
import { LIMITS } from '../model/limits.ts'
import { type PartnerJson, partnerParts } from '../model/partner-json.ts'
import { planJson } from '../model/plan-json.ts'
import { role } from '../model/role.ts'
import { entryValue } from '../model/round.ts'
import { personColor, stage } from '../model/stage.ts'
import { stageCommand } from './commands.ts'

/** Raised when messages or frames change their meaning. */
export const PROTOCOL_VERSION = 1

const id = z.string().check(z.maxLength(64))

/** Client → server, kind 0 of message type 120. */
export const clientMessage = z.discriminatedUnion('t', [
  /** first frame of our client: who is here. `secret`: 128 bits or more, made on the device. */
  z.strictObject({
    t: z.literal('hello'),
    secret: z.string().check(z.regex(/^[A-Za-z0-9_-]{22,64}$/)),
    name: z.string().check(z.trim(), z.minLength(1), z.maxLength(LIMITS.name)),
    color: personColor,
  }),
  /** "everything before this": answered by `saved` with the same n once it is committed */
  z.strictObject({ t: z.literal('mark'), n: z.int().check(z.nonnegative()) }),
  /** facilitator only */
  z.strictObject({ t: z.literal('stage'), do: stageCommand }),
  /** writes an entry of one's own in the open round, or changes it; answered by `entry.mine` once it is committed */
  z.strictObject({ t: z.literal('entry.put'), round: entityId, id: entityId, value: entryValue }),
  /** takes an entry of one's own back; also one that came back from a cancelled round */
  z.strictObject({ t: z.literal('entry.delete'), round: entityId, id: entityId }),
  /** "I am done with this round" */
  z.strictObject({ t: z.literal('ready'), round: entityId, on: z.boolean() }),
  z.strictObject({ t: z.literal('hand'), up: z.boolean() }),
])
export type ClientMessage = z.infer<typeof clientMessage>
export type StageCommand = z.infer<typeof stageCommand>

/** `closed`: that round is not open any more */
export const DENIALS = ['locked', 'storage', 'too-big', 'forbidden', 'invalid', 'closed'] as const
export type Denial = (typeof DENIALS)[number]

const point = z.tuple([z.number(), z.number()])
const stamp = z.object({ by: z.string(), at: z.number() })
/** Notes, connections and records as a viewer gets them: plain, filtered, never the document. */
export const viewNote = z.object({
  id,
  map: entityId,
  at: z.nullable(point),
  text: z.string(),
  color: z.string(),
  made: stamp,
  tags: z.array(z.string()),
  target: z.boolean(),
  z: z.number(),
  holder: z.string(),
  idea: z.string(),
  taker: z.string(),
  aside: z.nullable(z.string()),
  apart: z.array(z.string()),
  locked: z.boolean(),
  reactions: z.record(z.string(), z.string()),
  /** judgements about people: only where stance is shown too */
  tie: z.nullable(z.string()),
  movable: z.nullable(z.string()),
  evidence: z.nullable(z.string()),
  trend: z.nullable(z.string()),
})
export type ViewNote = z.infer<typeof viewNote>
/** Comments are the room's own; frames of maps whose places are hidden are left out. */
export const viewFrame = z.object({
  id,
  map: entityId,
  title: z.string(),
  rect: z.tuple([z.number(), z.number(), z.number(), z.number()]),
})
export type ViewFrame = z.infer<typeof viewFrame>
export const viewConnection = z.object({
  id: z.string(),
  from: id,
  to: id,
  kind: z.string(),
  strength: z.number(),
  effect: z.string(),
})
export type ViewConnection = z.infer<typeof viewConnection>
/** A record with what is open of it, and the ids of the notes that it came from. */
export type ViewPartner = Omit<PartnerJson, 'ids' | 'also' | 'from' | 'notes'> & { notes: string[] }
const { notes: _remarks, ...openParts } = partnerParts
export const viewPartner = z.strictObject({
  ...openParts,
  notes: z.array(id),
}) as unknown as z.ZodMiniType<ViewPartner, ViewPartner>

export const viewMessage = z.object({
  t: z.literal('view'),
  /** true: forget what was known */
  all: z.boolean(),
  meta: z.optional(z.record(z.string(), z.string())),
  notes: legibleList(viewNote),
  connections: legibleList(viewConnection),
  frames: legibleList(viewFrame),
  partners: legibleList(viewPartner),
  /** our own organisation's record */
  own: z.optional(legiblePart(viewPartner)),
  /** the whole plan, as it is now */
  plan: z.optional(legiblePart(planJson)),
  gone: z.object({
    notes: z.array(z.string()),
    connections: z.array(z.string()),
    frames: z.array(z.string()),
    partners: z.array(z.string()),
  }),
})
export type ViewMessage = z.infer<typeof viewMessage>

/** One's own entries, to all connections of the one who wrote them and to nobody else; what is named here is committed. */
export const entryMine = z.object({
  t: z.literal('entry.mine'),
  round: id,
  /** true: these are all; false: these changed */
  all: z.boolean(),
  /** the round was cancelled: the words are back with the one who wrote them, until `entry.delete` or a week has passed */
  cancelled: z.boolean(),
  entries: z.array(z.object({ id, value: entryValue })),
  gone: z.array(id),
})
export type EntryMine = z.infer<typeof entryMine>

/** What changes by the second and is not stored with the stage: a few times a second at most. */
export const liveMessage = z.object({
  t: z.literal('live'),
  /** server's clock, milliseconds since 1970 */
  time: z.number(),
  /** hands that are up, the longest first */
  hands: z.array(id),
  round: z.nullable(
    z.object({
      id,
      /** how many wrote something, how much there is, and who is ready */
      people: z.int(),
      entries: z.int(),
      ready: z.array(id),
      /** to facilitators only: who is here and has written nothing yet */
      unheard: z.optional(z.array(id)),
    }),
  ),
})
export type LiveMessage = z.infer<typeof liveMessage>

/** What was refused, where that is one command or entry. */
export const about = z.object({
  command: z.string(),
  round: z.optional(z.string()),
  entry: z.optional(z.string()),
})
export type About = z.infer<typeof about>

/** Server → client, kind 0 of message type 120. */
export const serverMessage = z.discriminatedUnion('t', [
  z.object({
    t: z.literal('welcome'),
    role,
    /** who this connection is; null for viewers, who write nothing */
    participant: z.nullable(z.string()),
    /** raised when the document was replaced (erasing, restoring a backup): older copies are not to be sent */
    epoch: z.int(),
    /** server's clock, milliseconds since 1970 */
    time: z.number(),
    limits: z.object({ notes: z.number(), noteText: z.number(), frame: z.number() }),
  }),
  z.object({ t: z.literal('stage'), stage }),
  z.object({ t: z.literal('saved'), n: z.int() }),
  viewMessage,
  /**
   * An edit was not taken; `storage` passes by itself, `locked` when the facilitator unlocks. `about`: it was this command or
   * entry, and nothing else is concerned.
   */
  z.object({
    t: z.literal('denied'),
    why: z.enum(DENIALS),
    text: z.string(),
    about: z.optional(about),
  }),
  entryMine,
  liveMessage,
  /** The board was made what it was then (milliseconds since 1970): somebody went back to a snapshot. */
  z.object({ t: z.literal('restored'), to: z.number() }),
  z.object({ t: z.literal('goodbye'), code: z.int(), text: z.string() }),
])
export type ServerMessage = z.infer<typeof serverMessage>
