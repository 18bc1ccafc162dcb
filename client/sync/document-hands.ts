import { nanoid } from 'nanoid'
import type * as Y from 'yjs'
import { createStore } from 'zustand/vanilla'
import { ROOTS, root } from '../../shared/doc/board-doc.ts'
import { documentIntents } from '../state/intents.ts'
import { noIntents } from '../state/no-intents.ts'
import { hasAllTools, heldBy } from '../state/permit.ts'
import { isPlaced, lastPlacing } from '../state/placing.ts'
import type { RoundDesk } from '../state/round-desk.ts'
import type { History, Intents, Session } from '../state/session.ts'
import { IntentHistory } from '../state/undo.ts'
import type { RoomConnection } from './room-connection.ts'

export interface Hands {
  readonly intents: Intents
  readonly history: History
  /** One step of these hands, where they may do anything. */
  readonly step: (edit: () => void) => void
  readonly destroy: () => void
}

const noHistory: History = {
  can: createStore(() => ({ undo: false, redo: false })),
  newest: () => null,
  undo: () => {},
  redo: () => {},
}

/** Those of a viewer: nothing is to be done with them. */
export const noHands = (): Hands => ({
  intents: noIntents(),
  history: noHistory,
  step: () => {},
  destroy: () => {},
})

/** The hands of somebody who may edit: intents on the document, and their undo. */
export function documentHands(
  doc: Y.Doc,
  board: Session['board']['board'],
  who: Pick<Session, 'role' | 'stage' | 'me'>,
  connection: RoomConnection,
  rounds: RoundDesk,
  may: () => boolean,
): Hands {
  const history = new IntentHistory(
    doc,
    ROOTS.map(name => root(doc, name) as Y.AbstractType<unknown>),
    may,
  )
  const intents = documentIntents({
    doc,
    board,
    history,
    may,
    held: note => heldBy(who, note),
    all: () => hasAllTools(who),
    place({ id, at, map }) {
      const stage = who.stage.getState()
      if (!isPlaced(stage, id) || (map !== undefined && map !== board.notes.get(id)?.map)) return false
      if (at) rounds.put(id, { at: [at[0], at[1]] })
      else rounds.remove(id)
      return true
    },
    agreed: id => (who.role === 'facilitator' ? (lastPlacing(who.stage.getState(), id)?.id ?? null) : null),
    context() {
      const { agenda, step } = who.stage.getState()
      const title = agenda.find(({ id }) => id === step?.id)?.title ?? null
      return { by: who.me.participant, now: Date.now(), newId: () => nanoid(12), step: title }
    },
    command(command) {
      const { open } = connection
      if (open) connection.say({ t: 'stage', do: command })
      else rounds.refusal.setState({ command: command.what, why: 'away' }, true)
      return open
    },
  })
  const step = (edit: () => void): void => {
    if (!may()) return
    history.begin()
    edit()
    history.begin()
  }
  return { intents, history, step, destroy: () => history.destroy() }
}
