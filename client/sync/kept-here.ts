import type { WorkshopId } from '../../shared/model/ids.ts'
import type { Role } from '../../shared/model/role.ts'
import { wordsOf } from './own-words.ts'
import { openDevice, type ThisDevice } from './this-device.ts'

/** What was written on this device and is on no server. */
export interface UnsentHere {
  readonly any: boolean
  /** the words among it */
  readonly words: string
}

/**
 * Of a workshop, or of one role in it, what of one's own stands on this device alone: edits that were not sent, values that gave way to
 * others' and wait for a choice, and words out of earlier documents. For pages without a session.
 */
export const unsentHere = async (workshop: WorkshopId, as: Role | null): Promise<UnsentHere> =>
  (await withDevice(async device => {
    const kept = (await device.aways(workshop, as)).filter(({ offered }) => !offered)
    const words = kept.flatMap(({ words, changes, items }) => [words, wordsOf([...changes, ...items])])
    const sealed = as === null ? await device.sealed(`${workshop}/`) : []
    for (const { value } of sealed) if (value && 'text' in value) words.push(value.text)
    return {
      any:
        sealed.length > 0 ||
        kept.some(({ words, changes, items }) => words !== '' || changes.length + items.length > 0),
      words: [...new Set(words)].filter(text => text !== '').join('\n\n'),
    }
  })) ?? { any: false, words: '' }

/** Takes away all that this browser keeps of a workshop, or of one role in it. */
export const forgetHere = async (workshop: WorkshopId, as: Role | null): Promise<void> =>
  void (await withDevice(device => device.forgetWorkshop(workshop, as)))

/** The same of a workshop of which nothing stands here alone; else it stays as it is, since nobody was asked. */
export const forgetSent = async (workshop: WorkshopId): Promise<void> => {
  const { any } = await unsentHere(workshop, null)
  if (!any) await forgetHere(workshop, null)
}

/** Null where the browser gives no storage: then nothing is kept. */
async function withDevice<T>(work: (device: ThisDevice) => Promise<T>): Promise<T | null> {
  const device = await openDevice()
  if (!device) return null
  try {
    return await work(device)
  } finally {
    device.close()
  }
}
