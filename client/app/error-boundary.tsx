import { TriangleAlert } from 'lucide-react'
import { Component, type ReactNode } from 'react'
import { useText } from '../i18n/i18n.tsx'
import { reload } from '../platform/page.ts'
import { Button } from '../ui/button.tsx'
import { NotFetched } from './late.tsx'
import { ProblemPage } from './problem-page.tsx'

export interface ErrorBoundaryProps {
  children: ReactNode
  /** what to show instead: the whole page, unless a part of a page says otherwise */
  instead?: (error: Error, again: () => void) => ReactNode
}

/** Catches our own mistakes while drawing: says what happened, what is safe, and what to do. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { error: Error | null }> {
  override state: { error: Error | null } = { error: null }

  static getDerivedStateFromError(error: unknown): { error: Error } {
    return { error: error instanceof Error ? error : new Error(String(error)) }
  }

  /** Whoever opens it anew asks anew: React keeps also what failed. */
  override componentWillUnmount(): void {
    const { error } = this.state
    if (error instanceof NotFetched) error.again()
  }

  override render(): ReactNode {
    const { error } = this.state
    if (!error) return this.props.children
    const again = (): void => {
      if (error instanceof NotFetched) error.again()
      this.setState({ error: null })
    }
    return this.props.instead?.(error, again) ?? <Broken error={error} />
  }
}

function Broken({ error }: { error: Error }) {
  const t = useText()
  return (
    <ProblemPage
      icon={<TriangleAlert size={22} aria-hidden />}
      title={t('problem.broken')}
      actions={
        <Button look="primary" onPress={reload}>
          {t('problem.reload')}
        </Button>
      }
    >
      <p>{t('problem.broken_help')}</p>
      <details>
        <summary>{t('problem.details')}</summary>
        <pre>{error.message}</pre>
      </details>
    </ProblemPage>
  )
}
