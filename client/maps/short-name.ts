import { noteTitle } from '../ui/find-notes.ts'

/** What a note is called where there is little room; `none` where it has no words. */
export const shortName = (text: string, none: string): string => noteTitle(text, 40) || none
