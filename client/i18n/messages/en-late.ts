import { compileTexts } from '../compile-texts.ts'
import { LATE } from '../texts.ts'

/** The build puts the finished texts in this file's place. */
export const messages = compileTexts(LATE.en)
