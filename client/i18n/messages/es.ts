import { compileTexts } from '../compile-texts.ts'
import { EARLY } from '../texts.ts'

/** The build puts the finished texts in this file's place: the parser and the other language stay behind. */
export const messages = compileTexts(EARLY.es)
