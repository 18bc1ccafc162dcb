import type { StoreApi } from 'zustand/vanilla'
import type { AwayItem } from '../../shared/model/away.ts'

/** What others changed while this device was away and its own edits were not sent yet. */
export interface AwayDesk {
  /** values that both sides changed, until somebody chose */
  readonly items: StoreApi<readonly AwayItem[]>
  /** words of an earlier visit that can be sent no more: their document is no longer. '' for none */
  readonly words: StoreApi<string>
  /** words of one's own that the server does not have yet; '' for none */
  unsent(): string
  /** what stands on the board now under an item's key; null for nothing */
  now(item: AwayItem): unknown
  /** Puts one side's value on the board, where another stands, and takes the item off the list. One step of undo. */
  choose(item: AwayItem, side: 'mine' | 'theirs'): void
  /** Takes items off the list; the board stays as it is. */
  leave(items: readonly AwayItem[]): void
  forgetWords(): void
}
