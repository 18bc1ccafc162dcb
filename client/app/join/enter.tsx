import { lazy, Suspense, useState } from 'react'
import { accessKey, type WorkshopId } from '../../../shared/model/ids.ts'
import { LIMITS } from '../../../shared/model/limits.ts'
import { useText } from '../../i18n/i18n.tsx'
import { fragment, query } from '../../platform/page.ts'
import { recentWorkshops, secretFor } from '../../platform/this-device-settings.ts'
import { Opening } from '../opening.tsx'
import { AccessProblem } from './access-problem.tsx'
import { Join } from './join.tsx'
import { colorFor } from './person-color.ts'

const Room = lazy(() => import('../workshop/room.tsx'))

/** As whom somebody comes in. */
export interface Identity {
  readonly name: string
  readonly color: string
  readonly secret: string
  /** a shared computer: nothing is kept on it */
  readonly shared: boolean
}

/** The way into a workshop: by `?name=`, as whoever joined here before, or through the join page. */
export default function Enter({ id }: { id: WorkshopId }) {
  const t = useText()
  const [key] = useState(fragment)
  const [who, setWho] = useState<Identity | null>(() => knownIdentity(id, key))
  if (!accessKey.safeParse(key).success) return <AccessProblem kind="damaged-link" />
  if (!who) return <Join id={id} workshopKey={key} onJoin={setWho} />
  return (
    <Suspense fallback={<Opening text={t('join.opening')} />}>
      <Room id={id} workshopKey={key} who={who} onChangeName={() => setWho(null)} />
    </Suspense>
  )
}

function knownIdentity(id: WorkshopId, key: string): Identity | null {
  const given = query().get('name')?.trim().slice(0, LIMITS.name)
  const before = recentWorkshops().find(w => w.id === id && w.key === key && w.name !== undefined)
  const name = given || before?.name
  if (!name) return null
  const secret = secretFor(id)
  return { name, color: before?.color ?? colorFor(secret), secret, shared: false }
}
