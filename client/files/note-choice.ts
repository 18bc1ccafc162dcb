import { columnOf } from '../../shared/files/partner-columns.ts'
import { domain } from '../i18n/texts/domain.ts'

/** Values of notes by their list and what the screen calls them, in either language. */
const VALUES: ReadonlyMap<string, string> = new Map(
  [domain.en, domain.es].flatMap(words =>
    Object.entries(words).map(([id, word]) => {
      const [list = '', value = ''] = id.split('.')
      return [`${list} ${columnOf(word)}`, value] as const
    }),
  ),
)

/** The value of a note's field that a cell names in the words of the screen; undefined: none. */
export const noteChoice = (target: string, cell: string): string | undefined =>
  VALUES.get(`${target} ${columnOf(cell)}`)
