import { type Comment, commentShape } from '../model/comment.ts'
import { entityId } from '../model/ids.ts'

/** The comment stored under `${note}/${comment}`; null where key or value cannot be read. */
export function readComment(key: string, value: unknown): Comment | null {
  const [note, id, ...more] = key.split('/')
  if (!entityId.safeParse(note).success || !entityId.safeParse(id).success || more.length > 0) return null
  const shape = commentShape.safeParse(value)
  return shape.success && note && id ? { id, note, ...shape.data } : null
}
