import { expect, it } from 'vitest'
import { createStore } from 'zustand/vanilla'
import { fetchAhead } from '../../client/app/workshop/use-fetch-ahead.ts'
import type { SavedState } from '../../client/state/saved-state.ts'

const away: SavedState = { kind: 'offline', kept: true, waiting: false }
const here: SavedState = { kind: 'saved' }

it('[F39] what could not be fetched ahead is fetched when the connection comes back, until all is here', async () => {
  const saved = createStore<SavedState>(() => here)
  let due = (): void => {}
  let line = false
  const tries: Promise<boolean>[] = []
  const stop = fetchAhead(
    saved,
    work => {
      due = work
      return () => {}
    },
    () => {
      const all = Promise.resolve(line)
      tries.push(all)
      return all
    },
  )
  const come = async (): Promise<void> => {
    saved.setState(away, true)
    saved.setState(here, true)
    await Promise.all(tries)
  }
  await come()
  expect(tries).toHaveLength(0)
  due()
  await Promise.all(tries)
  saved.setState({ kind: 'saving' }, true)
  expect(tries).toHaveLength(1)
  await come()
  expect(tries).toHaveLength(2)
  line = true
  await come()
  expect(tries).toHaveLength(3)
  await come()
  expect(tries).toHaveLength(3)
  stop()
})
