import type { FromWorker, ToWorker } from './insight-messages.ts'
import { InsightMirror, type InsightStage } from './insight-mirror.ts'

/** Changes that come within this time are answered once (milliseconds). */
const TOGETHER = 120

const mirror = new InsightMirror()
let stage: InsightStage | null = null
let waiting = false

const tell = (message: FromWorker): void => self.postMessage(message)

function answer(): void {
  waiting = false
  if (!stage) return
  try {
    tell({ t: 'insight', insight: mirror.answer(stage) })
  } catch (error) {
    tell({ t: 'failed', words: error instanceof Error ? error.message : String(error) })
  }
}

self.onmessage = ({ data }: MessageEvent<ToWorker>): void => {
  if (data.t === 'change') mirror.apply(data.change)
  else stage = data.stage
  if (waiting) return
  waiting = true
  setTimeout(answer, TOGETHER)
}
