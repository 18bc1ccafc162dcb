import type { NoteColor } from '../../shared/model/note.ts'
import { NOTE_INK, NOTE_PAINT } from './note-colors.ts'

const MARKS = {
  circle: <circle cx="11.5" cy="4.5" r="2" />,
  triangle: <path d="M11.5 2.3 14 6.7H9z" />,
  square: <path d="M9.6 2.6h3.8v3.8H9.6z" />,
  diamond: <path d="M11.5 1.9 14.1 4.5 11.5 7.1 8.9 4.5z" />,
  cross: <path d="M10.9 2.2h1.2v1.7h1.7v1.2h-1.7v1.7h-1.2V5.1H9.2V3.9h1.7z" />,
  bar: <path d="M9 3.8h5v1.4H9z" />,
} as const

/** A note's colour with its corner mark, as on the map; the name stands beside it or is read from its control. */
export function NoteSwatch({ color, size = 16 }: { color: NoteColor; size?: number }) {
  const paint = NOTE_PAINT[color]
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 16 16"
      aria-hidden="true"
      focusable="false"
      style={{ flex: 'none' }}
    >
      <rect x="0.5" y="0.5" width="15" height="15" rx="2.5" fill={paint.fill} stroke={paint.edge} />
      <g fill={NOTE_INK}>{MARKS[paint.mark]}</g>
    </svg>
  )
}
