import { describe, expect, it } from 'vitest'
import { splitLines } from '../../shared/edits/split-lines.ts'
import { LIMITS } from '../../shared/model/limits.ts'

describe('a pasted list becomes notes', () => {
  it('one a line, with bullets, numbers and boxes stripped and empty lines left out', () => {
    const text =
      '• Tenants union\r\n\r\n - Library friends\n1. Parish council\n2) PTA\n[x] Bus drivers\n☐ Food bank\n* 4-H club\n– Amigos del parque'
    expect(splitLines(text).lines).toEqual([
      'Tenants union',
      'Library friends',
      'Parish council',
      'PTA',
      'Bus drivers',
      'Food bank',
      '4-H club',
      'Amigos del parque',
    ])
  })

  it('keeps what only looks like a mark', () => {
    expect(
      splitLines('-40 degrees\n2030 goals\n#housing\nA. Philip Randolph Institute\n3.5 million').lines,
    ).toEqual(['-40 degrees', '2030 goals', '#housing', 'A. Philip Randolph Institute', '3.5 million'])
  })

  it('makes nothing of what cannot be seen: blanks, empty cells, marks that only join letters', () => {
    expect(splitLines('   \n\n  \t \n\u200b\u200d\ufeff\n\u2060').lines).toEqual([])
    expect(splitLines('\tFire chief\t\t\u200bcounty \t').lines).toEqual(['Fire chief · \u200bcounty'])
    // letters and pictures that are joined by such marks stay whole
    expect(splitLines('👩‍🚒\nمی‌خواهم').lines).toEqual(['👩‍🚒', 'می‌خواهم'])
  })

  it('joins spreadsheet cells of a row, and says how many lines were too many', () => {
    expect(splitLines('Fire chief\tcounty').lines).toEqual(['Fire chief · county'])
    const many = splitLines(Array.from({ length: LIMITS.paste + 3 }, (_, i) => `n${i}`).join('\n'))
    expect(many.lines).toHaveLength(LIMITS.paste)
    expect(many.left).toBe(3)
  })
})
