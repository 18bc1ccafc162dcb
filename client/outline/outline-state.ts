import { createContext, useContext } from 'react'
import { useStore } from 'zustand'
import { createStore, type StoreApi } from 'zustand/vanilla'
import { must } from '../../shared/assert.ts'
import type { NoteId } from '../../shared/model/ids.ts'
import type { MapSpec } from '../../shared/model/stage.ts'
import { keep, kept } from '../platform/kept-values.ts'
import type { TypingPace } from '../platform/typing-pace.ts'

/** How many rows of a group are shown at first, and are added by "show more". */
export const CHUNK = 100

const WIDE = 'outline-wide'

/** What only the outline on this screen knows. */
export interface OutlineState {
  /** the note whose details are unfolded in its row */
  readonly open: NoteId | null
  /** the row of each group that the Tab key reaches */
  readonly current: Readonly<Record<string, NoteId>>
  /** rows shown of each group */
  readonly shown: Readonly<Record<string, number>>
  readonly folded: ReadonlySet<string>
  /** true once a box was ticked: from then on moving the focus leaves the selection alone, until it is empty again */
  readonly picking: boolean
  /** an axes map's table shows all its columns, in a wider panel */
  readonly wide: boolean
  /** what was just done, for the status line */
  readonly said: string
}

export interface OutlineKit {
  readonly map: MapSpec
  readonly state: StoreApi<OutlineState>
  /** what the rows ask whether somebody types */
  readonly pace: TypingPace
}

export const createOutlineState = (): StoreApi<OutlineState> =>
  createStore(() => ({
    open: null,
    current: {},
    shown: {},
    folded: new Set<string>(),
    picking: false,
    wide: kept(WIDE) === true,
    said: '',
  }))

/** Shows all columns, or only the two values; kept on this device. */
export function setWide(state: StoreApi<OutlineState>, wide: boolean): void {
  state.setState({ wide })
  keep(WIDE, wide)
}

const Kit = createContext<OutlineKit | null>(null)
export const OutlineKitProvider = Kit.Provider
export const useOutlineKit = (): OutlineKit => must(useContext(Kit), 'outline around this row')
export const useOutlineState = <T>(select: (s: OutlineState) => T): T =>
  useStore(useOutlineKit().state, select)
