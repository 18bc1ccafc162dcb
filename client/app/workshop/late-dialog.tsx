import { type ReactNode, Suspense } from 'react'
import { useText } from '../../i18n/i18n.tsx'
import { reload } from '../../platform/page.ts'
import { Confirm } from '../../ui/confirm.tsx'
import { ErrorBoundary } from '../error-boundary.tsx'

/** Around a dialog that is fetched when it is opened: where that fails, a small dialog says so and the board stays. */
export function LateDialog({ children, onClose }: { children: ReactNode; onClose: () => void }) {
  const t = useText()
  return (
    <ErrorBoundary
      instead={() => (
        <Confirm
          title={t('problem.not_fetched')}
          action={t('problem.reload')}
          isOpen
          onConfirm={reload}
          onClose={onClose}
        >
          <p>{t('problem.not_fetched_help')}</p>
        </Confirm>
      )}
    >
      <Suspense fallback={null}>{children}</Suspense>
    </ErrorBoundary>
  )
}
