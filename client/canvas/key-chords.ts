import type { Translate } from '../i18n/i18n.tsx'

/** A key, and what is held with it. */
export interface KeyChord {
  /** as `KeyboardEvent.key` says it; letters small */
  readonly key: string
  /** ctrl, or cmd on a Mac */
  readonly mod: boolean
  readonly shift: boolean
  readonly alt: boolean
}

/** What is read of a key event. */
export type KeyPress = Pick<
  KeyboardEvent,
  'key' | 'code' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey' | 'getModifierState'
>

/** Reads `'mod+shift+z'`, `'F2'`, `'+'`. */
export function chord(text: string): KeyChord {
  const parts = text.split(/\+(?=.)/)
  const key = parts.pop() ?? ''
  return { key, mod: parts.includes('mod'), shift: parts.includes('shift'), alt: parts.includes('alt') }
}
export const chords = (...texts: string[]): KeyChord[] => texts.map(chord)

/** A sign such as `/` or `]`: on some keyboards it takes shift or alt to type it. */
const isSign = (key: string): boolean => /^[^a-z0-9\s]$/i.test(key)
const isDigit = (key: string): boolean => /^\d$/.test(key)

/**
 * The letter of a press. By the sign that the layout gives; by the key's place where that is no Latin letter (Cyrillic, Greek, and alt
 * on a Mac).
 */
function letterOf(press: KeyPress): string {
  const key = press.key.toLowerCase()
  if (/^[a-z]$/.test(key)) return key
  const foreign = press.altKey || press.ctrlKey || press.metaKey || /^\p{L}$/u.test(key)
  return foreign && /^Key[A-Z]$/.test(press.code) ? press.code.slice(3).toLowerCase() : key
}

/** Whether a press is that chord, on whatever layout: letters and signs by what they type, digits also by their place. */
export function isChord(press: KeyPress, { key, mod, shift, alt }: KeyChord): boolean {
  // AltGr, which types brackets on many layouts, comes as ctrl and alt on Windows
  const typing = press.getModifierState('AltGraph')
  if (((press.ctrlKey || press.metaKey) && !typing) !== mod) return false
  // without shift, = is the + of many keyboards; with shift it is just a sign
  if (isSign(key)) return press.key === key && !(key === '=' && press.shiftKey)
  if ((press.altKey && !typing) !== alt) return false
  if (isDigit(key)) {
    const place = press.code === `Digit${key}`
    // French keyboards type digits with shift: there a bare digit key types another sign
    return shift ? place && press.shiftKey : press.key === key || (place && !press.shiftKey)
  }
  if (press.shiftKey !== shift) return false
  return key.length === 1 ? letterOf(press) === key : press.key === key
}

/** A letter, digit or sign by itself: what somebody who dictates may type by accident (WCAG 2.1.4). */
export const isSingleKey = ({ key, mod, alt }: KeyChord): boolean => key.length === 1 && !mod && !alt

const NAMED = {
  Enter: 'key.enter',
  Escape: 'key.escape',
  Delete: 'key.delete',
  Backspace: 'key.backspace',
  Insert: 'key.insert',
  PageUp: 'key.page_up',
  PageDown: 'key.page_down',
  ContextMenu: 'key.menu',
  ' ': 'key.space',
} as const
const ARROWS: Readonly<Record<string, string>> = {
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
}

/** How a chord is written for people: "Ctrl+Shift+Z", on a Mac "⇧⌘Z". */
export function chordText({ key, mod, shift, alt }: KeyChord, mac: boolean, t: Translate): string {
  const named = key in NAMED ? t(NAMED[key as keyof typeof NAMED]) : (ARROWS[key] ?? key.toUpperCase())
  const name = key.length > 1 && !(key in NAMED) && !ARROWS[key] ? key : named
  if (mac) return [alt ? '⌥' : '', shift ? '⇧' : '', mod ? '⌘' : '', name].join('')
  return [
    ...(mod ? [t('key.ctrl')] : []),
    ...(alt ? [t('key.alt')] : []),
    ...(shift ? [t('key.shift')] : []),
    name,
  ].join('+')
}
