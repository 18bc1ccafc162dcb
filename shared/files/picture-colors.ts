import type { NoteColor } from '../model/note.ts'

/** Colours of a picture on paper, whatever the screen's theme is. */
export const INK = '#1f2328'
export const INK_2 = '#494e55'
export const PAPER = '#f7f5f0'
export const SHEET = '#fffefb'
export const RULE = '#ddd8cc'
export const FILLS: Readonly<Record<NoteColor, string>> = {
  lemon: '#fbee9c',
  mint: '#c3ebcd',
  sky: '#c3e2f8',
  rose: '#f9ccd4',
  lilac: '#ddd1f6',
  sand: '#ecdcc0',
}
