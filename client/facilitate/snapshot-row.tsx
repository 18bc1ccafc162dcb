import { ArrowLeftRight, Eye, RotateCcw, Trash2 } from 'lucide-react'
import { useId } from 'react'
import { FormattedDate } from '../i18n/formatted-date.tsx'
import { useText } from '../i18n/i18n.tsx'
import button from '../ui/button.module.css'
import { Button } from '../ui/button.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import type { Snapshot } from './snapshots.ts'
import styles from './snapshots-dialog.module.css'

export interface SnapshotRowProps {
  snapshot: Snapshot
  /** what it is called on the screen */
  title: string
  /** its read-only page */
  href: string
  /** the page that compares it with the board of today */
  compareHref: string
  /** the facilitator restores and deletes */
  mayChange: boolean
  onRestore: () => void
  onDelete: () => void
}

export function SnapshotRow(props: SnapshotRowProps) {
  const { snapshot, title, href, compareHref, mayChange, onRestore, onDelete } = props
  const t = useText()
  const id = useId()
  const { kind, createdAt, notes, partners } = snapshot
  return (
    <li className={styles.row} data-kind={kind ?? undefined} aria-labelledby={id}>
      <div className={styles.words}>
        <p id={id} className={styles.name}>
          {title}
        </p>
        <p className={styles.facts}>
          <FormattedDate value={createdAt} dateStyle="medium" timeStyle="short" />
          {' · '}
          {t('snap.counts', { notes, partners })}
        </p>
      </div>
      <a
        className={`${button.button} ${button.s} ${button.plain}`}
        href={href}
        target="_blank"
        rel="noreferrer"
        aria-label={t('snap.open_named', { name: title })}
      >
        <Eye size={16} aria-hidden />
        {t('snap.open')}
      </a>
      <a
        className={`${button.button} ${button.s} ${button.plain}`}
        href={compareHref}
        target="_blank"
        rel="noreferrer"
        aria-label={t('states.with_now_named', { name: title })}
      >
        <ArrowLeftRight size={16} aria-hidden />
        {t('states.with_now')}
      </a>
      {mayChange ? (
        <>
          <Button
            size="s"
            icon={<RotateCcw size={16} aria-hidden />}
            aria-label={t('snap.restore_named', { name: title })}
            onPress={onRestore}
          >
            {t('snap.restore')}
          </Button>
          <IconButton label={t('snap.delete_named', { name: title })} size="s" tip="left" onPress={onDelete}>
            <Trash2 size={16} aria-hidden />
          </IconButton>
        </>
      ) : null}
    </li>
  )
}
