import type * as Y from 'yjs'
import type { WorkshopId } from '../../shared/model/ids.ts'
import { whenIdle } from '../platform/idle.ts'
import type { Away } from './away.ts'
import { ofPerson } from './document-name.ts'
import type { Ground } from './opening.ts'
import type { ThisDevice } from './this-device.ts'

interface Present {
  readonly workshop: WorkshopId
  readonly ground: Ground
  readonly device: ThisDevice | null
  readonly doc: Y.Doc
  /** of the document on this device, and of what is remembered with it */
  readonly name: string
  readonly memory: string
  readonly away: Away
}

/** Once the server's document is here, nothing depends on those that this device had before: gives what settles them, once. */
export function earlierSettled({ workshop, ground, device, doc, name, memory, away }: Present): () => void {
  const prefix = ofPerson(workshop, ground.participant)
  let settled = false
  const settle = async (from: ThisDevice): Promise<void> => {
    const names = [...(await from.names(prefix))].filter(other => other !== name)
    if (names.length > 0) {
      const { settleEarlierDocuments } = await import('./earlier-documents.ts')
      await settleEarlierDocuments({ device: from, doc, name, prefix, away }, names)
    }
    await from.forgetKeys(workshop, ground, memory)
  }
  return () => {
    if (settled || !device) return
    settled = true
    whenIdle(() => void settle(device).catch(() => {}))
  }
}
