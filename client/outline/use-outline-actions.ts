import { useMemo } from 'react'
import type { FrameId, NoteId } from '../../shared/model/ids.ts'
import type { Note } from '../../shared/model/note.ts'
import { useText } from '../i18n/i18n.tsx'
import { PHONE, useMedia } from '../platform/media.ts'
import { type Held, heldBy } from '../state/permit.ts'
import { type Session, useSession } from '../state/session.ts'
import { useUndoToast } from '../ui/use-undo-toast.ts'
import { frameAroundNotes } from './frame-around-notes.ts'
import { useOutlineKit } from './outline-state.ts'
import { findRow, focusFrame, focusRow, focusStart, neighbourOf } from './row-focus.ts'
import { saidAgain } from './said-again.ts'

/** What keeps somebody from doing something to a note. */
type HeldOf = (session: Session, note: Note) => Held | null

/** What rows and the selection bar do, with words for the status line. */
export function useOutlineActions() {
  const session = useSession()
  const { map, state } = useOutlineKit()
  const t = useText()
  const phone = useMedia(PHONE)
  const sayUndo = useUndoToast()
  return useMemo(() => {
    const { intents, workspace, board } = session
    const say = (words: string) => state.setState(s => ({ said: saidAgain(words, s.said) }))
    const select = (ids: Iterable<NoteId>) =>
      workspace.setState({ selection: new Set(ids), connection: null, frame: null })
    // a phone has no keys that undo, and the map with the button for it is behind the list
    const sayDeleted = phone ? sayUndo : say
    const selected = (): NoteId[] =>
      [...workspace.getState().selection].filter(id => board.board.notes.get(id)?.map === map.id)
    /** Those of the notes that this person may change, and what is to be said of the others. */
    const sorted = (ids: readonly NoteId[], heldOf: HeldOf = heldBy) => {
      const notes = ids.flatMap(id => board.board.notes.get(id) ?? [])
      const held = (why: Held | null) => notes.filter(note => heldOf(session, note) === why)
      const [locked, others] = [held('locked').length, held('others').length]
      const kept = locked > 0 ? [t('outline.kept_locked', { count: locked })] : []
      if (others > 0) kept.push(t('outline.kept_others', { count: others }))
      return { free: held(null).map(note => note.id), kept }
    }
    return {
      say,
      sayDeleted,
      /** does something to those of the selected notes to which it may be done, and says to how many, and why not to the others */
      change(
        edit: (free: readonly NoteId[]) => void,
        words: (count: number) => string,
        heldOf: HeldOf = heldBy,
      ) {
        const { free, kept } = sorted(selected(), heldOf)
        if (free.length > 0) edit(free)
        say((free.length > 0 ? [words(free.length), ...kept] : kept).join(' '))
      },
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
      selected,
      clear() {
        select([])
        state.setState({ picking: false })
      },
      promote(ids: readonly NoteId[]) {
        const id = intents.promote(ids)
        // what was ticked was ticked for this
        select([])
        state.setState({ picking: false })
        if (id) workspace.setState({ panel: { kind: 'partner', id } })
      },
      remove(ids: readonly NoteId[]) {
        const { free, kept } = sorted(ids)
        const last = free.at(-1)
        const next = last ? neighbourOf(last, new Set(free)) : null
        intents.removeNotes(free)
        select(ids.filter(id => !free.includes(id)))
        state.setState(s => ({ picking: kept.length > 0 && s.picking, open: null }))
        if (free.length > 0) sayDeleted([t('outline.removed', { count: free.length }), ...kept].join(' '))
        else say(kept.join(' '))
        if (next && findRow(next)) focusRow(next)
        else if (free.length > 0) requestAnimationFrame(focusStart)
      },
      /** a note goes to another map: the focus, if it is there, goes to the row beside it */
      leave(id: NoteId) {
        const next = neighbourOf(id, new Set([id]))
        state.setState({ open: null })
        requestAnimationFrame(() => (next ? focusRow(next) : focusStart()))
      },
      /** a frame around the placed ones among these notes; its title is typed next */
      frame(ids: readonly NoteId[]): FrameId | null {
        const rect = frameAroundNotes(map, ids, board.board.notes)
        const id = rect && intents.createFrame({ map: map.id, rect, title: '' })
        if (!id) return null
        say(t('outline.framed'))
        state.setState({ picking: false })
        workspace.setState({ frame: id, selection: new Set(), connection: null })
        requestAnimationFrame(() => focusFrame(id))
        return id
      },
    }
  }, [session, map, state, t, phone, sayUndo])
}

export type OutlineActions = ReturnType<typeof useOutlineActions>
