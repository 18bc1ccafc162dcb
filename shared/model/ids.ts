import { z } from 'zod/mini'
import { ACCESS_KEY, WORKSHOP_ID } from './id-shapes.ts'

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

const ENTITY_ID = /^[A-Za-z0-9_.:-]+$/

/** As `entityId`, for what is read thousands of times. */
export const isEntityId = (id: string): boolean =>
  id.length <= 64 && ENTITY_ID.test(id) && !FORBIDDEN_KEYS.has(id)

/** What may be the name of an entity: short, and free of the separators that flat keys use (`/`, `>`, `#`). */
export const entityId = z.string().check(
  z.minLength(1),
  z.maxLength(64),
  z.regex(ENTITY_ID, 'ids are 1–64 letters, digits, "_", "-", "." or ":"'),
  z.refine(id => !FORBIDDEN_KEYS.has(id), 'reserved word'),
)

/** Keys that would reach an object's prototype. */
export const FORBIDDEN_KEYS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype'])

export const workshopId = z.string().check(z.regex(WORKSHOP_ID))
export const accessKey = z.string().check(z.regex(ACCESS_KEY))
