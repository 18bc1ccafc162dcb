import {
  ChartScatter,
  Columns4,
  Grid3x3,
  Handshake,
  Lightbulb,
  ListChecks,
  type LucideIcon,
  Waypoints,
} from 'lucide-react'
import { useText } from '../../i18n/i18n.tsx'
import { useStage, useWorkspace } from '../../state/hooks.ts'
import { useSession, type View } from '../../state/session.ts'
import styles from './rail.module.css'
import { useViewName } from './view-name.ts'

const same = (a: View, b: View): boolean =>
  a.kind === b.kind && (a.kind !== 'map' || b.kind !== 'map' || a.map === b.map)

/** The ways to look at the board, with icon and word. */
export function Rail() {
  const t = useText()
  const { workspace } = useSession()
  const maps = useStage(s => s.maps)
  const current = useWorkspace(w => w.view)
  const nameOf = useViewName()
  const entries: { view: View; icon: LucideIcon }[] = [
    ...maps.map(m => ({
      view: { kind: 'map', map: m.id } as const,
      icon: m.kind === 'zones' ? Columns4 : ChartScatter,
    })),
    { view: { kind: 'connections' }, icon: Waypoints },
    { view: { kind: 'insight' }, icon: Lightbulb },
    { view: { kind: 'partners' }, icon: Handshake },
    { view: { kind: 'matrix' }, icon: Grid3x3 },
    { view: { kind: 'plan', part: 'outreach' }, icon: ListChecks },
  ]
  return (
    <nav className={styles.rail} aria-label={t('shell.views')}>
      <ul className={styles.list}>
        {entries.map(({ view, icon: Icon }) => (
          <li key={view.kind === 'map' ? view.map : view.kind}>
            <button
              type="button"
              className={styles.entry}
              aria-current={same(view, current) ? 'page' : undefined}
              onClick={() => workspace.setState({ view })}
            >
              <Icon size={20} aria-hidden />
              <span>{nameOf(view)}</span>
            </button>
          </li>
        ))}
      </ul>
    </nav>
  )
}
