import { type Answerer, startWorker } from './insight-desk.ts'

/**
 * Fetches what answers ahead, so that Insight opens also without a connection: begins it once, waits for its first word and ends it.
 * Rejects where that failed.
 */
export function fetchWorker(start: () => Answerer = startWorker): Promise<void> {
  return new Promise((resolve, reject) => {
    const answerer = start()
    const end = (then: () => void): void => {
      answerer.close()
      then()
    }
    answerer.onMessage(() => end(resolve))
    answerer.onError(() => end(() => reject(new Error('what answers could not be fetched'))))
    answerer.post({ t: 'stage', stage: { maps: [], results: [], people: [] } })
  })
}
