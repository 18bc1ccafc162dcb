/** Every list of values that a partner record chooses from, with the row of the sources behind it. */

export const SECTORS = [
  'local',
  'state',
  'federal',
  'private',
  'nonprofit',
  'education',
  'association',
  'tribal',
  'other',
] as const
export type Sector = (typeof SECTORS)[number]
export const RELATIONSHIP_STATUSES = [
  'no_contact',
  'occasional',
  'past_collaboration',
  'active',
  'strong',
  'strained',
] as const
export const PARTNER_KINDS = ['organization', 'person', 'group'] as const
export const PARTNERSHIP_TYPES = ['intra_governmental', 'institutional'] as const
export const LEVELS = ['local', 'regional', 'state', 'national', 'tribal'] as const
export const CONTACT_WAYS = ['email', 'phone', 'letter', 'meeting'] as const
export const RESEARCH_STATES = ['none', 'some', 'done'] as const
export const MECHANISMS = [
  'mou',
  'contract',
  'joint_committee',
  'letter',
  'informal_voluntary',
  'none_yet',
] as const
export const FORMALITIES = ['formal', 'informal'] as const
/** Whether law, and the office's own rules, allow it. Source: E6. */
export const FITS = ['unknown', 'ok', 'ok_conditions', 'no'] as const
export type Fit = (typeof FITS)[number]
/** Source: P9. */
export const PARTNER_STAGES = [
  'identified',
  'researching',
  'contacted',
  'meeting_set',
  'met',
  'first_step',
  'active',
  'paused',
  'declined',
  'ended',
] as const
export type PartnerStage = (typeof PARTNER_STAGES)[number]
/** Stages in which nothing is waited for any more. */
export const OVER: ReadonlySet<PartnerStage | null> = new Set<PartnerStage | null>(['declined', 'ended'])
/** The deepening ladder, in its printed order. Source: B47. */
export const DEPTHS = [
  'none',
  'transactional',
  'co_events',
  'joint_actions',
  'coalition',
  'coalition_meetings',
  'merger',
] as const
export type Depth = (typeof DEPTHS)[number]
/** Source: C3.3. */
export const TIERS = ['primary', 'secondary', 'tertiary'] as const
export type Tier = (typeof TIERS)[number]
/** Source: G3. */
export const PARTNER_ROLES = [
  'training',
  'advocacy',
  'assistance',
  'translation',
  'assessment',
  'other',
] as const
/** What is given and taken. Source: B3, E5. */
export const EXCHANGES = [
  'turnout',
  'expertise',
  'credibility',
  'relationships',
  'perspective',
  'solidarity',
  'funding',
  'space',
  'tour',
  'presentation',
  'alerts',
  'invitations',
  'data',
  'other',
] as const
/** Source: P3. */
export const BENEFITS = [
  'capacity',
  'resource_sharing',
  'cooperative_purchasing',
  'intelligence_sharing',
  'expertise',
  'network',
  'reach',
] as const
export const BARRIERS = ['legal', 'capacity', 'trust', 'interest', 'competition', 'other'] as const
/** Source: C5.3, E5. */
export const ACTIVITIES = ['meeting', 'event', 'site_visit', 'tour', 'presentation', 'call'] as const
/** Source: G9. */
export const FUNDING_STATES = ['sought', 'agreed', 'received'] as const
/** The four easy first steps of the guide, and one's own. Source: B45. */
export const FIRST_STEP_KINDS = [
  'share_alerts',
  'share_invitations',
  'guest_speaker',
  'joint_letter',
  'own',
] as const
export type FirstStepKind = (typeof FIRST_STEP_KINDS)[number]
export const STEP_STATES = ['idea', 'agreed', 'done'] as const
export const HAND_OFF_ANSWERS = ['asked', 'yes', 'no'] as const
/** Source: E10. */
export const SIGNALS = ['issue', 'question'] as const
