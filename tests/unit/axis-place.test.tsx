// @vitest-environment happy-dom
import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { expect, it, vi } from 'vitest'
import { createStore } from 'zustand/vanilla'
import { type Session, SessionProvider } from '../../client/state/session.ts'
import { useAxisPlace } from '../../client/ui/use-axis-place.ts'
import type { Stage } from '../../shared/model/stage.ts'
import { plainNote } from '../support/plain-note.ts'

it('[F13] a place typed for oneself in a sealed round moves nothing once the round is over', () => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
  const round = { id: 'r', settings: { kind: 'placements', candidates: ['mayor'] } }
  const stage = createStore(() => ({ round }) as unknown as Stage)
  const mayor = plainNote('mayor', { map: 'power', at: [100, 300] })
  const mark = { placing: true, place: [-200, 500] }
  const moved: unknown[] = []
  const session = {
    stage,
    intents: { moveNotes: (moves: unknown[]) => moved.push(...moves) },
    marks: { onChange: () => () => {}, of: () => mark },
    board: { board: { notes: new Map() }, on: () => () => {}, version: () => 0 },
  } as unknown as Session
  let place: ReturnType<typeof useAxisPlace> | undefined
  function Field() {
    place = useAxisPlace(mayor)
    return null
  }
  const root = createRoot(document.body)
  act(() =>
    root.render(
      <SessionProvider value={session}>
        <Field />
      </SessionProvider>,
    ),
  )
  act(() => void place?.set('stance', -0.9))
  expect(moved).toEqual([{ id: 'mayor', at: [-900, 500] }])
  // the field that goes with the round hands over what stood in it
  stage.setState({ round: null })
  act(() => void place?.set('stance', -0.9))
  expect(moved).toHaveLength(1)
  act(() => root.unmount())
})
