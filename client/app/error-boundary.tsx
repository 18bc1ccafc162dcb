import { TriangleAlert } from 'lucide-react'
import { Component, type ReactNode } from 'react'
import { useText } from '../i18n/i18n.tsx'
import { reload } from '../platform/page.ts'
import { Button } from '../ui/button.tsx'
import { ProblemPage } from './problem-page.tsx'

/** Catches our own mistakes while drawing: says what happened, what is safe, and what to do. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { error: Error | null }> {
  override state: { error: Error | null } = { error: null }

  static getDerivedStateFromError(error: unknown): { error: Error } {
    return { error: error instanceof Error ? error : new Error(String(error)) }
  }

  override render(): ReactNode {
    return this.state.error ? <Broken error={this.state.error} /> : this.props.children
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
