import { Handshake, Lightbulb, ListTree, type LucideIcon, Map as MapIcon, PenLine } from 'lucide-react'
import { useState } from 'react'
import type { MapId } from '../../../shared/model/ids.ts'
import { useText } from '../../i18n/i18n.tsx'
import { useStage, useWorkspace } from '../../state/hooks.ts'
import { useSession, type View } from '../../state/session.ts'
import { isPage } from './page-strip.tsx'
import styles from './rail.module.css'
import { shownPanel } from './shown-panel.ts'

/** On a phone: Write, Map, List, Insight and Partners at the bottom of the screen, all of the map that was looked at last. */
export function PhoneBar() {
  const t = useText()
  const { workspace, role } = useSession()
  const view = useWorkspace(w => w.view)
  const listOpen = useWorkspace(w => shownPanel(w.panel, w.view).kind === 'outline')
  const map = useLastMap(view)
  const write: View = { kind: 'write', map }
  const look: View = { kind: 'map', map }
  const entries: { id: string; icon: LucideIcon; name: string; here: boolean; view: View }[] = [
    ...(role === 'viewer'
      ? []
      : [{ id: 'write', icon: PenLine, name: t('shell.write'), here: view.kind === 'write', view: write }]),
    {
      id: 'map',
      icon: MapIcon,
      name: t('shell.map'),
      here: (view.kind === 'map' || view.kind === 'connections') && !listOpen,
      view: look,
    },
    { id: 'list', icon: ListTree, name: t('shell.list'), here: listOpen, view: look },
    {
      id: 'insight',
      icon: Lightbulb,
      name: t('shell.insight'),
      here: view.kind === 'insight',
      view: { kind: 'insight' },
    },
    {
      id: 'partners',
      icon: Handshake,
      name: t('shell.partners'),
      here: isPage(view),
      view: { kind: 'partners' },
    },
  ]
  return (
    <nav className={styles.rail} aria-label={t('shell.views')}>
      <ul className={styles.list}>
        {entries.map(({ id, icon: Icon, name, here, view: to }) => (
          <li key={id}>
            <button
              type="button"
              className={styles.entry}
              aria-current={here ? 'page' : undefined}
              onClick={() =>
                workspace.setState({ view: to, panel: { kind: id === 'list' ? 'outline' : 'none' } })
              }
            >
              <Icon size={20} aria-hidden />
              <span>{name}</span>
            </button>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** The map of this view, or of the last one that had a map. */
function useLastMap(view: View): MapId {
  const maps = useStage(s => s.maps)
  const [last, setLast] = useState<MapId>(maps[0]?.id ?? '')
  const now = 'map' in view ? view.map : last
  if (now !== last) setLast(now)
  return now
}
