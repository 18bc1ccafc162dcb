// @vitest-environment happy-dom
import { act } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { useLinks } from '../../client/facilitate/use-links.ts'
import { type Session, SessionProvider } from '../../client/state/session.ts'

/** What the server answers at the moment: the key in the participants' link, or null where nothing comes back. */
let key: string | null
let asked: number
let root: Root

const session = {
  role: 'facilitator',
  workshop: 'w',
  request() {
    asked += 1
    if (key === null) return Promise.reject(new Error('no connection'))
    const each = { facilitator: 'http://f', participant: `http://p/${key}`, viewer: 'http://v' }
    return Promise.resolve(Response.json({ keys: each, links: each }))
  },
} as unknown as Session

function Shown({ watch }: { watch: boolean }) {
  const { links, problem } = useLinks('', watch)
  return <output>{`${links?.participant} ${problem}`}</output>
}
async function show(watch: boolean): Promise<void> {
  await act(async () => {
    root.render(
      <SessionProvider value={session}>
        <Shown watch={watch} />
      </SessionProvider>,
    )
  })
  await pass(0)
}
const pass = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms))
const shown = () => document.body.textContent

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
  vi.useFakeTimers()
  key = 'old'
  asked = 0
  root = createRoot(document.body)
})
afterEach(async () => {
  await act(async () => root.unmount())
  vi.useRealTimers()
})

it('shows a link that was replaced elsewhere within seconds, where it stays on a screen', async () => {
  await show(true)
  expect(shown()).toBe('http://p/old null')
  key = 'new'
  await pass(5_000)
  expect(shown()).toBe('http://p/new null')
})

it('keeps the link while no answer comes, and goes on asking', async () => {
  await show(true)
  key = null
  await pass(5_000)
  expect(shown()).toBe('http://p/old away')
  key = 'new'
  await pass(5_000)
  expect(shown()).toBe('http://p/new null')
})

it('asks no more once it is gone from the screen, and asks once where nobody watches', async () => {
  await show(true)
  await act(async () => root.render(null))
  await pass(60_000)
  expect(asked).toBe(1)
  await show(false)
  await pass(60_000)
  expect(asked).toBe(2)
})
