import { pathToFileURL } from 'node:url'
import type { Plugin } from 'vite'
import { inProject } from './project.ts'

const OWN_TEXTS = /\/client\/i18n\/messages\/[\w-]+\.ts$/
const ARIA_TEXTS =
  /\/node_modules\/(?:react-aria|react-stately|react-aria-components|@react-\w+\/\w+)\/.*\/intl\/.*\/([a-z]{2})-[A-Z]{2}\.m?js$/

/** Texts are put into the client finished, one file for each language, and those of react-aria in our languages only. */
export function finishedTexts(): Plugin {
  return {
    name: 'finished-texts',
    apply: 'build',
    enforce: 'pre',
    async load(id) {
      const aria = ARIA_TEXTS.exec(id)?.[1]
      if (aria && aria !== 'en' && aria !== 'es') return 'export default {}'
      if (!OWN_TEXTS.test(id)) return null
      for (const file of ['texts.ts', 'compile-texts.ts'])
        this.addWatchFile(inProject('client', 'i18n', file))
      const { messages } = (await import(pathToFileURL(id).href)) as { messages: object }
      return `export const messages = JSON.parse(${JSON.stringify(JSON.stringify(messages))})`
    },
  }
}
