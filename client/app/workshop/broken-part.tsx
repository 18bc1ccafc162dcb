import { TriangleAlert } from 'lucide-react'
import { useText } from '../../i18n/i18n.tsx'
import { AgainOnReturn } from '../../ui/again-on-return.tsx'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { NotFetched } from '../late.tsx'

/** In place of a view or panel that broke; the rest of the workshop goes on. */
export function BrokenPart({ error, again }: { error: Error; again: () => void }) {
  const t = useText()
  const fetched = !(error instanceof NotFetched)
  return (
    <div role="alert">
      {fetched ? null : <AgainOnReturn again={again} />}
      <EmptyState
        icon={<TriangleAlert size={22} aria-hidden />}
        title={t(fetched ? 'problem.broken_part' : 'problem.not_fetched')}
        action={<Button onPress={again}>{t('app.try_again')}</Button>}
      >
        <p>{t(fetched ? 'problem.broken_part_help' : 'problem.not_fetched_help')}</p>
        <details>
          <summary>{t('problem.details')}</summary>
          {error.message}
        </details>
      </EmptyState>
    </div>
  )
}
