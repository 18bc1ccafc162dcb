import * as Y from 'yjs'

/** Items that Yjs passes while `run` works: it puts each into two sets. */
export function itemsPassed(run: () => void): number {
  let count = 0
  const { add } = Set.prototype
  Set.prototype.add = function (value: unknown) {
    if (value instanceof Y.Item) count += 0.5
    return add.call(this, value)
  }
  try {
    run()
  } finally {
    Set.prototype.add = add
  }
  return count
}
