/** The most octets of a line, its end aside. Source: RFC 6350 §3.2, RFC 5545 §3.1. */
const MOST = 75

const octetsOf = (codePoint: number): number =>
  codePoint < 0x80 ? 1 : codePoint < 0x800 ? 2 : codePoint < 0x10000 ? 3 : 4

/** One line of a vCard or a calendar, folded at 75 octets of UTF-8 and never within a character, with its CRLF. */
export function foldLine(line: string): string {
  let out = ''
  let octets = 0
  for (const character of line) {
    const size = octetsOf(character.codePointAt(0) ?? 0)
    if (octets + size > MOST) {
      out += '\r\n '
      // the blank counts
      octets = 1
    }
    out += character
    octets += size
  }
  return `${out}\r\n`
}

/** A text as a value: `\`, `;`, `,` and line ends escaped, control characters gone. Source: RFC 6350 §3.4, RFC 5545 §3.3.11. */
export const escapeText = (text: string): string =>
  text
    .toWellFormed()
    .replace(/\p{Cc}/gu, control => ('\t\n\r'.includes(control) ? control : ''))
    .replaceAll('\\', '\\\\')
    .replaceAll(';', '\\;')
    .replaceAll(',', '\\,')
    .replace(/\r\n?|\n/g, '\\n')
