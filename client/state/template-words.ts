import { useSyncExternalStore } from 'react'
import type { stageInLocale } from '../../shared/templates/stage-in-locale.ts'

/** The words of every template in every language: fetched by whoever reads a workshop in another language than its own. */
let inLocale: typeof stageInLocale | null = null
const waiting = new Set<() => void>()

/** Fetches them; a failure leaves the workshop's own words, and the next who asks tries again. */
export async function loadTemplateWords(): Promise<void> {
  inLocale ??= (await import('../../shared/templates/stage-in-locale.ts')).stageInLocale
  for (const tell of waiting) tell()
}

function subscribe(tell: () => void): () => void {
  waiting.add(tell)
  return () => waiting.delete(tell)
}
const nobody = (): (() => void) => () => {}

/** Gives how to read a stage in another language; null while that is not here, or `needed` is false. */
export function useTemplateWords(needed: boolean): typeof stageInLocale | null {
  if (needed && !inLocale) loadTemplateWords().catch(() => {})
  return useSyncExternalStore(needed ? subscribe : nobody, () => (needed ? inLocale : null))
}
