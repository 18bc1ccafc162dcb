import { PARTNER_WORDS } from '../../../shared/model/partner-words.ts'
import { both } from '../both.ts'

/** Words for the values of a partner record's lists: those that stand in files too. */
export const partnerLists = both(PARTNER_WORDS.en, PARTNER_WORDS.es)
