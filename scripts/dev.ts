import { spawn } from 'node:child_process'
import { createServer } from 'vite'
import { inProject, ROOT } from './project.ts'
import { stopWithNpm } from './stop-with-npm.ts'

/** The page stands on PORT, with hot reload; the server behind it on the next port, restarted when its files change. */
const port = Number(process.env.PORT || 3000)
const behind = `127.0.0.1:${port + 1}`

stopWithNpm()
const server = spawn(
  process.execPath,
  ['--watch', '--watch-preserve-output', inProject('server', 'main.ts')],
  {
    cwd: ROOT,
    stdio: 'inherit',
    env: { ...process.env, PORT: String(port + 1), HOST: '127.0.0.1' },
  },
)

const http = { target: `http://${behind}`, xfwd: true }
const vite = await createServer({
  root: ROOT,
  server: {
    port,
    strictPort: true,
    host: true,
    proxy: {
      '/api': http,
      '/healthz': http,
      '/readyz': http,
      '/sync': { target: `ws://${behind}`, ws: true },
    },
  },
})
await vite.listen()
vite.printUrls()

let stopping = false
async function stop(): Promise<void> {
  if (stopping) return
  stopping = true
  server.kill('SIGTERM')
  await vite.close()
  process.exit(0)
}
process.on('SIGINT', stop)
process.on('SIGTERM', stop)
server.on('exit', stop)
