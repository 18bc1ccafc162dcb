import type { PartnerId } from '../model/ids.ts'

/** Partners that one owner can look after; past it we warn. Source: B34. */
export const MOST_OWNED = 3

interface Owned {
  readonly id: PartnerId
  /** a participant's id or a typed name; '' for nobody */
  readonly owner: string
}

export interface OwnerLoad {
  /** as on the records */
  readonly owner: string
  readonly partners: readonly PartnerId[]
  /** more than MOST_OWNED */
  readonly tooMany: boolean
  /** leads the group: tempting, and short of time */
  readonly leads: boolean
}

export interface Ownership {
  /** who owns the most first */
  readonly owners: readonly OwnerLoad[]
  readonly unowned: readonly PartnerId[]
}

/**
 * [R21] How many partners each owner looks after; warned of: more than three, and the group's leader as an owner. Source: B33–B35.
 *
 * @param isLeader whether that owner leads the group
 */
export function ownershipOf(partners: Iterable<Owned>, isLeader: (owner: string) => boolean): Ownership {
  const byOwner = new Map<string, PartnerId[]>()
  const unowned: PartnerId[] = []
  for (const { id, owner } of partners) {
    const name = owner.trim()
    if (name === '') unowned.push(id)
    else byOwner.set(name, [...(byOwner.get(name) ?? []), id])
  }
  const owners = [...byOwner].map(([owner, owned]) => ({
    owner,
    partners: owned,
    tooMany: owned.length > MOST_OWNED,
    leads: isLeader(owner),
  }))
  return {
    owners: owners.sort((a, b) => b.partners.length - a.partners.length || (a.owner < b.owner ? -1 : 1)),
    unowned,
  }
}
