import type { RowOf } from '../model/partner-fields.ts'

/** Our share of the talking, in hundredths, within which a conversation counts as one of two sides. Source: B44, thresholds of the domain. */
export const EVEN_TALK = { least: 35, most: 65 } as const

/** `unsaid`: nobody noted the share; `one_sided`: the share is even, but only one side brought something (or neither). */
export type TalkBalance = 'unsaid' | 'too_little' | 'too_much' | 'one_sided' | 'balanced'

/**
 * [R61] Whether a meeting was fifty-fifty: who talks too much does not learn, who talks too little does not share. Balanced needs an
 * even share (35 to 65, both included) and words for what we learned and for what we shared. Source: B44.
 */
export function talkBalance(meeting: Pick<RowOf<'meetings'>, 'talk' | 'learned' | 'shared'>): TalkBalance {
  const { talk, learned, shared } = meeting
  if (talk === null) return 'unsaid'
  if (talk < EVEN_TALK.least) return 'too_little'
  if (talk > EVEN_TALK.most) return 'too_much'
  return learned.trim() !== '' && shared.trim() !== '' ? 'balanced' : 'one_sided'
}
