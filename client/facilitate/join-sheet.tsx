import { X } from 'lucide-react'
import { Dialog } from 'react-aria-components/Dialog'
import { Heading } from 'react-aria-components/Heading'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'
import { useText } from '../i18n/i18n.tsx'
import { useStage } from '../state/hooks.ts'
import { IconButton } from '../ui/icon-button.tsx'
import { Qr } from '../ui/qr.tsx'
import styles from './join-sheet.module.css'

/** How to join, over the whole screen: a code that a phone in the back row reads, where it leads, and what to do in a few words. */
export function JoinSheet({ link, onClose }: { link: string; onClose: () => void }) {
  const t = useText()
  const { title } = useStage()
  return (
    <ModalOverlay
      className={styles.shade ?? ''}
      isOpen
      isDismissable
      onOpenChange={open => {
        if (!open) onClose()
      }}
    >
      <Modal className={styles.sheet ?? ''}>
        <Dialog className={styles.dialog ?? ''}>
          <div className={styles.words}>
            <p className={styles.board}>{title}</p>
            <Heading slot="title" level={2} className={styles.title ?? ''}>
              {t('join.sheet_title')}
            </Heading>
            <p className={styles.how}>{t('join.sheet_how')}</p>
            <p className={styles.where}>
              {t('join.sheet_where')} <strong>{new URL(link).host}</strong>
            </p>
          </div>
          <div className={styles.code}>
            <Qr text={link} label={t('wall.qr')} size={640} />
          </div>
          <IconButton label={t('app.close')} tip="left" onPress={onClose} className={styles.close}>
            <X size={24} aria-hidden />
          </IconButton>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
