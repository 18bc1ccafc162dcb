import { type Connection, connectionShape } from '../model/connection.ts'
import { entityId } from '../model/ids.ts'

/** The connection stored under `${from}>${to}`; null where key or value cannot be read. */
export function readConnection(key: string, value: unknown): Connection | null {
  const [from, to, ...more] = key.split('>')
  if (!entityId.safeParse(from).success || !entityId.safeParse(to).success || more.length > 0) return null
  const shape = connectionShape.safeParse(value)
  return shape.success && from && to ? { id: key, from, to, ...shape.data } : null
}
