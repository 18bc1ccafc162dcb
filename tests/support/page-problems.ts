import type { Page } from '@playwright/test'

/** Console lines that Chromium writes by itself when the network goes away, which some tests mean to happen. */
const NETWORK = /Failed to load resource|WebSocket connection to .* failed|net::ERR_/

/**
 * Collects what must not happen in a page: uncaught errors, console errors, broken content security rules, requests to
 * other hosts. Give the server's origin.
 */
export function watchForProblems(page: Page, origin: string): string[] {
  const problems: string[] = []
  page.on('pageerror', error => problems.push(`page error: ${error.stack ?? error.message}`))
  page.on('console', message => {
    const text = message.text()
    if (message.type() === 'error' && !NETWORK.test(text)) problems.push(`console error: ${text}`)
    if (/Content Security Policy/i.test(text)) problems.push(`content security: ${text}`)
  })
  page.on('request', request => {
    const url = new URL(request.url())
    const ours = url.origin === origin || ['data:', 'blob:', 'about:'].includes(url.protocol)
    if (!ours) problems.push(`a request to ${url.origin}`)
  })
  return problems
}
