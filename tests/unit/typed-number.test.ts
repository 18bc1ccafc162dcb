import { expect, it } from 'vitest'
import { typedNumber } from '../../client/partners/record/typed-number.ts'

it('numbers are read as people type them in both languages, and what is none is none', () => {
  for (const [text, value] of [
    ['1200', 1200],
    ['1,200', 1200],
    ['1.200', 1200],
    ['12,500', 12_500],
    ['1 200', 1200],
    ['1\u00A0200', 1200],
    ['1\u202F200', 1200],
    ["1'200", 1200],
    ['1,234,567', 1_234_567],
    ['12.500,50', 12_500.5],
    ['12,500.50', 12_500.5],
    ['0,5', 0.5],
    ['0.125', 0.125],
    ['.5', 0.5],
    ['2.', 2],
    ['−3', -3],
    ['-1.000', -1000],
    ['40 %', 40],
  ] as const)
    expect(typedNumber(text), text).toBe(value)
  for (const text of [
    '',
    ' ',
    '%',
    'many',
    '1.2.3',
    '1,2,3',
    '12,34.5',
    '1,200,30',
    '1e9',
    '0x10',
    'Infinity',
    ',',
    '-',
    '1-2',
  ])
    expect(typedNumber(text), text).toBeNull()
})
