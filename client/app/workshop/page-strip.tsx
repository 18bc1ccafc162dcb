import { useText } from '../../i18n/i18n.tsx'
import { useWorkspace } from '../../state/hooks.ts'
import { useSession, type View } from '../../state/session.ts'
import styles from './map-strip.module.css'
import { useViewName } from './view-name.ts'

const PAGES: readonly View[] = [{ kind: 'partners' }, { kind: 'matrix' }, { kind: 'plan', part: 'outreach' }]

/** Views that are pages to read and fill in, not maps. */
export const isPage = (view: View): boolean => PAGES.some(page => page.kind === view.kind)

/** On a phone, under the top bar: which page about partners is shown. */
export function PageStrip() {
  const t = useText()
  const { workspace } = useSession()
  const view = useWorkspace(w => w.view)
  const nameOf = useViewName()
  return (
    <nav className={styles.strip} aria-label={t('shell.pages')}>
      {PAGES.map(page => (
        <button
          key={page.kind}
          type="button"
          className={styles.entry}
          aria-current={page.kind === view.kind ? 'true' : undefined}
          onClick={() => workspace.setState({ view: page })}
        >
          {nameOf(page)}
        </button>
      ))}
    </nav>
  )
}
