import type { MetaField } from './board.ts'
import { day, oneOf, type ValueSpec, words } from './value-kinds.ts'

/** What the workshop is for. Source: the five guides; E1 for `communication`. */
export const PURPOSES = ['decision', 'services', 'communication', 'readiness', 'other'] as const
/** Source: P1. */
export const SERVICE_AREAS = [
  'elections',
  'taxes',
  'public_health',
  'roads',
  'water',
  'sewage',
  'other',
] as const

const text = words(2_000)
/** Longest name of a person. */
const name = words(100)

/**
 * The workshop's own facts, one value each. Sources: objective B16, P5; until C1.5; purpose E1; service area P1; jurisdiction and
 * restrictions P4, C1.6; needs C1.3; sponsors C1.1; lead C1.4; the two leads M2; vision G5; the day to look again P12.
 */
export const FACTS = {
  objective: text,
  until: day,
  purpose: oneOf(PURPOSES),
  service_area: oneOf(SERVICE_AREAS),
  needs: text,
  vision: text,
  jurisdiction: words(),
  restrictions: text,
  sponsors: text,
  lead: name,
  lead_public: name,
  lead_private: name,
  review_on: day,
} as const satisfies Record<MetaField, ValueSpec>
