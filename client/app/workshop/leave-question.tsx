import { useText } from '../../i18n/i18n.tsx'
import { useSession } from '../../state/session.ts'
import { Confirm } from '../../ui/confirm.tsx'
import { CopyWords } from '../copy-words.tsx'

/** Asks before somebody leaves with words that neither the server has nor this device keeps. */
export function LeaveQuestion({ onLeave, onClose }: { onLeave: () => void; onClose: () => void }) {
  const t = useText()
  const { away } = useSession()
  return (
    <Confirm
      title={t('leave.ask')}
      action={t('leave.anyway')}
      danger
      isOpen
      onConfirm={() => {
        onClose()
        onLeave()
      }}
      onClose={onClose}
    >
      <p>{t('leave.help')}</p>
      {away.unsent() === '' ? null : <CopyWords words={() => away.unsent()} />}
    </Confirm>
  )
}
