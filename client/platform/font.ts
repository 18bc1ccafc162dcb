/** Has the page's font ready for the canvas before anything is measured; its file is on the way since the page itself came. */
export function askForFont(): void {
  const family = getComputedStyle(document.documentElement).getPropertyValue('--font').trim()
  // where it does not come, the canvas waits a while and takes the fallback
  if (family) document.fonts?.load(`400 16px ${family}`).catch(() => {})
}
