import type { Denial } from '../../shared/protocol/messages.ts'

/** Why a command or an entry was not taken. Thrown where that is found, told to its sender at the edge. Quotes no content. */
export class Refused extends Error {
  override readonly name = 'Refused'
  readonly why: Denial
  constructor(why: Denial, text: string) {
    super(text)
    this.why = why
  }
}
