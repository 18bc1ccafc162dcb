import type { ReactNode } from 'react'
import { useText } from '../i18n/i18n.tsx'
import { Button } from './button.tsx'
import { Dialog } from './dialog.tsx'

export interface ConfirmProps {
  title: string
  /** what will happen, and what stays safe */
  children: ReactNode
  /** the verb on the button */
  action: string
  danger?: boolean
  isOpen: boolean
  busy?: boolean
  onConfirm: () => void
  onClose: () => void
}

/** Asks before something that reaches others or cannot be taken back. */
export function Confirm({ title, children, action, danger, isOpen, busy, onConfirm, onClose }: ConfirmProps) {
  const t = useText()
  return (
    <Dialog
      title={title}
      isOpen={isOpen}
      onClose={onClose}
      role="alertdialog"
      actions={
        <>
          <Button look="quiet" onPress={onClose}>
            {t('app.cancel')}
          </Button>
          <Button look={danger ? 'danger' : 'primary'} isPending={busy ?? false} onPress={onConfirm}>
            {action}
          </Button>
        </>
      }
    >
      {children}
    </Dialog>
  )
}
