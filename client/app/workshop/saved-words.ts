import { unreachable } from '../../../shared/assert.ts'
import type { TextId } from '../../i18n/texts.ts'
import type { SavedState } from '../../state/session.ts'

export interface SavedWords {
  readonly text: TextId
  /** the same in a word or two, for a phone: a banner says the rest */
  readonly short?: TextId
  readonly icon: 'busy' | 'good' | 'kept' | 'risk' | 'locked' | 'ended'
  /** worth telling to somebody who does not look: not the coming and going of "Saving…" and "Saved" */
  readonly trouble: boolean
}

/** The words for a saved state, from that state alone. */
export function savedWords(state: SavedState): SavedWords {
  switch (state.kind) {
    case 'connecting':
      return { text: 'saved.connecting', icon: 'busy', trouble: false }
    case 'saving':
      return { text: 'saved.saving', icon: 'busy', trouble: false }
    case 'saved':
      return { text: 'saved.saved', icon: 'good', trouble: false }
    case 'offline':
      if (state.kept)
        return { text: 'saved.offline_kept', short: 'saved.offline', icon: 'kept', trouble: true }
      return state.waiting
        ? { text: 'saved.offline_not_kept', short: 'saved.offline', icon: 'risk', trouble: true }
        : { text: 'saved.offline', icon: 'kept', trouble: true }
    case 'locked':
      return {
        text: state.waiting ? 'saved.locked_waiting' : 'saved.locked',
        short: 'saved.locked',
        icon: 'locked',
        trouble: true,
      }
    case 'storage':
      return { text: 'saved.storage', icon: 'risk', trouble: true }
    case 'ended':
      return { text: 'saved.ended', icon: 'ended', trouble: true }
    default:
      return unreachable(state)
  }
}
