import { useEffect, useState } from 'react'
import { z } from 'zod/mini'
import type { Role } from '../../shared/model/role.ts'
import { answerOf } from '../platform/http.ts'
import { origin } from '../platform/page.ts'
import { type Session, useSession } from '../state/session.ts'

const ofEachRole = <T extends z.ZodMiniType>(value: T) =>
  z.object({ facilitator: value, participant: value, viewer: value })
/** What the server says of a workshop's keys. */
export const linksAnswer = z.object({ keys: ofEachRole(z.string()), links: ofEachRole(z.url()) })
export type LinksAnswer = z.infer<typeof linksAnswer>
export type Links = Partial<Record<Role, string>>

/** What stays on a screen asks again so often (milliseconds) whether a link was replaced, on whatever device. */
const WATCH = 5_000

/**
 * The links into the workshop: all three for the facilitator, asked of the server; one's own for everybody else. `problem`: the
 * kind of refusal, or null; `again` asks once more; `put` takes those that the server gave in their place. `watch`: they are asked
 * for again all the while, and stay as they were where no answer comes.
 */
export function useLinks(
  workshopKey: string,
  watch = false,
): {
  links: Links | null
  problem: string | null
  again: () => void
  put: (links: Links) => void
} {
  const session = useSession()
  const [links, setLinks] = useState<Links | null>(() => ownLink(session, workshopKey))
  const [problem, setProblem] = useState<string | null>(null)
  const [tries, setTries] = useState(0)
  useEffect(() => {
    if (session.role !== 'facilitator') return
    let wanted = true
    let next: ReturnType<typeof setTimeout> | undefined
    // `tries` only asks once more
    void tries
    const ask = async (): Promise<void> => {
      const found = await answerOf(linksAnswer, session.request('/links'))
      if (!wanted) return
      if (found.ok) setLinks(found.value.links)
      setProblem(found.ok ? null : found.error.kind)
      if (watch) next = setTimeout(() => void ask(), WATCH)
    }
    void ask()
    return () => {
      wanted = false
      clearTimeout(next)
    }
  }, [session, tries, watch])
  const again = (): void => {
    setProblem(null)
    setTries(n => n + 1)
  }
  return { links, problem, again, put: setLinks }
}

/** The link of somebody who is no facilitator: built here from the key that they came with. */
function ownLink({ role, workshop }: Session, key: string): Links | null {
  return role === 'facilitator' ? null : { [role]: `${origin()}/w/${workshop}#${key}` }
}
