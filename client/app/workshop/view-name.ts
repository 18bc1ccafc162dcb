import { useText } from '../../i18n/i18n.tsx'
import { useStage } from '../../state/hooks.ts'
import type { View } from '../../state/session.ts'

/** Gives the name of a view, as the rail and the page's title show it. */
export function useViewName(): (view: View) => string {
  const t = useText()
  const maps = useStage(s => s.maps)
  return view => {
    if (view.kind === 'connections') return t('shell.connections')
    if (view.kind === 'insight') return t('shell.insight')
    if (view.kind === 'partners') return t('shell.partners')
    if (view.kind === 'matrix') return t('shell.matrix')
    if (view.kind === 'plan') return t('shell.plan')
    if (view.kind === 'write') return t('shell.write')
    return maps.find(m => m.id === view.map)?.title ?? t('shell.map')
  }
}
