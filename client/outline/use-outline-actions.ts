import { useMemo } from 'react'
import type { NoteId } from '../../shared/model/ids.ts'
import { useText } from '../i18n/i18n.tsx'
import { useSession } from '../state/session.ts'
import { useOutlineKit } from './outline-state.ts'
import { findRow, focusRow, neighbourOf } from './row-focus.ts'
import { placesInZone } from './zone-places.ts'

/** What rows and the selection bar do, with words for the status line. */
export function useOutlineActions() {
  const session = useSession()
  const { map, state } = useOutlineKit()
  const t = useText()
  return useMemo(() => {
    const { intents, workspace, board } = session
    const say = (said: string) => state.setState({ said })
    const select = (ids: Iterable<NoteId>) =>
      workspace.setState({ selection: new Set(ids), connection: null })
    return {
      say,
      select,
      /** the focus came to a row: from now on the Tab key comes back to it */
      reach: (id: NoteId, group: string) => state.setState(s => ({ current: { ...s.current, [group]: id } })),
      /** the focus came to a note: it is the selected one, unless boxes are being ticked */
      selectReached(id: NoteId) {
        const { selection } = workspace.getState()
        if (state.getState().picking && selection.size > 0) return
        state.setState({ picking: false })
        if (selection.size !== 1 || !selection.has(id)) select([id])
      },
      /** a box was ticked; the one note that was merely looked at is not among the ticked ones */
      toggle(id: NoteId, on: boolean) {
        const { selection } = workspace.getState()
        const next = new Set(state.getState().picking || selection.size > 1 ? selection : [])
        if (on) next.add(id)
        else next.delete(id)
        select(next)
        state.setState({ picking: next.size > 0 })
      },
      selected: (): NoteId[] =>
        [...workspace.getState().selection].filter(id => board.board.notes.get(id)?.map === map.id),
      clear() {
        select([])
        state.setState({ picking: false })
      },
      moveToZone(ids: readonly NoteId[], zone: string, title: string) {
        const places = placesInZone(map, zone, board.board.notes.values(), ids.length, new Set(ids))
        intents.moveNotes(ids.map((id, i) => ({ id, at: places[i] ?? null })))
        say(t('outline.moved', { count: ids.length, place: title }))
      },
      promote(ids: readonly NoteId[]) {
        const id = intents.promote(ids)
        // what was ticked was ticked for this
        select([])
        state.setState({ picking: false })
        if (id) workspace.setState({ panel: { kind: 'partner', id } })
      },
      remove(ids: readonly NoteId[]) {
        const last = ids.at(-1)
        const next = last ? neighbourOf(last, new Set(ids)) : null
        intents.removeNotes(ids)
        select([])
        state.setState({ picking: false, open: null })
        say(t('outline.removed', { count: ids.length }))
        if (next && findRow(next)) focusRow(next)
      },
    }
  }, [session, map, state, t])
}

export type OutlineActions = ReturnType<typeof useOutlineActions>
