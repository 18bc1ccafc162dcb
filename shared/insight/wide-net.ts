import type { Partner } from '../model/partner.ts'
import type { Sector } from '../model/partner-enums.ts'
import { COVERED_SECTORS } from './coverage.ts'

/** Whom each sector may mean: keys of hints, in the order of the checklist. Source: C2.1–C2.7. */
export const SECTOR_HINTS = {
  local: [
    'law_enforcement',
    'human_resources',
    'facilities',
    'technology',
    'emergency',
    'public_health',
    'public_works',
  ],
  state: ['election_authorities', 'technology', 'transportation', 'emergency', 'fusion_center'],
  federal: ['homeland_security', 'cybersecurity', 'investigators', 'postal_inspection', 'postal_service'],
  private: ['technology', 'healthcare', 'utilities'],
  nonprofit: ['service_providers', 'advocacy', 'faith_based'],
  education: ['school_districts', 'community_colleges', 'universities', 'research'],
  association: ['local_associations', 'state_associations', 'national_associations', 'elections_it'],
} as const satisfies Record<(typeof COVERED_SECTORS)[number], readonly string[]>
export type CoveredSector = keyof typeof SECTOR_HINTS
export type SectorHint = (typeof SECTOR_HINTS)[CoveredSector][number]

export interface NetPrompt {
  readonly sector: CoveredSector
  readonly hints: readonly SectorHint[]
}

/**
 * [R24] "Cast a wide net": for each of the seven sectors from which nobody comes, whom to think of. Source: P6, C2, B29.
 *
 * @param partners records; those without a sector fill none
 */
export function widenNet(partners: Iterable<Pick<Partner, 'sector'>>): NetPrompt[] {
  const filled = new Set<Sector | null>()
  for (const { sector } of partners) filled.add(sector)
  return COVERED_SECTORS.filter(sector => !filled.has(sector)).map(sector => ({
    sector,
    hints: SECTOR_HINTS[sector],
  }))
}
