import type { WorkshopId } from '../../shared/model/ids.ts'
import type { Role } from '../../shared/model/role.ts'

interface Visit {
  readonly role: Role
  readonly participant: string | null
  readonly epoch: number
}

const FNV_PRIME = 0x01000193

/**
 * What stands for a key in names: the same for the same key. 64 of its 256 bits' worth, so nobody gets the key back from it; made by
 * hand (FNV-1a from two starts), since a page on plain http has no `crypto.subtle`.
 */
export function keyMark(key: string): string {
  const from = (start: number): string => {
    let hash = start
    for (let at = 0; at < key.length; at++) hash = Math.imul(hash ^ key.charCodeAt(at), FNV_PRIME)
    return (hash >>> 0).toString(36)
  }
  return `${from(0x811c9dc5)}-${from(0x9747b28c)}`
}

/** What the names of all documents begin with that one person has of a workshop on this device. */
export const ofPerson = (workshop: WorkshopId, participant: string | null): string =>
  `${workshop}/${participant ?? ''}/`

/** One document, as one person in one role has it in one epoch, by one key: another of these begins with a fresh one. */
export const documentName = (
  workshop: WorkshopId,
  { role, participant, epoch }: Visit,
  key: string,
): string => `${ofPerson(workshop, participant)}${role}/${epoch}/${keyMark(key)}`

/** Role and epoch out of a name. */
export function readName(name: string): { readonly role: string; readonly epoch: number } {
  const [, , role = '', epoch = ''] = name.split('/')
  return { role, epoch: Number(epoch) }
}
