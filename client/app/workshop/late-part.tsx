import { type ReactNode, Suspense } from 'react'
import { useText } from '../../i18n/i18n.tsx'
import { AgainOnReturn } from '../../ui/again-on-return.tsx'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { ErrorBoundary } from '../error-boundary.tsx'

/** Around a strip or banner that is fetched when it is wanted: where that fails, a line says so, or with `quiet` nothing. */
export function LatePart({ children, quiet = false }: { children: ReactNode; quiet?: boolean }) {
  const t = useText()
  return (
    <ErrorBoundary
      instead={(_, again) => (
        <>
          <AgainOnReturn again={again} />
          {quiet ? null : (
            <Banner
              tone="waiting"
              live="status"
              actions={
                <Button size="s" onPress={again}>
                  {t('app.try_again')}
                </Button>
              }
            >
              {t('problem.not_fetched')}
            </Banner>
          )}
        </>
      )}
    >
      <Suspense fallback={null}>{children}</Suspense>
    </ErrorBoundary>
  )
}
