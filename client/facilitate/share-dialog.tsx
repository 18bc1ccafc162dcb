import { useState } from 'react'
import type { ROLES } from '../../shared/model/role.ts'
import { useText } from '../i18n/i18n.tsx'
import { refusalText } from '../i18n/refusal-text.ts'
import { reload } from '../platform/page.ts'
import { useSession } from '../state/session.ts'
import { Banner } from '../ui/banner.tsx'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Spinner } from '../ui/spinner.tsx'
import { DeleteWorkshop } from './delete-workshop.tsx'
import { ErasePerson } from './erase-person.tsx'
import { KeptUntil } from './kept-until.tsx'
import styles from './share-dialog.module.css'
import { ShareLink } from './share-link.tsx'
import { useLinks } from './use-links.ts'

/** The link that most people need comes first; the one that opens everything last. */
const ORDER = ['participant', 'viewer', 'facilitator'] as const satisfies readonly (typeof ROLES)[number][]

export interface ShareDialogProps {
  /** the key that this session came with */
  workshopKey: string
  onClose: () => void
  /** opens what can be taken away as files, in the place of this dialog */
  onTakeAway: () => void
  /** the workshop of that title is no more */
  onDeleted: (title: string) => void
}

/**
 * The links into the workshop with what each may do: all three for the facilitator, who can replace them here, erase a person and
 * delete the workshop; one's own for everybody else.
 */
export function ShareDialog({ workshopKey, onClose, onTakeAway, onDeleted }: ShareDialogProps) {
  const t = useText()
  const { role } = useSession()
  const { links: found, problem, again, put } = useLinks(workshopKey)
  /** one's own link was replaced: this session is over, and goes on under the key that the address has now */
  const [renewed, setRenewed] = useState(false)
  const leads = role === 'facilitator' && !renewed

  return (
    <Dialog
      title={t('share.title')}
      isOpen
      wide
      onClose={renewed ? reload : onClose}
      {...(renewed
        ? {
            actions: (
              <Button look="primary" autoFocus onPress={reload}>
                {t('renew.go_on')}
              </Button>
            ),
          }
        : {})}
    >
      {renewed ? (
        <Banner tone="good" live="status" title={t('renew.all_done')}>
          {t('renew.all_done_help')}
        </Banner>
      ) : null}
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
            if (!link) return null
            return (
              <ShareLink
                key={r}
                role={r}
                link={link}
                leads={leads}
                onReplaced={links => {
                  put(links)
                  if (r === 'facilitator') setRenewed(true)
                }}
              />
            )
          })}
        </ul>
      ) : problem ? null : (
        <p className={styles.wait}>
          <Spinner /> {t('share.fetching')}
        </p>
      )}
      <KeptUntil className={styles.note} />
      {leads ? (
        <>
          <ErasePerson />
          <DeleteWorkshop onTakeAway={onTakeAway} onDeleted={onDeleted} />
        </>
      ) : null}
      {role === 'facilitator' ? null : <p className={styles.note}>{t('share.own_note')}</p>}
    </Dialog>
  )
}
