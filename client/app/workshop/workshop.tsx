import { type ReactNode, Suspense, useEffect, useRef, useState } from 'react'
import { unreachable } from '../../../shared/assert.ts'
import { useText } from '../../i18n/i18n.tsx'
import { whenIdle } from '../../platform/idle.ts'
import { PHONE, useMedia } from '../../platform/media.ts'
import { setPageTitle } from '../../platform/page.ts'
import { useStage, useWorkspace } from '../../state/hooks.ts'
import { useSession, type View } from '../../state/session.ts'
import { Button } from '../../ui/button.tsx'
import { VisuallyHidden } from '../../ui/visually-hidden.tsx'
import { ErrorBoundary } from '../error-boundary.tsx'
import { BrokenPart } from './broken-part.tsx'
import { CallBanner } from './call-banner.tsx'
import { FollowBanner } from './follow-banner.tsx'
import { KeysSheetPlace } from './keys-sheet-place.tsx'
import { LateDialog } from './late-dialog.tsx'
import { LatePart } from './late-part.tsx'
import { Loading } from './loading.tsx'
import { MapStrip } from './map-strip.tsx'
import { Notices } from './notices.tsx'
import { isPage, PageStrip } from './page-strip.tsx'
import {
  Announcer,
  Composer,
  ConnectionsView,
  InsightView,
  LitBanner,
  MapView,
  MatrixView,
  PartnersView,
  PlanView,
  VisitedPlaces,
  Wall,
} from './parts.ts'
import { PhoneBar } from './phone-bar.tsx'
import { Rail } from './rail.tsx'
import { Said } from './said.tsx'
import { SameOffer } from './same-offer.tsx'
import { isRunning, SessionPlace } from './session-place.tsx'
import { shownPanel } from './shown-panel.ts'
import { SidePanel } from './side-panel.tsx'
import { TopBar } from './top-bar.tsx'
import { useDeviceChoices } from './use-device-choices.ts'
import { useFetchAhead } from './use-fetch-ahead.ts'
import { useMapKeys } from './use-map-keys.ts'
import { useStepLit } from './use-step-lit.ts'
import { useUndoKeys } from './use-undo-keys.ts'
import { useViewName } from './view-name.ts'
import styles from './workshop.module.css'

/** Everything around a board: bar above, rail at the left, the view edge to edge behind them, one panel at the right. */
export function Workshop({ workshopKey, onChangeName }: { workshopKey: string; onChangeName: () => void }) {
  const t = useText()
  const { workspace } = useSession()
  const view = useWorkspace(w => w.view)
  const panel = useWorkspace(w => shownPanel(w.panel, w.view).kind)
  const phone = useMedia(PHONE)
  const title = useStage(s => s.title)
  const name = useViewName()(view)
  const main = useRef<HTMLElement>(null)
  const lit = useWorkspace(w => w.lit !== null) && (view.kind === 'map' || view.kind === 'connections')
  useUndoKeys()
  useMapKeys()
  useDeviceChoices()
  useStepLit()
  useFetchAhead()
  useEffect(() => setPageTitle(`${name} · ${title}`), [name, title])
  const panelOpen = panel !== 'none'
  // on a phone a map's list leaves the bars in reach, any other panel covers them
  const wall = useWorkspace(w => w.wall)
  const covered = phone && panelOpen && panel !== 'outline'
  const page = isPage(view) || view.kind === 'insight'
  const strip = phone && view.kind !== 'insight'

  const board = wall ? (
    <LateDialog onClose={() => workspace.setState({ wall: false })} waiting={<Loading />}>
      <Wall workshopKey={workshopKey} />
    </LateDialog>
  ) : (
    <Frame panelOpen={panelOpen} strip={strip}>
      <Button className={styles.skip} look="primary" onPress={() => main.current?.focus()}>
        {t('shell.skip')}
      </Button>
      <div className={styles.chrome} inert={covered}>
        <TopBar workshopKey={workshopKey} onChangeName={onChangeName} />
        <SessionPlace />
        {strip ? page ? <PageStrip /> : <MapStrip /> : null}
        <Said>
          <Notices />
          <FollowBanner />
          <CallBanner />
        </Said>
        {lit ? (
          <LatePart>
            <LitBanner />
          </LatePart>
        ) : null}
        <SameOffer />
      </div>
      <div className={styles.railPlace} inert={covered}>
        {phone ? <PhoneBar /> : <Rail />}
      </div>
      <main
        ref={main}
        tabIndex={-1}
        inert={phone && panelOpen}
        className={page ? styles.page : styles.map}
        aria-label={name}
      >
        {page ? null : (
          <h2>
            <VisuallyHidden>{name}</VisuallyHidden>
          </h2>
        )}
        <ErrorBoundary
          key={'map' in view ? `${view.kind} ${view.map}` : view.kind}
          instead={(error, again) => <BrokenPart error={error} again={again} />}
        >
          <Suspense fallback={<Loading />}>
            <TheView view={view} />
          </Suspense>
        </ErrorBoundary>
      </main>
      <SidePanel />
      <KeysSheetPlace />
    </Frame>
  )
  return (
    <>
      {board}
      <Soon told={!wall} />
    </>
  )
}

/** Makes room for a running session, without anything in it being made again. */
function Frame({ panelOpen, strip, children }: { panelOpen: boolean; strip: boolean; children: ReactNode }) {
  const running = useStage(isRunning)
  return (
    <div
      className={styles.frame}
      data-frame
      data-panel-open={panelOpen || undefined}
      data-strip={strip || undefined}
      data-session={running ? '' : undefined}
    >
      {children}
    </div>
  )
}

/** What others do, read aloud, and where Back leads: their code comes once the map has been painted. */
function Soon({ told }: { told: boolean }) {
  const [wanted, setWanted] = useState(false)
  useEffect(() => whenIdle(() => setWanted(true)), [])
  return wanted ? (
    <LatePart quiet>
      <VisitedPlaces />
      {told ? <Announcer /> : null}
    </LatePart>
  ) : null
}

function TheView({ view }: { view: View }) {
  switch (view.kind) {
    case 'map':
      return <MapView map={view.map} key={view.map} />
    case 'write':
      return <Composer map={view.map} />
    case 'connections':
      return <ConnectionsView />
    case 'insight':
      return <InsightView />
    case 'partners':
      return <PartnersView />
    case 'matrix':
      return <MatrixView />
    case 'plan':
      return <PlanView part={view.part} list={view.list} />
    default:
      return unreachable(view)
  }
}
