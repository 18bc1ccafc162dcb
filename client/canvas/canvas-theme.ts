/** Colours and font that the canvas draws with: the page's own tokens. */
export interface CanvasTheme {
  readonly family: string
  readonly paper: string
  readonly sheet: string
  readonly ink: string
  readonly ink2: string
  readonly line: string
  readonly lineStrong: string
  readonly accent: string
  readonly onAccent: string
  readonly danger: string
  readonly zone: string
  readonly zoneLine: string
  readonly grid: string
  readonly axis: string
  readonly dark: boolean
}

const TOKENS = {
  family: '--font',
  paper: '--paper',
  sheet: '--sheet',
  ink: '--ink',
  ink2: '--ink-2',
  line: '--line',
  lineStrong: '--line-strong',
  accent: '--accent',
  onAccent: '--on-accent',
  danger: '--danger',
  zone: '--map-zone',
  zoneLine: '--map-zone-line',
  grid: '--map-grid',
  axis: '--map-axis',
} as const

export function readTheme(): CanvasTheme {
  const root = document.documentElement
  const style = getComputedStyle(root)
  const values = Object.fromEntries(
    Object.entries(TOKENS).map(([name, token]) => [name, style.getPropertyValue(token).trim() || '#888']),
  )
  return { ...(values as Record<keyof typeof TOKENS, string>), dark: root.dataset.theme === 'dark' }
}

/** Calls `changed` after the page turned dark or light. Gives a function that stops. */
export function watchTheme(changed: () => void): () => void {
  const observer = new MutationObserver(changed)
  observer.observe(document.documentElement, {
    attributes: true,
    attributeFilter: ['data-theme', 'class', 'style'],
  })
  return () => observer.disconnect()
}

/** Loads the font before anything is measured; gives false where it did not come in time (the fallback is then used). */
export async function fontReady(family: string): Promise<boolean> {
  if (!document.fonts) return true
  const late = new Promise<'late'>(done => setTimeout(() => done('late'), 3_000))
  const loads = Promise.all([
    document.fonts.load(`400 16px ${family}`),
    document.fonts.load(`620 16px ${family}`),
  ])
  try {
    return (await Promise.race([loads, late])) !== 'late'
  } catch {
    return false
  }
}
