import { useEffect, useState } from 'react'
import { z } from 'zod/mini'
import type { ROLES, Role } from '../../shared/model/role.ts'
import { useText } from '../i18n/i18n.tsx'
import { refusalText } from '../i18n/refusal-text.ts'
import { answerOf } from '../platform/http.ts'
import { origin } from '../platform/page.ts'
import { type Session, useSession } from '../state/session.ts'
import { Banner } from '../ui/banner.tsx'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Spinner } from '../ui/spinner.tsx'
import styles from './share-dialog.module.css'
import { ShareLink } from './share-link.tsx'

const links = z.object({
  links: z.object({ facilitator: z.url(), participant: z.url(), viewer: z.url() }),
})
type Links = Partial<Record<Role, string>>
/** The link that most people need comes first; the one that opens everything last. */
const ORDER = ['participant', 'viewer', 'facilitator'] as const satisfies readonly (typeof ROLES)[number][]

export interface ShareDialogProps {
  /** the key that this session came with */
  workshopKey: string
  onClose: () => void
}

/** The links into the workshop with what each may do: all three for the facilitator, one's own for everybody else. */
export function ShareDialog({ workshopKey, onClose }: ShareDialogProps) {
  const t = useText()
  const session = useSession()
  const { role } = session
  const [found, setFound] = useState<Links | null>(() => ownLink(session, workshopKey))
  const [problem, setProblem] = useState<string | null>(null)
  const [tries, setTries] = useState(0)

  useEffect(() => {
    if (role !== 'facilitator') return
    let wanted = true
    // `tries` only asks once more
    void tries
    setProblem(null)
    void answerOf(links, session.request('/links')).then(answer => {
      if (!wanted) return
      if (answer.ok) setFound(answer.value.links)
      else setProblem(answer.error.kind)
    })
    return () => {
      wanted = false
    }
  }, [role, session, tries])

  return (
    <Dialog title={t('share.title')} isOpen onClose={onClose} wide>
      {problem ? (
        <Banner
          tone="danger"
          live="alert"
          actions={
            <Button size="s" onPress={() => setTries(n => n + 1)}>
              {t('app.try_again')}
            </Button>
          }
        >
          {refusalText(t, { kind: problem })}
        </Banner>
      ) : null}
      {found ? (
        <ul className={styles.links}>
          {ORDER.map(r => {
            const link = found[r]
            return link ? <ShareLink key={r} role={r} link={link} /> : null
          })}
        </ul>
      ) : problem ? null : (
        <p className={styles.wait}>
          <Spinner /> {t('share.fetching')}
        </p>
      )}
      {role === 'facilitator' ? null : <p className={styles.note}>{t('share.own_note')}</p>}
    </Dialog>
  )
}

/** The link of somebody who is no facilitator: built here from the key that they came with. */
function ownLink({ role, workshop }: Session, key: string): Links | null {
  return role === 'facilitator' ? null : { [role]: `${origin()}/w/${workshop}#${key}` }
}
