import { useStore } from 'zustand'
import { useSession } from '../../state/session.ts'
import { LatePart } from './late-part.tsx'
import { AwayBanner } from './parts.ts'

/** Where it is said, and read aloud, that both sides changed something while this device was away. */
export function AwayPlace() {
  const { away } = useSession()
  const items = useStore(away.items, found => found.length > 0)
  const words = useStore(away.words, text => text !== '')
  return (
    <div role="status">
      {items || words ? (
        <LatePart>
          <AwayBanner />
        </LatePart>
      ) : null}
    </div>
  )
}
