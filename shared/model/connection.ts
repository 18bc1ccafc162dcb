import { z } from 'zod/mini'
import type { ConnectionId, NoteId } from './ids.ts'

/** Kinds of influence (Net-Map's link kinds, and the guide's). */
export const CONNECTION_KINDS = [
  'authority',
  'money',
  'votes',
  'information',
  'personal',
  'media',
  'other',
] as const
export type ConnectionKind = (typeof CONNECTION_KINDS)[number]
export const EFFECTS = ['helps', 'harms'] as const
export type Effect = (typeof EFFECTS)[number]
/** 1 weak, 2 known, 3 close. */
export type Strength = 1 | 2 | 3

export interface Connection {
  readonly id: ConnectionId
  readonly from: NoteId
  readonly to: NoteId
  readonly kind: ConnectionKind
  readonly strength: Strength
  readonly effect: Effect
  readonly via?: string | undefined
  readonly evidence?: string | undefined
  readonly by: string
}

/** The value stored under `${from}>${to}`. */
export const connectionShape = z.object({
  kind: z.catch(z.enum(CONNECTION_KINDS), 'other'),
  strength: z.catch(z.union([z.literal(1), z.literal(2), z.literal(3)]), 2),
  effect: z.catch(z.enum(EFFECTS), 'helps'),
  via: z.optional(z.string().check(z.maxLength(200))),
  evidence: z.optional(z.string().check(z.maxLength(2_000))),
  by: z.catch(z.string().check(z.maxLength(64)), ''),
})

export const connectionId = (from: NoteId, to: NoteId): ConnectionId => `${from}>${to}`
/** The id of the line that runs the other way. */
export const reversedId = (id: ConnectionId): ConnectionId => id.split('>').reverse().join('>')
