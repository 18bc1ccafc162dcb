import type { OwnChange } from '../../shared/model/away.ts'
import { columnsOf, TABLE_IDS } from '../../shared/model/tables.ts'

/** Keys of notes and frames that hold no words of one's own, and of ends; those of other entities all may. */
const NO_WORDS = /^notes\/[^/]+\/(?!text$|idea$|aside$|holder$)|^frames\/[^/]+\/(?!title$)|\/(gone|deleted)$/

/** In the small tables the columns that people write in: no choices, days and names of people or partners. */
function holdsNoWords(key: string): boolean {
  const [root, named, , column = ''] = key.split('/')
  if (root !== 'lists') return NO_WORDS.test(key)
  const table = TABLE_IDS.find(id => id === named)
  const spec = table && Object.hasOwn(columnsOf(table), column) ? columnsOf(table)[column] : undefined
  return spec?.kind !== 'words' || spec.names !== undefined
}

/** Words that somebody wrote, out of what they changed: one text after the other, each once. */
export function wordsOf(changes: readonly Pick<OwnChange, 'key' | 'mine'>[]): string {
  const texts = changes.flatMap(({ key, mine }) => {
    if (holdsNoWords(key)) return []
    const words = typeof mine === 'object' && mine !== null && 'text' in mine ? mine.text : mine
    return typeof words === 'string' && words.trim() !== '' ? [words] : []
  })
  return [...new Set(texts)].join('\n\n')
}
