import { lazy } from 'react'
import { loadAllMessages, withLateTexts } from '../../i18n/load-messages.ts'
import { loadTemplateWords } from '../../state/template-words.ts'
import { part } from '../part.tsx'

/** What is fetched after the frame stands: the first view … */
const first = {
  compose: () => import('../../compose/composer.tsx'),
  map: () => import('../../maps/map-view.tsx'),
} as const
const messages = () => import('../../ui/toast-region.tsx')
/** … and the other views, the panels, the dialogs, with their words. */
const later = {
  announcer: () => import('../../outline/announcer.tsx'),
  messages,
  selection: withLateTexts(() => import('../../maps/chosen/selection-bar.tsx')),
  line: withLateTexts(() => import('../../maps/line-bar.tsx')),
  menu: withLateTexts(() => import('../../maps/menu/map-menu.tsx')),
  minimap: withLateTexts(() => import('../../maps/minimap/minimap.tsx')),
  connections: withLateTexts(() => import('../../maps/connections/connections-view.tsx')),
  insight: withLateTexts(() => import('../../insight/insight-view.tsx')),
  lit: withLateTexts(() => import('../../insight/lit-banner.tsx')),
  partners: withLateTexts(() => import('../../partners/partners-view.tsx')),
  matrix: withLateTexts(() => import('../../partners/matrix/matrix-view.tsx')),
  plan: withLateTexts(() => import('../../plan/plan-view.tsx')),
  outline: withLateTexts(() => import('../../outline/outline.tsx')),
  note: withLateTexts(() => import('../../outline/note-panel.tsx')),
  session: withLateTexts(() => {
    // whoever leads is told what was refused, also without a connection
    void messages().catch(() => {})
    return import('../../facilitate/session/session-panel.tsx')
  }),
  round: withLateTexts(() => import('../../rounds/round-panel.tsx')),
  same: withLateTexts(() => import('../../rounds/same-panel.tsx')),
  awayBanner: withLateTexts(() => import('./away/away-banner.tsx')),
  awayPanel: withLateTexts(() => import('./away/away-panel.tsx')),
  wall: withLateTexts(() => import('./wall.tsx')),
  strip: withLateTexts(() => import('../../facilitate/step-strip.tsx')),
  find: withLateTexts(() => import('../../find/find-panel.tsx')),
  record: withLateTexts(() => import('../../partners/record/partner-record.tsx')),
  keys: withLateTexts(() => import('../../maps/keys-sheet.tsx')),
  maps: withLateTexts(() => import('../../facilitate/maps/maps-dialog.tsx')),
  // also without a connection one comes back to the start
  home: () => import('../home/home.tsx'),
  share: withLateTexts(() => import('./share-place.tsx')),
  snapshots: withLateTexts(() => import('../../facilitate/snapshots-dialog.tsx')),
  takeAway: withLateTexts(() => import('../../files/take-away-dialog.tsx')),
  bringIn: withLateTexts(() => import('../../files/bring-in-dialog.tsx')),
} as const
/** What sets things right when a connection comes back. */
const onReturn = {
  compared: () => import('../../sync/changed-while-away.ts'),
  chosen: () => import('../../../shared/edits/changed-away.ts'),
  earlier: () => import('../../sync/earlier-documents.ts'),
} as const

/** What answers in Insight has a file of its own, beside the page. */
const fetchInsight = async (): Promise<void> => (await import('../../insight/fetch-worker.ts')).fetchWorker()

export const Composer = part(async () => (await first.compose()).Composer)
export const MapView = part(async () => (await first.map()).MapView)
export const ConnectionsView = lazy(async () => ({ default: (await later.connections()).ConnectionsView }))
export const InsightView = lazy(async () => ({ default: (await later.insight()).InsightView }))
export const LitBanner = lazy(async () => ({ default: (await later.lit()).LitBanner }))
export const PartnersView = lazy(async () => ({ default: (await later.partners()).PartnersView }))
export const MatrixView = lazy(async () => ({ default: (await later.matrix()).MatrixView }))
export const PlanView = lazy(async () => ({ default: (await later.plan()).PlanView }))
export const Outline = lazy(async () => ({ default: (await later.outline()).Outline }))
export const NotePanel = lazy(async () => ({ default: (await later.note()).NotePanel }))
export const FindPanel = lazy(async () => ({ default: (await later.find()).FindPanel }))
export const SessionPanel = lazy(async () => ({ default: (await later.session()).SessionPanel }))
export const RoundPanel = lazy(async () => ({ default: (await later.round()).RoundPanel }))
export const SamePanel = lazy(async () => ({ default: (await later.same()).SamePanel }))
export const StepStrip = lazy(async () => ({ default: (await later.strip()).StepStrip }))
export const Announcer = lazy(async () => ({ default: (await later.announcer()).Announcer }))
export const AwayBanner = lazy(async () => ({ default: (await later.awayBanner()).AwayBanner }))
export const AwayPanel = lazy(async () => ({ default: (await later.awayPanel()).AwayPanel }))
export const Wall = lazy(async () => ({ default: (await later.wall()).Wall }))
export const PartnerRecord = lazy(async () => ({ default: (await later.record()).PartnerRecord }))
export const KeysSheet = lazy(async () => ({ default: (await later.keys()).KeysSheet }))
export const SharePlace = lazy(async () => ({ default: (await later.share()).SharePlace }))
export const MapsDialog = lazy(async () => ({ default: (await later.maps()).MapsDialog }))
export const TakeAwayDialog = lazy(async () => ({ default: (await later.takeAway()).TakeAwayDialog }))
export const BringInDialog = lazy(async () => ({ default: (await later.bringIn()).BringInDialog }))
export const SnapshotsDialog = lazy(async () => ({ default: (await later.snapshots()).SnapshotsDialog }))

/** Fetches all of them ahead: whoever loses the connection, or sits through an upgrade of the server, still has them. */
export async function fetchAllParts(): Promise<void> {
  const parts = [...Object.values(first), ...Object.values(later), ...Object.values(onReturn)]
  await Promise.allSettled([
    ...parts.map(fetch => fetch()),
    loadAllMessages(),
    loadTemplateWords(),
    fetchInsight(),
  ])
}
