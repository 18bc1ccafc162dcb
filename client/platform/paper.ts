/** Where printers hold US Letter; A4 everywhere else. Source: Unicode CLDR, supplemental data, paper sizes. */
const LETTER: ReadonlySet<string> = new Set('BZ CA CL CO CR GT MX NI PA PH PR SV US VE'.split(' '))

/** The paper that is usual where a language tag is from: `es-MX`. */
export const paperOf = (tag: string): 'a4' | 'letter' => {
  const [, region] = /^[a-z]{2,3}(?:-[a-z]{4})?-([a-z]{2})\b/i.exec(tag) ?? []
  return region && LETTER.has(region.toUpperCase()) ? 'letter' : 'a4'
}
export const paperHere = (): 'a4' | 'letter' => paperOf(navigator.language)
