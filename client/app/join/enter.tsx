import { lazy, Suspense, useEffect, useState } from 'react'
import { ACCESS_KEY } from '../../../shared/model/id-shapes.ts'
import type { WorkshopId } from '../../../shared/model/ids.ts'
import { useText } from '../../i18n/i18n.tsx'
import { fragment, onFragment, reload } from '../../platform/page.ts'
import type { AheadCall } from '../../sync/call-ahead.ts'
import { Opening } from '../opening.tsx'
import { part } from '../part.tsx'
import { type Identity, knownIdentity } from './identity.ts'

export const Room = part(async () => (await import('../workshop/room.tsx')).Room)
const Join = lazy(async () => ({ default: (await import('./join.tsx')).Join }))
const AccessProblem = lazy(async () => ({ default: (await import('./access-problem.tsx')).AccessProblem }))

/** The way into a workshop: by `?name=`, as whoever joined here before, or through the join page. */
export function Enter({ id, call }: { id: WorkshopId; call: AheadCall | null }) {
  const t = useText()
  const [key] = useState(fragment)
  const [who, setWho] = useState<Identity | null>(() => knownIdentity(id, key))
  const [before, setBefore] = useState<Identity | null>(null)
  // another link of the same workshop, put in the place of this one, changes nothing but the key: the browser loads no page for that
  useEffect(() => onFragment(() => fragment() !== key && ACCESS_KEY.test(fragment()) && reload()), [key])
  if (!ACCESS_KEY.test(key)) return <AccessProblem kind="damaged-link" />
  if (!who) return <Join id={id} workshopKey={key} before={before} onJoin={setWho} />
  return (
    <Suspense fallback={<Opening text={t('join.opening')} />}>
      <Room
        id={id}
        workshopKey={key}
        who={who}
        call={call}
        onChangeName={() => {
          setBefore(who)
          setWho(null)
        }}
      />
    </Suspense>
  )
}
