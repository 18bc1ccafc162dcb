import { type ReactNode, Suspense, useEffect, useState } from 'react'
import { useText } from '../../i18n/i18n.tsx'
import { reload } from '../../platform/page.ts'
import { useSaved } from '../../state/hooks.ts'
import { AgainOnReturn } from '../../ui/again-on-return.tsx'
import { Confirm } from '../../ui/confirm.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { ErrorBoundary } from '../error-boundary.tsx'
import { Loading } from './loading.tsx'

/** Nobody is to see a dialog flash up that says nothing (milliseconds). */
const PATIENCE = 500

interface Props {
  children: ReactNode
  onClose: () => void
  /** what stands there at once until the code is here; else a small dialog after a moment */
  waiting?: ReactNode
}

/** Around a dialog that is fetched when it is opened: where that fails, a small dialog says so and the board stays. */
export function LateDialog({ children, onClose, waiting }: Props) {
  return (
    <ErrorBoundary instead={(_, again) => <NotFetchedDialog onAgain={again} onClose={onClose} />}>
      <Suspense fallback={waiting ?? <Wait onClose={onClose} />}>{children}</Suspense>
    </ErrorBoundary>
  )
}

/** Without a connection a page that is loaded anew would be none at all. */
function NotFetchedDialog({ onAgain, onClose }: { onAgain: () => void; onClose: () => void }) {
  const t = useText()
  const away = useSaved().kind === 'offline'
  return (
    <Confirm
      title={t('problem.not_fetched')}
      action={t(away ? 'app.try_again' : 'problem.reload')}
      isOpen
      onConfirm={away ? onAgain : reload}
      onClose={onClose}
    >
      <AgainOnReturn again={onAgain} />
      <p>{t('problem.not_fetched_help')}</p>
    </Confirm>
  )
}

function Wait({ onClose }: { onClose: () => void }) {
  const t = useText()
  const [long, setLong] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), PATIENCE)
    return () => clearTimeout(timer)
  }, [])
  return long ? (
    <Dialog title={t('app.fetching')} isOpen onClose={onClose}>
      <Loading />
    </Dialog>
  ) : null
}
