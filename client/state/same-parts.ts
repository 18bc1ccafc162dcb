type Parts = Readonly<Record<string, unknown>>

const isParts = (value: unknown): value is Parts =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function sameItems(before: readonly unknown[], now: readonly unknown[]): readonly unknown[] {
  let same = before.length === now.length
  const items = now.map((item, i) => {
    const kept = withSameParts(before[i], item)
    same &&= kept === before[i]
    return kept
  })
  return same ? before : items
}

function sameFields(before: Parts, now: Parts): Parts {
  const keys = Object.keys(now)
  let same = Object.keys(before).length === keys.length
  const fields: Record<string, unknown> = {}
  for (const key of keys) {
    const kept = withSameParts(before[key], now[key])
    same &&= kept === before[key] && key in before
    fields[key] = kept
  }
  return same ? before : fields
}

/** Plain values as they are now; parts that are equal to what they were before are the objects of before, so that nobody takes them for new. */
export function withSameParts<T>(before: unknown, now: T): T {
  if (Array.isArray(before) && Array.isArray(now)) return sameItems(before, now) as T
  return isParts(before) && isParts(now) ? (sameFields(before, now) as T) : now
}
