import { expect, it } from 'vitest'
import { SnapshotTexts } from '../../server/http/snapshot-texts.ts'

const MIB = 1024 * 1024

it('prepared snapshots are kept up to 32 MiB; those told longest ago go first', () => {
  const texts = new SnapshotTexts()
  const large = 'x'.repeat(10 * MIB)
  for (const name of ['a', 'b', 'c']) texts.keep('w', name, large, texts.era)
  expect(texts.of('a')).toBe(large)
  texts.keep('w', 'd', large, texts.era)
  expect(['a', 'b', 'c', 'd'].filter(name => texts.of(name) !== null)).toEqual(['a', 'c', 'd'])
  texts.keep('w', 'huge', 'x'.repeat(33 * MIB), texts.era)
  expect(texts.of('huge')).toBeNull()
  expect(texts.of('a')).toBe(large)
})

it('an erasure forgets them, those too that were being prepared meanwhile; other workshops keep theirs', () => {
  const texts = new SnapshotTexts()
  const { era } = texts
  texts.keep('w', 'a', 'before', era)
  texts.keep('other', 'b', 'theirs', era)
  texts.forget('w')
  texts.keep('w', 'late', 'before', era)
  expect([texts.of('a'), texts.of('late'), texts.of('b')]).toEqual([null, null, 'theirs'])
  texts.keep('w', 'a', 'after', texts.era)
  expect(texts.of('a')).toBe('after')
})
