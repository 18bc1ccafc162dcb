import { type ComponentType, lazy } from 'react'
import { askForLostSheets } from '../platform/lost-sheets.ts'

/** The code of a part could not be fetched; `again` makes way for another try. */
export class NotFetched extends Error {
  readonly again: () => void
  constructor(cause: unknown, again: () => void) {
    super(cause instanceof Error ? cause.message : String(cause), { cause })
    this.again = again
  }
}

/** A component whose code comes when it is first shown. Where that fails it throws `NotFetched`, and may be tried again. */
export function late<Props extends object>(
  fetch: () => Promise<ComponentType<Props>>,
): (props: Props) => React.JSX.Element {
  const make = () =>
    lazy(async () => {
      try {
        const Found = await fetch()
        // a part is not shown without what it looks like, as far as that can be had
        await askForLostSheets()
        return { default: Found }
      } catch (problem) {
        // React keeps what a lazy component came to, also a failure
        throw new NotFetched(problem, () => {
          Later = make()
        })
      }
    })
  let Later = make()
  return (props: Props) => <Later {...props} />
}
