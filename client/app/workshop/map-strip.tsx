import { useText } from '../../i18n/i18n.tsx'
import { useStage, useWorkspace } from '../../state/hooks.ts'
import { useSession, type View } from '../../state/session.ts'
import styles from './map-strip.module.css'
import { shownPanel } from './shown-panel.ts'
import { useViewName } from './view-name.ts'

/** On a phone, under the top bar: which map is written for, looked at, or listed. */
export function MapStrip() {
  const t = useText()
  const { workspace } = useSession()
  const maps = useStage(s => s.maps)
  const view = useWorkspace(w => w.view)
  const listOpen = useWorkspace(w => shownPanel(w.panel, w.view).kind === 'outline')
  const nameOf = useViewName()
  const kind = view.kind === 'write' ? 'write' : 'map'
  const entries: View[] = maps.map(map => ({ kind, map: map.id }))
  if (kind === 'map' && !listOpen) entries.push({ kind: 'connections' })
  return (
    <nav className={styles.strip} aria-label={t('shell.maps')}>
      {entries.map(entry => {
        const map = 'map' in entry ? entry.map : null
        return (
          <button
            key={map ?? entry.kind}
            type="button"
            className={styles.entry}
            aria-current={('map' in view ? view.map : null) === map ? 'true' : undefined}
            onClick={() => workspace.setState({ view: entry })}
          >
            {nameOf(map === null ? entry : { kind: 'map', map })}
          </button>
        )
      })}
    </nav>
  )
}
