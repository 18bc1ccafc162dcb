/** Whether somebody is in the middle of their words: a field has the focus, and holds some. */
function isWriting(): boolean {
  const field = document.activeElement
  const typed =
    field instanceof HTMLTextAreaElement || (field instanceof HTMLInputElement && field.type === 'text')
  return typed && !field.readOnly && field.value.trim() !== ''
}

/** What may end it: words sent or taken out, another place. */
const ENDS = ['keyup', 'input', 'click', 'focusout'] as const

/** Calls `then` once nobody is taken out of their words by it: at once, or after they were sent or left. Gives how to give it up. */
export function onceNotWriting(then: () => void): () => void {
  if (!isWriting()) {
    then()
    return () => {}
  }
  let stopped = false
  // what a key or a press does to the field is seen a moment later
  const look = (): void => void setTimeout(end)
  const end = (): void => {
    if (stopped || isWriting()) return
    stop()
    then()
  }
  const stop = (): void => {
    stopped = true
    for (const event of ENDS) removeEventListener(event, look)
  }
  for (const event of ENDS) addEventListener(event, look)
  return stop
}
