import { CLOSE, type CloseCode } from '../../shared/protocol/close-codes.ts'

/**
 * Why an update was not taken.
 * malformed: no client of ours writes it · gap: something before it is missing, ask again · too-large: more than one frame
 * may carry · too-big: more than the board may hold · forbidden: it writes in another's name · gone: it belongs to a
 * document that was replaced · too-fast: it may be taken later
 */
export type RefusalReason = 'malformed' | 'gap' | 'too-large' | 'too-big' | 'forbidden' | 'gone' | 'too-fast'

/** Thrown inside the gate and caught at its edge, where it becomes a value. `text` never quotes content. */
export class Refusal extends Error {
  override readonly name = 'Refusal'
  readonly why: RefusalReason
  constructor(why: RefusalReason, text: string) {
    super(text)
    this.why = why
  }
}

/** What a connection is closed with for an update that no honest client sends. */
export const CLOSE_FOR: Record<Exclude<RefusalReason, 'gap' | 'too-big'>, CloseCode> = {
  malformed: CLOSE.malformed,
  'too-large': CLOSE.tooLarge,
  forbidden: CLOSE.forbidden,
  gone: CLOSE.gone,
  'too-fast': CLOSE.tooFast,
}
