import { type Answerer, startWorker } from './insight-desk.ts'

/**
 * Fetches what answers ahead, so that Insight opens also without a connection: begins it once, waits for its first word and ends it.
 * Whether that failed is told to whoever asks for answers.
 */
export function fetchWorker(start: () => Answerer = startWorker): Promise<void> {
  return new Promise(resolve => {
    const answerer = start()
    const end = (): void => {
      answerer.close()
      resolve()
    }
    answerer.onMessage(end)
    answerer.onError(end)
    answerer.post({ t: 'stage', stage: { maps: [], results: [], people: [] } })
  })
}
