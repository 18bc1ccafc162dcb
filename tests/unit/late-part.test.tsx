// @vitest-environment happy-dom
import { act, Suspense } from 'react'
import { createRoot } from 'react-dom/client'
import { expect, it, vi } from 'vitest'
import { ErrorBoundary } from '../../client/app/error-boundary.tsx'
import { late, NotFetched } from '../../client/app/late.tsx'

it('what could not be fetched says so, is fetched once for each try, and stays once it came', async () => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
  vi.spyOn(console, 'error').mockImplementation(() => {})
  let connected = false
  let asked = 0
  let tryAgain: () => void = () => {}
  const Late = late(async () => {
    asked += 1
    if (!connected) throw new Error('no connection')
    return ({ name }: { name: string }) => <p>{name}</p>
  })
  const root = createRoot(document.body)
  const show = () =>
    act(async () =>
      root.render(
        <ErrorBoundary
          instead={(error, again) => {
            tryAgain = again
            return error instanceof NotFetched ? `not fetched: ${error.message}` : 'broken'
          }}
        >
          <Suspense fallback="loading">
            <Late name="the outline" />
          </Suspense>
        </ErrorBoundary>,
      ),
    )
  await show()
  expect(document.body.textContent).toBe('not fetched: no connection')
  expect(asked).toBe(1)
  await act(async () => tryAgain())
  expect(document.body.textContent).toBe('not fetched: no connection')
  expect(asked).toBe(2)
  connected = true
  await act(async () => tryAgain())
  expect(document.body.textContent).toBe('the outline')
  await show()
  expect(asked).toBe(3)
  act(() => root.unmount())
})
