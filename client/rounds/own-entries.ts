import { useStore } from 'zustand'
import type { OwnEntry } from '../state/round-desk.ts'
import { useSession } from '../state/session.ts'

/** One's own entries of the open round, those on their way included. */
export const useOwnEntries = (): ReadonlyMap<string, OwnEntry> => useStore(useSession().rounds.mine).entries
