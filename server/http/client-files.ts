import { readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { sendProblem } from './answer-errors.ts'
import { Problem } from './problem.ts'

const YEAR = 'public, max-age=31536000, immutable'
const META = /<meta\s[^>]*property="csp-nonce"[^>]*>/i

const NOT_BUILT = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Allymap</title>
<h1>The client is not built</h1><p>Stop the server and run <code>npm start</code>, or <code>npm run build</code>
and reload this page. The server itself is running.</p>`

/** index.html as it was last read; read again when the file changes. */
function pageReader(file: string): () => Promise<string | null> {
  let known: { html: string; mtime: number } | null = null
  return async () => {
    const found = await stat(file).catch(() => null)
    if (!found) return null
    if (known?.mtime !== found.mtimeMs) known = { html: await readFile(file, 'utf8'), mtime: found.mtimeMs }
    return known.html
  }
}

/** The nonce for styles that react-aria makes: in `<meta property="csp-nonce">`, where it looks for it. */
function withNonce(html: string, nonce: string): string {
  const meta = `<meta property="csp-nonce" nonce="${nonce}" content="${nonce}">`
  return META.test(html) ? html.replace(META, meta) : html.replace(/<head>/i, `<head>${meta}`)
}

/** Serves the built client: hashed files for a year, the page at `/`, `/w/…` and `/api` fresh each time. */
export async function clientFiles(app: FastifyInstance, folder: string): Promise<void> {
  const read = pageReader(path.join(folder, 'index.html'))

  async function sendPage(reply: FastifyReply, status: number): Promise<void> {
    const html = await read()
    reply.type('text/html; charset=utf-8').header('cache-control', 'no-cache')
    if (html === null) await reply.code(503).send(NOT_BUILT)
    else await reply.code(status).send(withNonce(html, reply.cspNonce.style))
  }

  for (const url of ['/', '/index.html', '/w/*', '/api']) {
    app.get(url, async (_request, reply) => sendPage(reply, 200))
  }
  // The folder may appear later: files are looked up as they are asked for.
  await app.register(fastifyStatic, {
    root: folder,
    index: false,
    cacheControl: false,
    // the build puts compressed files beside the others
    preCompressed: true,
    setHeaders: (reply, file) => {
      const hashed = path.relative(folder, file).startsWith(`assets${path.sep}`)
      reply.header('cache-control', hashed ? YEAR : 'no-cache')
    },
  })
  // A person who mistyped an address gets the client, which has a page for that; a program gets a problem.
  app.setNotFoundHandler(async (request, reply) => {
    if (wantsPage(request)) await sendPage(reply, 404)
    else await sendProblem(reply, new Problem('no-such-page'))
  })
}

function wantsPage(request: FastifyRequest): boolean {
  const own = /^\/(api|sync|assets)([/?]|$)/.test(request.url)
  return request.method === 'GET' && !own && /\btext\/html\b/.test(request.headers.accept ?? '')
}
