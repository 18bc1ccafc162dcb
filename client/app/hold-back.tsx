import { createContext, type ReactNode, useContext, useEffect, useLayoutEffect, useState } from 'react'
import { BackHold } from '../platform/back-hold.ts'

const Hold = createContext<BackHold | null>(null)

/** Around the whole application, once, so that it listens before the router does. */
export function HoldBack({ children }: { children: ReactNode }) {
  const [hold] = useState(() => new BackHold())
  useLayoutEffect(() => hold.listen(), [hold])
  return <Hold value={hold}>{children}</Hold>
}

/** Going back out of this page is held up where `asks` says so; `held` is told where it would have led. */
export function useHoldBack(asks: () => boolean, held: (to: string) => void): void {
  const hold = useContext(Hold)
  useEffect(() => hold?.hold(asks, held), [hold, asks, held])
}
