import type { NoteColor } from '../../shared/model/note.ts'
import { NOTE_INK, NOTE_PAINT } from '../ui/note-colors.ts'

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
  readonly waiting: string
  readonly zone: string
  readonly zoneLine: string
  readonly grid: string
  readonly axis: string
  readonly dark: boolean
  /** a note's paper, its letters, what lies behind its badges */
  readonly notes: Readonly<Record<NoteColor, string>>
  readonly noteInk: string
  readonly badge: string
  /** a rule around each note, where colours of paper are not to be told apart; null: none */
  readonly noteEdge: string | null
}

const FILLS = Object.fromEntries(
  Object.entries(NOTE_PAINT).map(([color, { fill }]) => [color, fill]),
) as Record<NoteColor, string>

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
  waiting: '--waiting',
  zone: '--map-zone',
  zoneLine: '--map-zone-line',
  grid: '--map-grid',
  axis: '--map-axis',
} as const

/** Colours that the system forces on pages (high contrast), by what they are for here. */
const FORCED = {
  paper: 'Canvas',
  sheet: 'Canvas',
  ink: 'CanvasText',
  ink2: 'CanvasText',
  line: 'CanvasText',
  lineStrong: 'CanvasText',
  accent: 'Highlight',
  onAccent: 'HighlightText',
  danger: 'LinkText',
  waiting: 'LinkText',
  zone: 'Canvas',
  zoneLine: 'CanvasText',
  grid: 'Canvas',
  axis: 'CanvasText',
} as const

const forcedColors = (): MediaQueryList => window.matchMedia('(forced-colors: active)')

/** What the system means by its names for colours, as plain colours. */
function forced(): Record<keyof typeof FORCED, string> {
  const probe = document.createElement('span')
  document.body.append(probe)
  const style = getComputedStyle(probe)
  const colors = Object.fromEntries(
    Object.entries(FORCED).map(([name, keyword]) => {
      probe.style.color = keyword
      return [name, style.color]
    }),
  ) as Record<keyof typeof FORCED, string>
  probe.remove()
  return colors
}

export function readTheme(): CanvasTheme {
  const root = document.documentElement
  const style = getComputedStyle(root)
  const values = Object.fromEntries(
    Object.entries(TOKENS).map(([name, token]) => [name, style.getPropertyValue(token).trim() || '#888']),
  ) as Record<keyof typeof TOKENS, string>
  const dark = root.dataset.theme === 'dark'
  const plain = { notes: FILLS, noteInk: NOTE_INK, badge: '#ffffffb0', noteEdge: null }
  if (!forcedColors().matches) return { ...values, dark, ...plain }
  const colors = forced()
  const notes = Object.fromEntries(Object.keys(FILLS).map(color => [color, colors.paper])) as typeof FILLS
  const { ink, paper } = colors
  return { ...values, ...colors, dark, notes, noteInk: ink, badge: paper, noteEdge: ink }
}

/** Calls `changed` after the page, or the system, turned to other colours. Gives a function that stops. */
export function watchTheme(changed: () => void): () => void {
  const observer = new MutationObserver(changed)
  observer.observe(document.documentElement, {
    attributes: true,
    attributeFilter: ['data-theme', 'class', 'style'],
  })
  const stop = new AbortController()
  forcedColors().addEventListener('change', changed, { signal: stop.signal })
  return () => {
    observer.disconnect()
    stop.abort()
  }
}

/** True where letters can be measured at once. */
export const isFontThere = (family: string): boolean => document.fonts?.check(`400 16px ${family}`) ?? true

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
