import { lazy } from 'react'
import { loadAllMessages } from '../../i18n/load-messages.ts'
import { part } from '../part.tsx'

/** What is fetched after the frame stands: the views, the panels, the dialogs. */
const fetchers = {
  compose: () => import('../../compose/composer.tsx'),
  map: () => import('../../maps/map-view.tsx'),
  selection: () => import('../../maps/chosen/selection-bar.tsx'),
  line: () => import('../../maps/line-bar.tsx'),
  menu: () => import('../../maps/menu/map-menu.tsx'),
  minimap: () => import('../../maps/minimap/minimap.tsx'),
  connections: () => import('../../maps/connections/connections-view.tsx'),
  insight: () => import('../../insight/insight-view.tsx'),
  lit: () => import('../../insight/lit-banner.tsx'),
  partners: () => import('../../partners/partners-view.tsx'),
  matrix: () => import('../../partners/matrix/matrix-view.tsx'),
  plan: () => import('../../plan/plan-view.tsx'),
  outline: () => import('../../outline/outline.tsx'),
  note: () => import('../../outline/note-panel.tsx'),
  session: () => import('../../facilitate/session/session-panel.tsx'),
  round: () => import('../../rounds/round-panel.tsx'),
  same: () => import('../../rounds/same-panel.tsx'),
  wall: () => import('./wall.tsx'),
  strip: () => import('../../facilitate/step-strip.tsx'),
  find: () => import('../../find/find-panel.tsx'),
  record: () => import('../../partners/record/partner-record.tsx'),
  keys: () => import('../../maps/keys-sheet.tsx'),
  share: () => import('../../facilitate/share-dialog.tsx'),
  snapshots: () => import('../../facilitate/snapshots-dialog.tsx'),
  file: () => import('../../facilitate/save-file-dialog.tsx'),
} as const

export const Composer = part(async () => (await fetchers.compose()).Composer)
export const MapView = part(async () => (await fetchers.map()).MapView)
export const ConnectionsView = lazy(async () => ({ default: (await fetchers.connections()).ConnectionsView }))
export const InsightView = lazy(async () => ({ default: (await fetchers.insight()).InsightView }))
export const LitBanner = lazy(async () => ({ default: (await fetchers.lit()).LitBanner }))
export const PartnersView = lazy(async () => ({ default: (await fetchers.partners()).PartnersView }))
export const MatrixView = lazy(async () => ({ default: (await fetchers.matrix()).MatrixView }))
export const PlanView = lazy(async () => ({ default: (await fetchers.plan()).PlanView }))
export const Outline = lazy(async () => ({ default: (await fetchers.outline()).Outline }))
export const NotePanel = lazy(async () => ({ default: (await fetchers.note()).NotePanel }))
export const FindPanel = lazy(async () => ({ default: (await fetchers.find()).FindPanel }))
export const SessionPanel = lazy(async () => ({ default: (await fetchers.session()).SessionPanel }))
export const RoundPanel = lazy(async () => ({ default: (await fetchers.round()).RoundPanel }))
export const SamePanel = lazy(async () => ({ default: (await fetchers.same()).SamePanel }))
export const StepStrip = lazy(async () => ({ default: (await fetchers.strip()).StepStrip }))
export const Wall = lazy(async () => ({ default: (await fetchers.wall()).Wall }))
export const PartnerRecord = lazy(async () => ({ default: (await fetchers.record()).PartnerRecord }))
export const KeysSheet = lazy(async () => ({ default: (await fetchers.keys()).KeysSheet }))
export const ShareDialog = lazy(async () => ({ default: (await fetchers.share()).ShareDialog }))
export const SnapshotsDialog = lazy(async () => ({ default: (await fetchers.snapshots()).SnapshotsDialog }))
export const SaveFileDialog = lazy(async () => ({ default: (await fetchers.file()).SaveFileDialog }))

/** Fetches all of them ahead: whoever loses the connection, or sits through an upgrade of the server, still has them. */
export async function fetchAllParts(): Promise<void> {
  await Promise.allSettled([...Object.values(fetchers).map(fetcher => fetcher()), loadAllMessages()])
}
