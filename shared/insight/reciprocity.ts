import type { PartnerId } from '../model/ids.ts'

/** Which way things go between a partner and us. */
export type Exchange = 'both' | 'we_only_give' | 'they_only_give' | 'unsaid'

interface GiveAndTake {
  readonly id: PartnerId
  readonly sets: { readonly we_give: readonly string[]; readonly they_give: readonly string[] }
}

/** [R22] Both ways where each side gives something; one way where only one does. Source: E4, "360 degree". */
export function exchangeOf({ sets }: Pick<GiveAndTake, 'sets'>): Exchange {
  const [we, they] = [sets.we_give.length > 0, sets.they_give.length > 0]
  if (we && they) return 'both'
  if (we) return 'we_only_give'
  return they ? 'they_only_give' : 'unsaid'
}

export interface OneWay {
  readonly partner: PartnerId
  readonly exchange: 'we_only_give' | 'they_only_give'
}

/** [R22] The partners where only one side gives. Those of whom nothing is said yet are none of them. */
export function oneWay(partners: Iterable<GiveAndTake>): OneWay[] {
  const found: OneWay[] = []
  for (const partner of partners) {
    const exchange = exchangeOf(partner)
    if (exchange === 'we_only_give' || exchange === 'they_only_give')
      found.push({ partner: partner.id, exchange })
  }
  return found
}
