import { describe, expect, it } from 'vitest'
import { piecesOf, tableIn } from '../../client/canvas/clipboard-html.ts'
import { readAsOne, readPaste } from '../../client/canvas/clipboard-text.ts'
import { splitCells } from '../../shared/edits/split-cells.ts'
import { LIMITS } from '../../shared/model/limits.ts'
import { threadTime } from '../support/thread-time.ts'

const data = (plain: string) => ({ getData: (type: string) => (type === 'text/plain' ? plain : '') })

describe('a paste of words', () => {
  it('makes a note of each line, without bullets and numbers', () => {
    expect(readPaste(data('- one\n2. two\n\n• three'))).toEqual({
      kind: 'lines',
      lines: ['one', 'two', 'three'],
      left: 0,
    })
  })
  it('makes a note of each cell of a spreadsheet, and says how many were too many', () => {
    expect(readPaste(data('a\tb\r\n\td\r\n'))).toEqual({
      kind: 'cells',
      rows: [
        ['a', 'b'],
        ['', 'd'],
      ],
      left: 0,
    })
    const rows = Array.from({ length: 300 }, (_, i) => `a${i}\tb${i}`).join('\n')
    const read = readPaste(data(rows))
    expect(read.left).toBe(600 - LIMITS.paste)
    expect(read.kind === 'cells' && read.rows.flat().filter(c => c !== '').length).toBe(LIMITS.paste)
  })
  it('as one note keeps every line', () => {
    expect(readAsOne(data('- one\r\n- two\n'))).toEqual({ text: '- one\n- two', left: 0 })
    expect(readAsOne(data('x'.repeat(LIMITS.noteText + 5))).left).toBe(5)
  })
})

describe('cells of a spreadsheet', () => {
  it('keep line breaks, tabs and quotes inside of quotes', () => {
    expect(splitCells('"two\nlines"\t"say ""hi"""\nplain\t5" pipe\n')).toEqual([
      ['two\nlines', 'say "hi"'],
      ['plain', '5" pipe'],
    ])
  })
  it('a quote that never ends, or ends in the middle, is part of the words', () => {
    expect(splitCells('"open\tb\nc\td')).toEqual([
      ['"open', 'b'],
      ['c', 'd'],
    ])
    expect(splitCells('"a" b\tc')).toEqual([['"a" b', 'c']])
  })
  it('an empty cell keeps its column', () => {
    expect(splitCells('\tb\t\n"a"\t\tc')).toEqual([
      ['', 'b', ''],
      ['a', '', 'c'],
    ])
  })
  it('is not a list with tabs: indented, marked, or of uneven rows', () => {
    for (const text of ['no tabs\nat all', '•\tone\n•\ttwo', '1.\tone\n2.\ttwo', '\tone\n\ttwo', 'a\tb\nc'])
      expect(splitCells(text)).toBeNull()
  })
})

describe('a table in copied HTML', () => {
  it('gives its cells with their line breaks, whatever stands in attributes, comments and styles', () => {
    const html =
      '<html><head><title>x</title><style>td > a { color: red }</style></head><body><!--StartFragment-->' +
      '<table onclick="a > b"><colgroup><col></colgroup><tr><td title=\'"\'>one<br>two</td>\n<td>  three\n four </td></tr>' +
      '<tr><th><b>five</b></th><td></td></tr></table><!--EndFragment--></body></html>'
    expect(tableIn(html)).toEqual([
      ['one\ntwo', 'three four'],
      ['five', ''],
    ])
  })
  it('is null for a page with words around it, two tables, or none', () => {
    for (const html of [
      '',
      '<p>words</p>',
      'words<table><tr><td>1</table>',
      '<table><tr><td><table><tr><td>1</table></table>',
      '<table><tr><td>1</table><table><tr><td>2</table>',
      '<table></table>',
    ])
      expect(tableIn(html)).toBeNull()
  })
  it('looks at each character once: broken HTML of a million signs is done in no time', () => {
    for (const broken of ['<a "', '<', '<!--', "<td '>", '</'].map(part => part.repeat(300_000))) {
      const start = threadTime()
      expect([...piecesOf(broken)].length).toBeGreaterThanOrEqual(0)
      expect(threadTime() - start).toBeLessThan(2_000)
    }
  })
})
