/** The matrix's three dimensions of the guide. Source: C3.2. */
export const GUIDE_DIMENSIONS = ['alignment', 'resources', 'access'] as const
export type GuideDimension = (typeof GUIDE_DIMENSIONS)[number]
export const isGuideDimension = (id: string): id is GuideDimension => GUIDE_DIMENSIONS.some(d => d === id)
/** Beside them, up to three of one's own. */
export const OWN_DIMENSIONS = 3
