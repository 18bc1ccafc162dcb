import { keepInTab, keptInTab } from './tab-values.ts'

/**
 * Small values that this browser keeps between visits. Where storage is refused (private windows, rules of an office)
 * reading gives null and writing does nothing: the product works, it only forgets.
 */
const PREFIX = 'allymap.'

/** What was kept under that name, parsed from JSON; null where there is nothing or it cannot be read. */
export function kept(name: string): unknown {
  try {
    const text = localStorage.getItem(PREFIX + name)
    return text === null ? null : JSON.parse(text)
  } catch {
    return null
  }
}

/** Says that this tab is used on a shared computer, or not: while it is, nothing is kept. */
export const keepNothing = (shared: boolean): void => keepInTab('shared', shared ? 'yes' : '')

/** Whether this tab is used on a shared computer; a reload does not change that. */
export const keepsNothing = (): boolean => keptInTab('shared') !== ''

/** Keeps a value (JSON); gives whether it was kept. */
export function keep(name: string, value: unknown): boolean {
  if (keepsNothing()) return false
  try {
    localStorage.setItem(PREFIX + name, JSON.stringify(value))
    return true
  } catch {
    return false
  }
}

export function forget(name: string): void {
  try {
    localStorage.removeItem(PREFIX + name)
  } catch {
    // refused storage holds nothing that could be forgotten
  }
}

/** Called when another tab of this browser changed that value; gives back how to stop. */
export function onKeptElsewhere(name: string, listener: () => void): () => void {
  const hear = (event: StorageEvent): void => {
    if (event.key === PREFIX + name || event.key === null) listener()
  }
  addEventListener('storage', hear)
  return () => removeEventListener('storage', hear)
}
