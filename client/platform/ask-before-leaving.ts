/** From now on closing the page asks first; gives back how to end that. */
export function askBeforeLeaving(): () => void {
  const guard = (event: BeforeUnloadEvent): void => event.preventDefault()
  addEventListener('beforeunload', guard)
  return () => removeEventListener('beforeunload', guard)
}
