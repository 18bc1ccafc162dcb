import { Refused } from './refused.ts'

interface Named {
  readonly id: string
}

/** A known item stays where it is unless `before` says otherwise; null: the end. Throws Refused where a new one is one too many. */
export function putInOrder<T extends Named>(
  items: T[],
  item: T,
  before: string | null | undefined,
  most: number,
): T[] {
  const at = items.findIndex(i => i.id === item.id)
  if (at < 0 && items.length >= most) throw new Refused('too-big', 'too many')
  if (at >= 0 && before === undefined) return items.with(at, item)
  return placedBefore(items, item, before ?? null)
}

/** The item before another one; at the end where that is not there. */
export function placedBefore<T extends Named>(items: T[], item: T, before: string | null): T[] {
  if (before === item.id) return items
  const others = items.filter(i => i.id !== item.id)
  const at = others.findIndex(i => i.id === before)
  return at < 0 ? [...others, item] : others.toSpliced(at, 0, item)
}
