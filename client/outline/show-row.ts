import type { StoreApi } from 'zustand/vanilla'
import type { NoteId } from '../../shared/model/ids.ts'
import type { Groups } from './note-groups.ts'
import { CHUNK, type OutlineState } from './outline-state.ts'

/** Sees to it that a note's row is drawn: its group unfolded and long enough. False where no group has it. */
export function showRow(state: StoreApi<OutlineState>, groups: Groups, id: NoteId): boolean {
  for (const [key, ids] of groups) {
    const at = ids.indexOf(id)
    if (at < 0) continue
    const { shown, folded } = state.getState()
    const need = Math.ceil((at + 1) / CHUNK) * CHUNK
    state.setState({
      shown: { ...shown, [key]: Math.max(need, shown[key] ?? CHUNK) },
      folded: new Set([...folded].filter(f => f !== key)),
    })
    return true
  }
  return false
}
