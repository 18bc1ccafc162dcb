import { type ReactNode, useId } from 'react'
import { useText } from '../i18n/i18n.tsx'
import { Button } from './button.tsx'
import { Dialog } from './dialog.tsx'
import styles from './form-dialog.module.css'

export interface FormDialogProps {
  readonly title: string
  /** on the button that sends the form; Enter in a field does the same */
  readonly send: string
  readonly wide?: boolean
  readonly onSend: () => void
  readonly onClose: () => void
  readonly children: ReactNode
}

/** A dialog that is one form, open as long as it is there. */
export function FormDialog({ title, send, wide = false, onSend, onClose, children }: FormDialogProps) {
  const t = useText()
  const form = useId()
  return (
    <Dialog
      title={title}
      isOpen
      wide={wide}
      onClose={onClose}
      actions={
        <>
          <Button look="quiet" onPress={onClose}>
            {t('app.cancel')}
          </Button>
          <Button type="submit" form={form} look="primary">
            {send}
          </Button>
        </>
      }
    >
      <form
        id={form}
        className={styles.form}
        noValidate
        onSubmit={event => {
          event.preventDefault()
          onSend()
        }}
      >
        {children}
      </form>
    </Dialog>
  )
}
