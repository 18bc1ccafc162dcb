import { lazy, useEffect, useState } from 'react'
import type { WorkshopId } from '../../../shared/model/ids.ts'
import { CLOSE } from '../../../shared/protocol/close-codes.ts'
import { useText } from '../../i18n/i18n.tsx'
import { keepNothing } from '../../platform/kept-values.ts'
import { forgetTab } from '../../platform/tab-values.ts'
import { keepRecent } from '../../platform/this-device-settings.ts'
import { type Session, SessionProvider } from '../../state/session.ts'
import type { AheadCall } from '../../sync/call-ahead.ts'
import { openSession } from '../../sync/connect.ts'
import type { AccessProblemKind } from '../join/access-problem.tsx'
import type { Identity } from '../join/identity.ts'
import { Opening } from '../opening.tsx'
import { goToDeepLink } from './deep-link.ts'
import { Workshop } from './workshop.tsx'

const AccessProblem = lazy(async () => ({
  default: (await import('../join/access-problem.tsx')).AccessProblem,
}))

export interface RoomProps {
  id: WorkshopId
  workshopKey: string
  who: Identity
  /** a connection that the page made before this code was there */
  call: AheadCall | null
  onChangeName: () => void
}

/** Opens the session of one person in one workshop, and closes it with the page. */
export function Room({ id, workshopKey, who, call, onChangeName }: RoomProps) {
  const t = useText()
  const [session, setSession] = useState<Session | null>(null)
  const [refused, setRefused] = useState<number | null>(null)
  const [tries, setTries] = useState(0)
  useEffect(() => {
    let wanted = true
    let opened: Session | null = null
    // `tries` only opens once more
    void tries
    setRefused(null)
    keepNothing(who.shared)
    void openSession({ workshop: id, key: workshopKey, call, ...who }).then(result => {
      if (!result.ok) {
        if (wanted) setRefused(result.code)
        return
      }
      opened = result.session
      if (!wanted) return opened.close()
      goToDeepLink(opened)
      setSession(opened)
    })
    return () => {
      wanted = false
      setSession(null)
      opened?.close()
      // also what was typed and not sent, and that this computer is shared
      if (who.shared) forgetTab()
    }
  }, [id, workshopKey, who, call, tries])
  useEffect(() => (session ? remember(session, workshopKey, who) : undefined), [session, workshopKey, who])

  if (refused !== null)
    return <AccessProblem kind={problemOfCode(refused)} onRetry={() => setTries(n => n + 1)} />
  if (!session) return <Opening text={t('join.opening')} />
  return (
    <SessionProvider value={session}>
      <Workshop workshopKey={workshopKey} onChangeName={onChangeName} />
    </SessionProvider>
  )
}

/** Keeps the workshop at the head of this device's list, with its present title. */
function remember(
  session: Session,
  key: string,
  { name, color, shared }: Identity,
): (() => void) | undefined {
  if (shared) return undefined
  const { workshop: id, role, stage } = session
  const note = (title: string): void => keepRecent({ id, role, key, title, at: Date.now(), name, color })
  note(stage.getState().title)
  return stage.subscribe((now, before) => {
    if (now.title !== before.title) note(now.title)
  })
}

/** Which page fits a socket that was refused; 0: no answer at all. */
function problemOfCode(code: number): AccessProblemKind {
  switch (code) {
    case CLOSE.unauthorized:
    case CLOSE.forbidden:
      return 'wrong-key'
    case CLOSE.gone:
      return 'deleted'
    case CLOSE.roleChanged:
      return 'role-changed'
    default:
      return 'away'
  }
}
