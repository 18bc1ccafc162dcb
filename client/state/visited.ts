import type { Workspace } from './session.ts'
import type { Panel, View } from './view.ts'

/** One place that Back leads to. Kept by the browser, in the words of this version: another version's are passed over. */
export interface Visited {
  readonly allymap: 1
  readonly view: View
  readonly panel: Panel
  readonly wall: boolean
  /** what of it makes it another place than the one before */
  readonly place: string
  /** it lies over the whole screen: closing it is going back */
  readonly over: boolean
  /** the place from which it was come to; null for the first */
  readonly from: string | null
  /** how many places of this visit lie before it */
  readonly depth: number
}

export const isVisited = (state: unknown): state is Visited =>
  typeof state === 'object' && state !== null && 'allymap' in state && state.allymap === 1

/** Where a workspace stands, as a first place. Panels are places on a phone only, where they cover the screen or are a page of their own. */
export function visited({ view, panel, wall }: Workspace, phone: boolean): Visited {
  const map = 'map' in view ? view.map : ''
  const list = panel.kind === 'outline'
  const listed = phone && list && view.kind === 'map'
  const over = wall || (phone && !list && panel.kind !== 'none')
  const place = `${view.kind} ${map} ${wall ? 'wall' : over ? 'panel' : listed ? 'list' : ''}`
  return { allymap: 1, view, panel, wall, place, over, from: null, depth: 0 }
}

/** What the browser is told when somebody goes from one place to another by what they press on the page. */
export type Move = { readonly kind: 'back' } | { readonly kind: 'keep' | 'add'; readonly entry: Visited }

/** A view is one place; what lies over the whole screen is one more, that goes when it is closed or left. */
export function moved(before: Visited, now: Visited): Move {
  const { from, depth } = before
  if (now.place !== before.place && before.over && now.place === from) return { kind: 'back' }
  if (now.place === before.place || before.over) return { kind: 'keep', entry: { ...now, from, depth } }
  return { kind: 'add', entry: { ...now, from: before.place, depth: depth + 1 } }
}
