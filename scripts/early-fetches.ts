import type { HtmlTagDescriptor, Plugin } from 'vite'
import { inProject } from './project.ts'

const FONT = /atkinson.*-latin-wght-normal-[^/]*\.woff2$/

/** Tells the browser in the page itself what every way into the application needs: its code, and the font of all texts. */
export function earlyFetches(): Plugin {
  const application = inProject('client', 'app', 'start.tsx')
  return {
    name: 'early-fetches',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle = {} }) {
        const files = Object.values(bundle)
        const font = files.find(file => FONT.test(file.fileName))
        const first = files.find(file => file.type === 'chunk' && file.moduleIds.includes(application))
        if (!font || first?.type !== 'chunk')
          throw new Error('the application or its font is not in the build')
        const code = [first.fileName, ...first.imports].filter(file => !html.includes(file))
        const link = (attrs: Record<string, string>): HtmlTagDescriptor => ({
          tag: 'link',
          attrs: { crossorigin: true, ...attrs },
          injectTo: 'head',
        })
        return [
          ...code.map(file => link({ rel: 'modulepreload', href: `/${file}` })),
          link({ rel: 'preload', as: 'font', type: 'font/woff2', href: `/${font.fileName}` }),
        ]
      },
    },
  }
}
