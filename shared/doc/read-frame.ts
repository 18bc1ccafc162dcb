import * as Y from 'yjs'
import { type Frame, frameShape } from '../model/frame.ts'
import { type FrameId, isEntityId } from '../model/ids.ts'

/** A frame as a plain value; null where the entity cannot be read. */
export function readFrame(id: FrameId, value: unknown): Frame | null {
  if (!isEntityId(id) || !(value instanceof Y.Map)) return null
  const shape = frameShape.safeParse({
    map: value.get('map'),
    title: value.get('title'),
    rect: value.get('rect'),
    made: value.get('made'),
    gone: value.get('gone') ?? null,
  })
  return shape.success ? { id, ...shape.data } : null
}
