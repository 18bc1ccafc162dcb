import type { Insight } from '../../shared/insight/insight.ts'
import type { InsightChange, InsightStage } from './insight-mirror.ts'

/** What the page tells its worker. */
export type ToWorker =
  | { readonly t: 'change'; readonly change: InsightChange }
  /** the board is as complete as it is: answer, now and after what comes later */
  | { readonly t: 'stage'; readonly stage: InsightStage }

/** What the worker tells the page. */
export type FromWorker =
  | { readonly t: 'insight'; readonly insight: Insight }
  | { readonly t: 'failed'; readonly words: string }
