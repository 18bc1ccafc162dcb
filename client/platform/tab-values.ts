/**
 * Small values that last as long as this tab: they survive a reload and are gone with the tab, so they are fit for a shared
 * computer. Where storage is refused, reading gives '' and writing does nothing.
 */
const PREFIX = 'allymap.'

export function keptInTab(name: string): string {
  try {
    return sessionStorage.getItem(PREFIX + name) ?? ''
  } catch {
    return ''
  }
}

/** The names of what is kept that begin so. */
export function namesInTab(start: string): string[] {
  try {
    return Object.keys(sessionStorage)
      .filter(name => name.startsWith(PREFIX + start))
      .map(name => name.slice(PREFIX.length))
  } catch {
    return []
  }
}

/** Forgets everything that this tab keeps. */
export function forgetTab(): void {
  try {
    for (const name of Object.keys(sessionStorage))
      if (name.startsWith(PREFIX)) sessionStorage.removeItem(name)
  } catch {
    // refused storage holds nothing that could be forgotten
  }
}

/** Keeps a text; '' forgets it. */
export function keepInTab(name: string, value: string): void {
  try {
    if (value === '') sessionStorage.removeItem(PREFIX + name)
    else sessionStorage.setItem(PREFIX + name, value)
  } catch {
    // refused: it only does not survive a reload
  }
}
