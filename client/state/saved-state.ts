/** Shown from `saved` alone, never from hope. */
export type SavedState =
  | { readonly kind: 'connecting' }
  | { readonly kind: 'saved' }
  | { readonly kind: 'saving' }
  /** no connection; `kept`: this device holds the edits in its own storage; `waiting`: edits not yet acknowledged */
  | { readonly kind: 'offline'; readonly kept: boolean; readonly waiting: boolean }
  /** the facilitator locked the board; edits wait here */
  | { readonly kind: 'locked'; readonly waiting: boolean }
  /** the server cannot store at the moment (disk full); it tries again by itself */
  | { readonly kind: 'storage' }
  /** over for good: see the close codes */
  | { readonly kind: 'ended'; readonly code: number; readonly text: string; readonly unsent: string }
