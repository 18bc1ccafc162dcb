import { Clock, Eye, RotateCcw, Trash2 } from 'lucide-react'
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
  /** its read-only page */
  href: string
  /** the facilitator restores and deletes */
  mayChange: boolean
  onRestore: () => void
  onDelete: () => void
}

export function SnapshotRow({ snapshot, href, mayChange, onRestore, onDelete }: SnapshotRowProps) {
  const t = useText()
  const id = useId()
  const { name, automatic, createdAt, notes, partners } = snapshot
  const shown = automatic ? t('snap.before_restore', { name }) : name
  return (
    <li className={styles.row} aria-labelledby={id}>
      <div className={styles.words}>
        <p id={id} className={styles.name}>
          {shown}
        </p>
        <p className={styles.facts}>
          <FormattedDate value={createdAt} dateStyle="medium" timeStyle="short" />
          {' · '}
          {t('snap.counts', { notes, partners })}
          {automatic ? (
            <span className={styles.badge}>
              <Clock size={12} aria-hidden /> {t('snap.automatic')}
            </span>
          ) : null}
        </p>
      </div>
      <a
        className={`${button.button} ${button.s} ${button.plain}`}
        href={href}
        target="_blank"
        rel="noreferrer"
        aria-label={t('snap.open_named', { name: shown })}
      >
        <Eye size={16} aria-hidden />
        {t('snap.open')}
      </a>
      {mayChange ? (
        <>
          <Button
            size="s"
            icon={<RotateCcw size={16} aria-hidden />}
            aria-label={t('snap.restore_named', { name: shown })}
            onPress={onRestore}
          >
            {t('snap.restore')}
          </Button>
          <IconButton label={t('snap.delete_named', { name: shown })} size="s" tip="left" onPress={onDelete}>
            <Trash2 size={16} aria-hidden />
          </IconButton>
        </>
      ) : null}
    </li>
  )
}
