import type { ROLES } from '../../shared/model/role.ts'
import { useText } from '../i18n/i18n.tsx'
import { refusalText } from '../i18n/refusal-text.ts'
import { useSession } from '../state/session.ts'
import { Banner } from '../ui/banner.tsx'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Spinner } from '../ui/spinner.tsx'
import { ErasePerson } from './erase-person.tsx'
import styles from './share-dialog.module.css'
import { ShareLink } from './share-link.tsx'
import { useLinks } from './use-links.ts'

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
  const { role } = useSession()
  const { links: found, problem, again } = useLinks(workshopKey)

  return (
    <Dialog title={t('share.title')} isOpen onClose={onClose} wide>
      {problem ? (
        <Banner
          tone="danger"
          live="alert"
          actions={
            <Button size="s" onPress={again}>
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
      {role === 'facilitator' ? <ErasePerson /> : <p className={styles.note}>{t('share.own_note')}</p>}
    </Dialog>
  )
}
