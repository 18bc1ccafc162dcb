import { useCallback, useRef, useSyncExternalStore } from 'react'
import { type StoreApi, useStore } from 'zustand'
import type { Board } from '../../shared/model/board.ts'
import type { NoteId, ParticipantId } from '../../shared/model/ids.ts'
import type { Note } from '../../shared/model/note.ts'
import type { Locale, MapSpec, Stage } from '../../shared/model/stage.ts'
import { useLocale, useText } from '../i18n/i18n.tsx'
import { withSameParts } from './same-parts.ts'
import {
  type BoardStore,
  type PresentPerson,
  type SavedState,
  useSession,
  type Workspace,
} from './session.ts'
import { useTemplateWords } from './template-words.ts'
import { useSteadySaved } from './use-steady-saved.ts'

type Kind = Parameters<BoardStore['on']>[0]

/** One note; renders again only when that note changes. Undefined once it is gone. */
export function useNote(id: NoteId): Note | undefined {
  const { board } = useSession()
  const subscribe = useCallback((again: () => void) => board.onNote(id, again), [board, id])
  return useSyncExternalStore(subscribe, () => board.board.notes.get(id))
}

/**
 * Something computed from the board; computed again when entities of `kind` change.
 * `select` may close over props: it is also computed again when `deps` change.
 */
export function useBoard<T>(kind: Kind, select: (board: Board) => T, deps: readonly unknown[] = []): T {
  const { board } = useSession()
  const kept = useRef<{ version: number; deps: readonly unknown[]; value: T } | null>(null)
  const subscribe = useCallback((again: () => void) => board.on(kind, again), [board, kind])
  return useSyncExternalStore(subscribe, () => {
    const version = board.version(kind)
    const now = kept.current
    if (now && now.version === version && same(now.deps, deps)) return now.value
    const value = select(board.board)
    kept.current = { version, deps, value }
    return value
  })
}

const same = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((x, i) => Object.is(x, b[i]))

interface ReadStage {
  readonly of: Stage
  readonly read: Stage
}
const readStages = new WeakMap<StoreApi<Stage>, Map<Locale, ReadStage>>()

/** Read once for each stage and language; what is the same as in the stage before keeps its identity. */
function readIn(
  store: StoreApi<Stage>,
  stage: Stage,
  locale: Locale,
  inLocale: (stage: Stage, locale: Locale) => Stage,
): Stage {
  const known = readStages.get(store) ?? new Map<Locale, ReadStage>()
  readStages.set(store, known)
  const before = known.get(locale)
  if (before?.of === stage) return before.read
  const read = withSameParts(before?.read, inLocale(stage, locale))
  known.set(locale, { of: stage, read })
  return read
}

/**
 * The stage in the reader's language, as far as its words are the template's; or a part of it: then one renders again only
 * when that part changes.
 */
export function useStage(): Stage
export function useStage<T>(select: (stage: Stage) => T): T
export function useStage<T>(select?: (stage: Stage) => T): Stage | T {
  const { locale } = useLocale()
  const { stage: store } = useSession()
  const inLocale = useTemplateWords(useStore(store, s => s.locale !== locale))
  return useStore(store, stage => {
    const read = inLocale ? readIn(store, stage, locale, inLocale) : stage
    return select ? select(read) : read
  })
}
export const useSaved = (): SavedState => useSteadySaved(useSession().saved)

const ofPlace = (p: PresentPerson): readonly unknown[] => [
  p.connection,
  p.participant,
  p.name,
  p.color,
  p.map,
  p.following,
  p.camera === null,
]

/** Who is here and where they are. What they select, hold and write is as it was when that last changed. */
export function usePeople(): readonly PresentPerson[] {
  const { people } = useSession().presence
  const kept = useRef(people.getState())
  return useSyncExternalStore(people.subscribe, () => {
    const [now, before] = [people.getState(), kept.current]
    const stays = now.length === before.length && now.every((p, i) => isThere(p, before[i]))
    if (!stays) kept.current = now
    return kept.current
  })
}

const isThere = (now: PresentPerson, before: PresentPerson | undefined): boolean =>
  now === before || (before !== undefined && same(ofPlace(now), ofPlace(before)))

export const useEditable = (): boolean => useStore(useSession().editable)
export const useWorkspace = <T>(select: (w: Workspace) => T): T => useStore(useSession().workspace, select)

/** A map in the reader's language. */
export const useMap = (id: string): MapSpec | undefined => useStage(s => s.maps.find(m => m.id === id))

/** The name to show for a participant's id; the id's own text where nobody has it (a typed name, an import). */
export function usePersonName(): (id: ParticipantId) => string {
  const t = useText()
  const people = useStore(useSession().stage, s => s.people)
  return useCallback(
    id => {
      if (id.startsWith('api:')) return t('person.file')
      if (id.startsWith('stock:')) return t('person.program')
      return people.find(p => p.id === id)?.name ?? id
    },
    [people, t],
  )
}
