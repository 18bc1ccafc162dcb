/** Goes from a row through its siblings to the first in which something can be taken away. */
function removeIn(row: Element, selector: string, step: (from: Element) => Element | null): Element | null {
  for (let at = step(row); at; at = step(at)) {
    const found = at.matches(selector) ? at.querySelector('[data-remove]') : null
    if (found) return found
  }
  return null
}

/**
 * Moves the focus on from a button that takes its own row away: to the same button (`data-remove`) of the next row, else of the row
 * before, else to what is nearest of `otherwise`, which may stand around it. To be called before the row goes: whoever works by keyboard is left nowhere else.
 *
 * @param row what a row is, as a selector; rows stand beside each other in one parent
 */
export function leaveRow(button: Element, row: string, otherwise: string): void {
  const leaving = button.closest(row)
  if (!leaving) return
  let to =
    removeIn(leaving, row, at => at.nextElementSibling) ??
    removeIn(leaving, row, at => at.previousElementSibling)
  for (let around = leaving.parentElement; around && !to; around = around.parentElement)
    to = around.matches(otherwise)
      ? around
      : ([...around.querySelectorAll(otherwise)].find(one => !leaving.contains(one)) ?? null)
  if (to instanceof HTMLElement) to.focus()
}
