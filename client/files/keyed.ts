/** Values with keys that stay with them as long as the list stays: what they read as, and how many alike came before. */
export function keyed<T>(
  values: readonly T[],
  read: (value: T) => string,
): { key: string; value: T; at: number }[] {
  const seen = new Map<string, number>()
  return values.map((value, at) => {
    const text = read(value)
    const before = seen.get(text) ?? 0
    seen.set(text, before + 1)
    return { key: `${before} ${text}`, value, at }
  })
}
