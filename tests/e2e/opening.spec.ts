import type { WebSocket } from '@playwright/test'
import { readFrame } from '../../shared/protocol/frames.ts'
import { arrived, saved } from '../support/at-the-board.ts'
import { expect, test } from '../support/browser-test.ts'
import { drawn, probe } from '../support/on-the-map.ts'
import { linkTo, putBoard } from '../support/workshop-api.ts'

const NOTES = ['Tenants union', 'Library friends', 'Parents of the school'].map((text, i) => ({
  id: `note-${i}`,
  map: 'asset',
  at: [200 + 240 * i, 200] as [number, number],
  text,
  color: 'lemon' as const,
  by: 'somebody',
}))

/** What a page said on a socket, frame by frame. */
function said(socket: WebSocket): string[] {
  const types: string[] = []
  socket.on('framesent', ({ payload }) => {
    const frame = readFrame(typeof payload === 'string' ? new TextEncoder().encode(payload) : payload)
    types.push(!frame.ok ? 'unreadable' : frame.value.type === 'json' ? frame.value.json : frame.value.type)
  })
  return types
}

test('a board opens over one connection, says who comes first, and asks for the document once', async ({
  arrive,
  workshop,
}) => {
  await putBoard(workshop, { notes: NOTES })
  const v = await arrive()
  const sockets: string[][] = []
  v.page.on('websocket', socket => sockets.push(said(socket)))
  for (const visit of ['first', 'second']) {
    sockets.length = 0
    await v.page.goto(linkTo(workshop, 'participant', { name: 'Ana', visit }))
    await arrived(v)
    await saved(v)
    await drawn(v, 'asset')
    expect(sockets.length, visit).toBe(1)
    const frames = sockets[0] ?? []
    expect(JSON.parse(frames[0] ?? ''), visit).toMatchObject({ t: 'hello', name: 'Ana' })
    expect(frames.filter(type => type === 'step1').length, visit).toBe(1)
    expect(frames.filter(type => type === 'unreadable')).toEqual([])
  }
})

test('whoever was here before sees the board though the server says nothing', async ({ join, workshop }) => {
  await putBoard(workshop, { notes: NOTES })
  const v = await join()
  await arrived(v)
  await saved(v)
  await drawn(v, 'asset')
  const kept = (): Promise<number> =>
    v.page.evaluate(
      () =>
        new Promise<number>(done => {
          const open = indexedDB.open('allymap')
          open.onsuccess = () => {
            const all = open.result.transaction('updates').objectStore('updates').count()
            all.onsuccess = () => done(all.result)
          }
        }),
    )
  await expect.poll(kept).toBeGreaterThan(0)
  // a server that takes the connection and never answers
  await v.page.routeWebSocket(/\/sync\//, () => {})
  await v.page.reload()
  await drawn(v, 'asset')
  const seen = await Promise.all(NOTES.map(n => probe(v, 'asset', 'find', n.text)))
  expect(seen).toEqual(NOTES.map(n => n.id))
  // what the server has not confirmed is not called saved
  await expect(v.page.locator('[data-saved]')).not.toHaveAttribute('data-saved', 'saved')
})

test('before the first map is painted nothing is fetched that it does not need', async ({
  arrive,
  workshop,
}) => {
  const v = await arrive()
  const scripts: string[] = []
  v.page.on('request', r => {
    if (r.resourceType() === 'script') scripts.push(new URL(r.url()).pathname)
  })
  await v.page.goto(linkTo(workshop, 'participant', { name: 'Ana' }))
  await arrived(v)
  await drawn(v, 'asset')
  expect(scripts.length).toBeGreaterThan(3)
  expect(
    scripts.filter(path => /dialog|outline|partner|connections|composer|home|join|\/es-/.test(path)),
  ).toEqual([])
  expect(scripts.length).toBeLessThanOrEqual(12)
})

test('a page whose code cannot be fetched says so', async ({ browser, server }) => {
  const page = await browser.newPage()
  await page.route('**/assets/app-*.js', route => route.abort())
  await page.goto(server.url)
  await expect(page.getByRole('alert')).toContainText('Allymap could not be loaded')
  await expect(page.getByRole('alert')).toContainText('No se pudo cargar Allymap')
  await page.close()
})
