import type { NoteColor } from '../../shared/model/note.ts'

/** How a named note colour is drawn, the same in both themes: ink on it has 7:1 or better. `mark`: its corner sign. */
export const NOTE_PAINT: Readonly<
  Record<
    NoteColor,
    { fill: string; edge: string; mark: 'circle' | 'triangle' | 'square' | 'diamond' | 'cross' | 'bar' }
  >
> = {
  lemon: { fill: '#fbee9c', edge: '#cdb84a', mark: 'circle' },
  mint: { fill: '#c3ebcd', edge: '#74b588', mark: 'triangle' },
  sky: { fill: '#c3e2f8', edge: '#6fa9d0', mark: 'square' },
  rose: { fill: '#f9ccd4', edge: '#d4808f', mark: 'diamond' },
  lilac: { fill: '#ddd1f6', edge: '#9f87cf', mark: 'cross' },
  sand: { fill: '#ecdcc0', edge: '#b99b67', mark: 'bar' },
}
/** Text on a note, in both themes. */
export const NOTE_INK = '#1f2328'

/** People's colours: pointer, ring, avatar. White text on each has 4.5:1 or better. */
export const PERSON_COLORS = [
  '#8a3ffc',
  '#b3312c',
  '#0b6e4f',
  '#1f5fbf',
  '#9b2c8f',
  '#7a5200',
  '#005f73',
  '#a63d00',
  '#4b4ea6',
  '#3f6212',
  '#9d174d',
  '#334155',
] as const
