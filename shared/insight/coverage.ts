import type { Partner } from '../model/partner.ts'
import type { Sector } from '../model/partner-enums.ts'

/** The seven sectors of the guide; `tribal` and `other` are places for records, not gaps to fill. Source: P6, C2. */
export const COVERED_SECTORS = [
  'local',
  'state',
  'federal',
  'private',
  'nonprofit',
  'education',
  'association',
] as const satisfies readonly Sector[]

export interface Coverage {
  /** how many records each sector has */
  readonly sectors: Readonly<Partial<Record<Sector, number>>>
  /** those of the seven without any */
  readonly empty: readonly Sector[]
  /** records without a sector */
  readonly unset: number
}

/** [R17] Which sectors our partners come from, and which of the seven nobody comes from. */
export function coverageOf(partners: Iterable<Pick<Partner, 'sector'>>): Coverage {
  const sectors: Partial<Record<Sector, number>> = {}
  let unset = 0
  for (const { sector } of partners) {
    if (sector === null) unset++
    else sectors[sector] = (sectors[sector] ?? 0) + 1
  }
  return { sectors, empty: COVERED_SECTORS.filter(sector => !sectors[sector]), unset }
}
