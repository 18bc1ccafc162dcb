/** "- ", "• ", "* ", "3. ", "3) ", "(3) ", "a) ", "[ ] ": what lists begin their lines with. */
const MARKER = /^\s*(?:[-–—•·*▪◦‣]|\[[ xX]?\]|\(?\d{1,3}[.)]|\(?[a-zA-Z][)])(?:\s+|$)/

/**
 * Takes pasted text apart into one text a note: bullets, numbers and empty lines go.
 * `left` counts lines beyond `most`, which are not taken.
 */
export function splitLines(pasted: string, most: number): { texts: string[]; left: number } {
  const texts: string[] = []
  let left = 0
  for (const line of pasted.split(/\r\n|\r|\n|\u2028|\u2029/)) {
    let text = line.trim()
    // two markers follow each other in "- [ ] call the clerk"
    for (let i = 0; i < 2; i++) text = text.replace(MARKER, '').trim()
    if (text === '') continue
    if (texts.length < most) texts.push(text)
    else left++
  }
  return { texts, left }
}
