/** The part after `#`, without it. */
export const fragment = (): string => decodeSafely(location.hash.slice(1))

/** Calls `hear` when that part was changed and the page stayed; gives back how to stop. */
export function onFragment(hear: () => void): () => void {
  addEventListener('hashchange', hear)
  return () => removeEventListener('hashchange', hear)
}

/** Puts another key into the address; the page stays as it is. */
export const putFragment = (key: string): void => history.replaceState(history.state, '', `#${key}`)

/** What stands in the address after `?`. */
export const query = (): URLSearchParams => new URLSearchParams(location.search)

export const origin = (): string => location.origin

export function setPageTitle(title: string): void {
  document.title = title
}

export function setPageLanguage(language: string): void {
  document.documentElement.lang = language
}

/** Calls `hear` when this device has a connection again; gives back how to stop. */
export function onOnline(hear: () => void): () => void {
  addEventListener('online', hear)
  return () => removeEventListener('online', hear)
}

/** Loads the page anew, as it is addressed now. */
export const reload = (): void => location.reload()

/** The person's languages, best first. */
export const languages = (): readonly string[] => navigator.languages

function decodeSafely(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** Opens the browser's own print dialog, which also saves as PDF. */
export const printPage = (): void => window.print()
