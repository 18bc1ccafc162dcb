import { CloudOff, Hourglass, KeyRound, Link2Off, RefreshCw, ShieldAlert, Trash2 } from 'lucide-react'
import { useEffect } from 'react'
import { Link } from 'wouter'
import { useText } from '../../i18n/i18n.tsx'
import { onOnline, reload } from '../../platform/page.ts'
import button from '../../ui/button.module.css'
import { Button } from '../../ui/button.tsx'
import { ProblemPage } from '../problem-page.tsx'

const PROBLEMS = {
  'damaged-link': { icon: Link2Off, title: 'problem.damaged_link', help: 'problem.damaged_link_help' },
  'wrong-key': { icon: KeyRound, title: 'problem.wrong_key', help: 'problem.wrong_key_help' },
  deleted: { icon: Trash2, title: 'problem.deleted', help: 'problem.deleted_help' },
  away: { icon: CloudOff, title: 'problem.away', help: 'problem.away_help' },
  busy: { icon: Hourglass, title: 'problem.busy', help: 'refused.many' },
  storage: { icon: CloudOff, title: 'problem.away', help: 'refused.storage' },
  damaged: { icon: ShieldAlert, title: 'problem.damaged_workshop', help: 'problem.damaged_workshop_help' },
  'role-changed': { icon: RefreshCw, title: 'problem.role_changed', help: 'problem.role_changed_help' },
} as const
export type AccessProblemKind = keyof typeof PROBLEMS

/** Those that may look different at the next try. */
const PASSING: ReadonlySet<AccessProblemKind> = new Set([
  'away',
  'busy',
  'storage',
  'damaged',
  'role-changed',
])

/** The page for a link that opens nothing: what happened, what is safe, what to do. */
export function AccessProblem({ kind, onRetry = reload }: { kind: AccessProblemKind; onRetry?: () => void }) {
  const t = useText()
  // whose own connection was out need not ask
  useEffect(() => (kind === 'away' ? onOnline(onRetry) : undefined), [kind, onRetry])
  const { icon: Icon, title, help } = PROBLEMS[kind]
  return (
    <ProblemPage
      icon={<Icon size={22} aria-hidden />}
      title={t(title)}
      actions={
        <>
          {PASSING.has(kind) ? (
            <Button look="primary" onPress={onRetry}>
              {t(kind === 'role-changed' ? 'problem.reload' : 'app.try_again')}
            </Button>
          ) : null}
          <Link href="/" className={`${button.button} ${button.plain}`}>
            {t('app.to_start')}
          </Link>
        </>
      }
    >
      <p>{t(help)}</p>
    </ProblemPage>
  )
}

/** Which page fits a refused request. */
export function problemOfRefusal(kind: string): AccessProblemKind {
  if (kind === 'not-found' || kind === 'no-key') return 'wrong-key'
  if (kind === 'deleted') return 'deleted'
  if (kind === 'workshop-damaged') return 'damaged'
  if (kind === 'too-many-requests') return 'busy'
  if (kind === 'storage-unavailable') return 'storage'
  return 'away'
}
