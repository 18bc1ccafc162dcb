import { X } from 'lucide-react'
import { type ReactNode, Suspense, useEffect, useRef } from 'react'
import { unreachable } from '../../../shared/assert.ts'
import { OWN_RECORD } from '../../../shared/model/partner.ts'
import { useText } from '../../i18n/i18n.tsx'
import { PHONE, useMedia } from '../../platform/media.ts'
import { useStage, useWorkspace } from '../../state/hooks.ts'
import { type Panel, useSession, type View } from '../../state/session.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { ErrorBoundary } from '../error-boundary.tsx'
import { BrokenPart } from './broken-part.tsx'
import { Loading } from './loading.tsx'
import {
  AwayPanel,
  FindPanel,
  NotePanel,
  Outline,
  PartnerRecord,
  RoundPanel,
  SamePanel,
  SessionPanel,
} from './parts.ts'
import { shownPanel } from './shown-panel.ts'
import styles from './side-panel.module.css'
import { useViewName } from './view-name.ts'

const TITLES = {
  find: 'find.title',
  note: 'shell.note',
  partner: 'shell.partner',
  session: 'session.title',
  round: 'round.title',
  same: 'same.title',
  away: 'away.title',
} as const

/**
 * The one panel at the right (on a phone a full sheet; a map's list leaves the bars in reach). It takes the focus when it opens
 * and gives it back by Esc.
 */
export function SidePanel() {
  const t = useText()
  const { workspace } = useSession()
  const view = useWorkspace(w => w.view)
  const panel = useWorkspace(w => shownPanel(w.panel, w.view))
  const nameOf = useViewName()
  const phone = useMedia(PHONE)
  const box = useRef<HTMLElement>(null)
  const opener = useRef<Element | null>(null)
  const { kind } = panel

  useEffect(() => {
    if (kind === 'none') return
    opener.current = document.activeElement
    // Whoever typed on the map goes on typing there; a button that opened the panel hands the focus over.
    if (phone || opener.current instanceof HTMLButtonElement) box.current?.focus()
    return () => {
      const lost = !document.activeElement || document.activeElement === document.body
      if (lost && opener.current instanceof HTMLElement) opener.current.focus()
    }
  }, [kind, phone])

  // on a phone what came out of a round lies over everything: it makes room for the next step, so that its prompt is read
  const step = useStage(s => s.step?.id)
  const resultsOnly = useStage(s => s.round === null)
  const stepBefore = useRef(step)
  useEffect(() => {
    const moved = stepBefore.current !== step
    stepBefore.current = step
    if (moved && phone && resultsOnly && workspace.getState().panel.kind === 'round')
      workspace.setState({ panel: { kind: 'none' } })
  }, [step, phone, resultsOnly, workspace])

  if (panel.kind === 'none') return null
  const close = (): void => {
    const back = opener.current
    workspace.setState({ panel: { kind: 'none' } })
    if (back instanceof HTMLElement && back.isConnected) back.focus()
  }
  const title = (): string => {
    if (panel.kind === 'outline') return t('shell.outline_of', { map: nameOf(view) })
    return t(panel.kind === 'partner' && panel.id === OWN_RECORD ? 'shell.about_us' : TITLES[panel.kind])
  }
  return (
    <aside
      ref={box}
      tabIndex={-1}
      className={styles.panel}
      aria-labelledby="panel-title"
      data-panel={panel.kind}
      onKeyDown={event => {
        if (event.key !== 'Escape' || event.defaultPrevented) return
        event.stopPropagation()
        close()
      }}
    >
      <div className={styles.head}>
        <h2 id="panel-title" className={styles.title}>
          {title()}
        </h2>
        <IconButton label={t('shell.close_panel')} onPress={close} tip="left">
          <X size={18} aria-hidden />
        </IconButton>
      </div>
      <div className={styles.body}>
        <ErrorBoundary
          key={'id' in panel ? panel.id : panel.kind}
          instead={(error, again) => <BrokenPart error={error} again={again} />}
        >
          <Suspense fallback={<Loading />}>{contentOf(panel, view)}</Suspense>
        </ErrorBoundary>
      </div>
    </aside>
  )
}

function contentOf(panel: Panel, view: View): ReactNode {
  switch (panel.kind) {
    case 'none':
      return null
    case 'outline':
      return view.kind === 'map' ? <Outline map={view.map} /> : null
    case 'find':
      return <FindPanel />
    case 'session':
      return <SessionPanel />
    case 'round':
      return <RoundPanel />
    case 'same':
      return <SamePanel />
    case 'away':
      return <AwayPanel />
    case 'note':
      return <NotePanel id={panel.id} key={panel.id} />
    case 'partner':
      return <PartnerRecord id={panel.id} key={panel.id} />
    default:
      return unreachable(panel)
  }
}
