import { loadAllMessages, withLateTexts } from '../../i18n/load-messages.ts'
import { loadTemplateWords } from '../../state/template-words.ts'
import { late } from '../late.tsx'
import { part } from '../part.tsx'

/** What is fetched after the frame stands: the first view … */
const first = {
  compose: () => import('../../compose/composer.tsx'),
  map: () => import('../../maps/map-view.tsx'),
} as const
const messages = () => import('../../ui/toast-region.tsx')
/** … and the other views, the panels, the dialogs, with their words. */
const later = {
  soon: () => import('./soon-parts.ts'),
  messages,
  selection: withLateTexts(() => import('../../maps/chosen/selection-bar.tsx')),
  line: withLateTexts(() => import('../../maps/line-bar.tsx')),
  menu: withLateTexts(() => import('../../maps/menu/map-menu.tsx')),
  minimap: withLateTexts(() => import('../../maps/minimap/minimap.tsx')),
  unplaced: withLateTexts(() => import('../../maps/asset-map/unplaced.tsx')),
  putOut: withLateTexts(() => import('../../canvas/put-out.ts')),
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
  restored: withLateTexts(() => import('../../facilitate/restored.tsx')),
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
/** What sets things right when a connection comes back, what sounds at the end of the time, what a round leaves on a map. */
const onTime = {
  spreads: () => import('../../canvas/layers/draw-spreads.ts'),
  tone: () => import('../../platform/soft-tone.ts'),
  compared: () => import('../../sync/changed-while-away.ts'),
  chosen: () => import('../../../shared/edits/changed-away.ts'),
  earlier: () => import('../../sync/earlier-documents.ts'),
} as const

/** What answers in Insight has a file of its own, beside the page. */
const fetchInsight = async (): Promise<void> => (await import('../../insight/fetch-worker.ts')).fetchWorker()

export const Composer = part(async () => (await first.compose()).Composer)
export const MapView = part(async () => (await first.map()).MapView)
export const ConnectionsView = late(async () => (await later.connections()).ConnectionsView)
export const InsightView = late(async () => (await later.insight()).InsightView)
export const LitBanner = late(async () => (await later.lit()).LitBanner)
export const PartnersView = late(async () => (await later.partners()).PartnersView)
export const MatrixView = late(async () => (await later.matrix()).MatrixView)
export const PlanView = late(async () => (await later.plan()).PlanView)
export const Outline = late(async () => (await later.outline()).Outline)
export const NotePanel = late(async () => (await later.note()).NotePanel)
export const FindPanel = late(async () => (await later.find()).FindPanel)
export const SessionPanel = late(async () => (await later.session()).SessionPanel)
export const RoundPanel = late(async () => (await later.round()).RoundPanel)
export const SamePanel = late(async () => (await later.same()).SamePanel)
export const StepStrip = late(async () => (await later.strip()).StepStrip)
export const Restored = late(async () => (await later.restored()).Restored)
export const Announcer = late(async () => (await later.soon()).Announcer)
export const VisitedPlaces = late(async () => (await later.soon()).VisitedPlaces)
export const AwayBanner = late(async () => (await later.awayBanner()).AwayBanner)
export const AwayPanel = late(async () => (await later.awayPanel()).AwayPanel)
export const Wall = late(async () => (await later.wall()).Wall)
export const PartnerRecord = late(async () => (await later.record()).PartnerRecord)
export const KeysSheet = late(async () => (await later.keys()).KeysSheet)
export const SharePlace = late(async () => (await later.share()).SharePlace)
export const MapsDialog = late(async () => (await later.maps()).MapsDialog)
export const TakeAwayDialog = late(async () => (await later.takeAway()).TakeAwayDialog)
export const BringInDialog = late(async () => (await later.bringIn()).BringInDialog)
export const SnapshotsDialog = late(async () => (await later.snapshots()).SnapshotsDialog)

/**
 * Fetches all of them ahead: whoever loses the connection, or sits through an upgrade of the server, still has them. Gives whether all
 * came.
 */
export async function fetchAllParts(): Promise<boolean> {
  const parts = [...Object.values(first), ...Object.values(later), ...Object.values(onTime)]
  const fetched = await Promise.allSettled([
    ...parts.map(fetch => fetch()),
    loadAllMessages(),
    loadTemplateWords(),
    fetchInsight(),
  ])
  return fetched.every(one => one.status === 'fulfilled')
}
