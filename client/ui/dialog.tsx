import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { Dialog as AriaDialog } from 'react-aria-components/Dialog'
import { Heading } from 'react-aria-components/Heading'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'
import { useText } from '../i18n/i18n.tsx'
import { cx } from './cx.ts'
import styles from './dialog.module.css'
import { IconButton } from './icon-button.tsx'

export interface DialogProps {
  title: string
  isOpen: boolean
  onClose: () => void
  children: ReactNode
  /** buttons at the foot, the main one last */
  actions?: ReactNode
  wide?: boolean
  /** `alertdialog` for a question that must be answered: no closing by a click outside */
  role?: 'dialog' | 'alertdialog'
}

/** A dialog over the page: holds the focus, closes by Esc, gives the focus back. On a phone it is a sheet from below. */
export function Dialog({ title, isOpen, onClose, children, actions, wide, role = 'dialog' }: DialogProps) {
  const t = useText()
  return (
    <ModalOverlay
      className={styles.shade ?? ''}
      isOpen={isOpen}
      isDismissable={role === 'dialog'}
      onOpenChange={open => {
        if (!open) onClose()
      }}
    >
      <Modal className={cx(styles.sheet, wide && styles.wide)}>
        <AriaDialog className={styles.dialog ?? ''} role={role}>
          <div className={styles.head}>
            <Heading slot="title" level={2} className={styles.title ?? ''}>
              {title}
            </Heading>
            <IconButton label={t('app.close')} size="s" onPress={onClose}>
              <X size={18} aria-hidden />
            </IconButton>
          </div>
          <div className={styles.body}>{children}</div>
          {actions ? <div className={styles.actions}>{actions}</div> : null}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}
