/** After how long a style sheet that did not come is asked for once more (milliseconds). */
const AGAIN = 10_000

/** A sheet that failed and was not asked for again, or that was. */
type Lost = 'failed' | 'asked'

/**
 * From now on a style sheet that did not come is asked for until it does. What fetches the parts (Vite's preload) asks once for each
 * file, and shows a part without its sheet from then on.
 */
export function watchSheets(): void {
  const failed = (event: Event): void => {
    const link = event.target
    if (!(link instanceof HTMLLinkElement) || link.rel !== 'stylesheet') return
    link.dataset.lost = 'failed' satisfies Lost
    setTimeout(() => void again(link).catch(() => {}), AGAIN)
  }
  // an error of a link does not bubble
  addEventListener('error', failed, { capture: true })
}

/** Asks at once for all style sheets that did not come; settles when each came or failed once more. */
export const askForLostSheets = (): Promise<unknown> =>
  Promise.allSettled([...document.querySelectorAll<HTMLLinkElement>('link[data-lost]')].map(again))

async function again(link: HTMLLinkElement): Promise<void> {
  if (!link.isConnected) return
  const asked = link.dataset.lost === ('asked' satisfies Lost)
  const fresh = asked ? link : (link.cloneNode() as HTMLLinkElement)
  fresh.dataset.lost = 'asked' satisfies Lost
  const come = new Promise<void>((resolve, reject) => {
    fresh.addEventListener('error', reject, { once: true })
    fresh.addEventListener('load', () => resolve(), { once: true })
  })
  if (!asked) link.replaceWith(fresh)
  await come
  delete fresh.dataset.lost
}
