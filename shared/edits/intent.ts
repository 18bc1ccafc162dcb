import type * as Y from 'yjs'
import type { ParticipantId } from '../model/ids.ts'

/** Who edits, when, and where new names come from: passed in, so that edits stay pure. */
export interface EditContext {
  readonly by: ParticipantId
  /** milliseconds since 1970 */
  readonly now: number
  readonly newId: () => string
  /** title of the agenda's step that runs, if one does */
  readonly step?: string | null
}

/** Origin of a transaction that a person meant and can take back with the document's own undo. */
export class Intent {
  readonly name: string
  constructor(name: string) {
    this.name = name
  }
}

/**
 * Origin of a transaction that undo must not reverse by removing what it made, since others may have written in it by then
 * (a new note, a promotion, a text's first keystroke): it is taken back by a counter-edit, or not at all.
 */
export class Lasting {
  readonly name: string
  constructor(name: string) {
    this.name = name
  }
}

export const intend = <T>(doc: Y.Doc, name: string, edit: () => T): T => doc.transact(edit, new Intent(name))
export const lasting = <T>(doc: Y.Doc, name: string, edit: () => T): T =>
  doc.transact(edit, new Lasting(name))
