/**
 * Copied HTML is read as a row of pieces and never given to the browser as a page: it may come from anywhere, and even a page that runs
 * nothing reports what it would have run.
 */
export type Piece =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'tag'; readonly name: string; readonly ends: boolean; readonly attributes: string }

/** Elements whose content is no words. */
const MUTE = new Set(['script', 'style', 'title', 'head', 'template'])

/** Texts and tags in order, comments left out. Each character is looked at once, whatever the HTML. */
export function* piecesOf(html: string): Generator<Piece> {
  for (let at = 0; at < html.length; ) {
    const open = html.indexOf('<', at)
    if (open < 0) {
      yield { kind: 'text', text: html.slice(at) }
      return
    }
    if (open > at) yield { kind: 'text', text: html.slice(at, open) }
    const comment = html.startsWith('<!--', open)
    const close = comment ? html.indexOf('-->', open) : endOfTag(html, open)
    if (close < 0) return
    at = close + (comment ? 3 : 1)
    const [, slash, name] = /^<(\/?)([a-z][a-z0-9:-]*)/i.exec(html.slice(open, open + 60)) ?? []
    if (comment || name === undefined) continue
    const start = open + 1 + (slash ?? '').length + name.length
    yield { kind: 'tag', name: name.toLowerCase(), ends: slash === '/', attributes: html.slice(start, close) }
  }
}

function endOfTag(html: string, open: number): number {
  let quote = ''
  for (let at = open + 1; at < html.length; at++) {
    const sign = html[at]
    if (quote !== '') quote = sign === quote ? '' : quote
    else if (sign === '>') return at
    else if (sign === '"' || sign === "'") quote = sign
  }
  return -1
}

/** Signs that are written as names or numbers, such as `&eacute;`. There are no tags in what the browser is given here. */
export function decoded(text: string): string {
  if (!text.includes('&')) return text
  const page = new DOMParser().parseFromString(text.replaceAll('<', '&lt;'), 'text/html')
  return page.body.textContent ?? ''
}

/** The value of the first attribute of that name (letters and dashes); null for none. */
export function attributeIn(html: string, name: string): string | null {
  for (const piece of piecesOf(html)) {
    if (piece.kind !== 'tag' || !piece.attributes.includes(name)) continue
    const found = new RegExp(`\\s${name}=(?:"([^"]*)"|'([^']*)')`).exec(piece.attributes)
    const value = found?.[1] ?? found?.[2]
    if (value !== undefined) return decoded(value)
  }
  return null
}

/** The rows of a table, where that is all there is: a page laid out with tables is not a spreadsheet. */
export function tableIn(html: string): string[][] | null {
  const rows: string[][] = []
  let tables = 0
  let mute: string | null = null
  let cell: string | null = null
  const endCell = (): void => {
    if (cell !== null)
      rows.at(-1)?.push(
        decoded(cell.replaceAll('\u00a0', ' '))
          .replace(/ *\n */g, '\n')
          .trim(),
      )
    cell = null
  }
  for (const piece of piecesOf(html)) {
    if (piece.kind === 'text') {
      if (mute !== null) continue
      // a line break of the source is no line break of the words
      if (cell !== null) cell += piece.text.replace(/\s+/g, ' ')
      else if (piece.text.trim() !== '') return null
      continue
    }
    const { name, ends } = piece
    if (mute !== null || MUTE.has(name)) {
      if (mute === null && !ends) mute = name
      else if (mute === name && ends) mute = null
    } else if (name === 'table' && !ends && ++tables > 1) return null
    else if (name === 'tr' && !ends) {
      endCell()
      rows.push([])
    } else if (name === 'td' || name === 'th') {
      endCell()
      if (!ends) cell = ''
    } else if (name === 'br' && cell !== null) cell += '\n'
    else if (name === 'table') endCell()
  }
  return tables === 1 && rows.some(row => row.length > 0) ? rows : null
}
