/** How many places of this visit the browser keeps before the present one (see `Visited`). */
const before = (): number => Number(history.state?.depth) || 0

/**
 * Leaves no place of this visit to whoever presses Back or Forward.
 * @param go puts another address into a new place, or in the stead of the present one
 */
export function leaveNone(go: (isNew: boolean) => void): void {
  const count = before()
  const first = (): void => {
    go(false)
    // a new place cuts off those that still lie ahead
    if (count > 0) go(true)
  }
  if (count === 0) first()
  else {
    addEventListener('popstate', first, { once: true })
    history.go(-count)
  }
}
