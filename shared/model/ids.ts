import { z } from 'zod'

/** A string that knows whose id it is: a plain string fits, another kind of id does not. */
type Id<Kind> = string & { readonly __id?: Kind }

export type WorkshopId = Id<'workshop'>
export type ParticipantId = Id<'participant'>
export type MapId = Id<'map'>
export type NoteId = Id<'note'>
/** `${from}>${to}` */
export type ConnectionId = Id<'connection'>
/** a titled area that groups notes */
export type FrameId = Id<'frame'>
export type CommentId = Id<'comment'>
export type PartnerId = Id<'partner'>
export type SnapshotId = Id<'snapshot'>

/** What may be the name of an entity: short, and free of the separators that flat keys use (`/`, `>`, `#`). */
export const entityId = z
  .string()
  .min(1)
  .max(64)
  .regex(/^[A-Za-z0-9_.:-]+$/, 'ids are 1–64 letters, digits, "_", "-", "." or ":"')
  .refine(id => !FORBIDDEN_KEYS.has(id), 'reserved word')

/** Keys that would reach an object's prototype. */
export const FORBIDDEN_KEYS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype'])

/** A workshop's id in an address: 16–32 URL-safe characters. */
export const workshopId = z.string().regex(/^[A-Za-z0-9_-]{16,32}$/)

/** An access key: 43 base64url characters (256 bits). */
export const accessKey = z.string().regex(/^[A-Za-z0-9_-]{43}$/)
