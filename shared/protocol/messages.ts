import { z } from 'zod'
import { entityId } from '../model/ids.ts'
import { LIMITS } from '../model/limits.ts'
import { role } from '../model/role.ts'
import { personColor, stage } from '../model/stage.ts'

/** The subprotocols: stock y-websocket, and ours, which adds type 120. */
export const SUBPROTOCOL = { stock: 'yjs', own: 'allymap.v1' } as const
/** Raised when messages or frames change their meaning. */
export const PROTOCOL_VERSION = 1

const id = z.string().max(64)

/** Client → server, kind 0 of message type 120. */
export const clientMessage = z.discriminatedUnion('t', [
  /** first frame of our client: who is here. `secret`: 128 bits or more, made on the device. */
  z.strictObject({
    t: z.literal('hello'),
    secret: z.string().regex(/^[A-Za-z0-9_-]{22,64}$/),
    name: z.string().trim().min(1).max(LIMITS.name),
    color: personColor,
  }),
  /** "everything before this": answered by `saved` with the same n once it is committed */
  z.strictObject({ t: z.literal('mark'), n: z.int().nonnegative() }),
  /** facilitator only */
  z.strictObject({
    t: z.literal('stage'),
    do: z.discriminatedUnion('what', [
      z.strictObject({ what: z.literal('rename'), title: z.string().trim().min(1).max(LIMITS.title) }),
      z.strictObject({ what: z.literal('lock'), on: z.boolean() }),
      z.strictObject({ what: z.literal('privacy'), stance: z.boolean() }),
    ]),
  }),
])
export type ClientMessage = z.infer<typeof clientMessage>
export type StageCommand = Extract<ClientMessage, { t: 'stage' }>['do']

export const DENIALS = ['locked', 'storage', 'too-big', 'forbidden', 'invalid'] as const
export type Denial = (typeof DENIALS)[number]

const point = z.tuple([z.number(), z.number()])
const stamp = z.object({ by: z.string(), at: z.number() })
/** Notes, connections and records as a viewer gets them: plain, filtered, never the document. */
export const viewNote = z.object({
  id,
  map: entityId,
  at: point.nullable(),
  text: z.string(),
  color: z.string(),
  made: stamp,
  tags: z.array(z.string()),
  target: z.boolean(),
  z: z.number(),
  holder: z.string(),
  locked: z.boolean(),
  reactions: z.record(z.string(), z.string()),
  /** judgements about people: only where stance is shown too */
  tie: z.string().nullable(),
  movable: z.string().nullable(),
  evidence: z.string().nullable(),
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
export const viewPartner = z.object({
  id,
  name: z.string(),
  sector: z.string().nullable(),
  relationship_status: z.string().nullable(),
  owner: z.string(),
  first_steps: z.array(
    z.object({ id, kind: z.string(), text: z.string(), state: z.string(), on: z.string().optional() }),
  ),
  goals: z.string(),
  notes: z.array(id),
})
export type ViewPartner = z.infer<typeof viewPartner>

export const viewMessage = z.object({
  t: z.literal('view'),
  /** true: forget what was known */
  all: z.boolean(),
  meta: z.record(z.string(), z.string()).optional(),
  notes: z.array(viewNote),
  connections: z.array(viewConnection),
  frames: z.array(viewFrame),
  partners: z.array(viewPartner),
  gone: z.object({
    notes: z.array(id),
    connections: z.array(z.string()),
    frames: z.array(id),
    partners: z.array(id),
  }),
})
export type ViewMessage = z.infer<typeof viewMessage>

/** Server → client, kind 0 of message type 120. */
export const serverMessage = z.discriminatedUnion('t', [
  z.object({
    t: z.literal('welcome'),
    role,
    /** who this connection is; null for viewers, who write nothing */
    participant: z.string().nullable(),
    /** raised when the document was replaced (erasing, restoring a backup): older copies are not to be sent */
    epoch: z.int(),
    /** server's clock, milliseconds since 1970 */
    time: z.number(),
    limits: z.object({ notes: z.number(), noteText: z.number(), frame: z.number() }),
  }),
  z.object({ t: z.literal('stage'), stage }),
  z.object({ t: z.literal('saved'), n: z.int() }),
  viewMessage,
  /** an edit was not taken; `storage` passes by itself, `locked` when the facilitator unlocks */
  z.object({ t: z.literal('denied'), why: z.enum(DENIALS), text: z.string() }),
  z.object({ t: z.literal('goodbye'), code: z.int(), text: z.string() }),
])
export type ServerMessage = z.infer<typeof serverMessage>
