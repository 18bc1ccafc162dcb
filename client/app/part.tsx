import { type ComponentType, lazy, useState } from 'react'

/** A component whose code comes by itself. `load` fetches it: what was loaded before it is shown is shown at once. */
export interface Part<Props extends object> {
  (props: Props): React.JSX.Element
  load(): Promise<void>
}

/**
 * A lazy component that can be there already. React shows the content behind a fallback 300 ms after the fallback at the
 * earliest, however soon it came: on the way to the first map there must be none.
 */
export function part<Props extends object>(fetch: () => Promise<ComponentType<Props>>): Part<Props> {
  let loaded: ComponentType<Props> | null = null
  const load = async (): Promise<ComponentType<Props>> => {
    loaded = await fetch()
    return loaded
  }
  const Later = lazy(async () => ({ default: await load() }))
  function ThePart(props: Props) {
    // one of the two for as long as it is shown: a change would make it anew
    const [Shown] = useState<ComponentType<Props>>(() => loaded ?? Later)
    return <Shown {...props} />
  }
  return Object.assign(ThePart, { load: async () => void (await load()) })
}
