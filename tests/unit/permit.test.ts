import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { createStore } from 'zustand/vanilla'
import { documentIntents } from '../../client/state/intents.ts'
import { hasAllTools, heldBy } from '../../client/state/permit.ts'
import { IntentHistory } from '../../client/state/undo.ts'
import { must } from '../../shared/assert.ts'
import { ROOTS, root } from '../../shared/doc/board-doc.ts'
import { watchBoard } from '../../shared/doc/watch-board.ts'
import { createNotes } from '../../shared/edits/edit-notes.ts'
import { agendaStep } from '../../shared/model/agenda.ts'
import type { Role } from '../../shared/model/role.ts'
import type { Stage } from '../../shared/model/stage.ts'
import { templateStage } from '../../shared/templates/templates.ts'

const EMPTY = must(templateStage('two-maps', 'A better town', 'en'), 'stage')
const agenda = (['own', 'all'] as const).map(tools => agendaStep.parse({ id: tools, title: tools, tools }))

/** A board with a note of Ana's and one of Ben's; Ana in that role, while that step runs. */
function room(step: 'own' | 'all' | 'gone' | null, role: Role = 'participant') {
  const doc = new Y.Doc()
  const { board } = watchBoard(doc, () => {})
  const ids = ['ana', 'ben'].flatMap(by =>
    createNotes(doc, { by, now: 1, newId: () => `of-${by}` }, [
      { map: 'asset', at: [0, 0], text: by, color: 'lemon' },
    ]),
  )
  const stage = createStore<Stage>(() => ({
    ...EMPTY,
    agenda,
    step: step === null ? null : { id: step, since: 0, began: null },
  }))
  const who = { role, stage, me: { participant: 'ana', name: 'Ana', color: '#000000' } }
  let n = 0
  const intents = documentIntents({
    doc,
    board,
    history: new IntentHistory(
      doc,
      ROOTS.map(name => root(doc, name) as Y.AbstractType<unknown>),
    ),
    context: () => ({ by: 'ana', now: 2, newId: () => `n${n++}` }),
    may: () => true,
    held: note => heldBy(who, note),
    all: () => hasAllTools(who),
    place: () => false,
    agreed: () => null,
    command: () => true,
  })
  return { board, intents, ids, who }
}

/** Everything that a person may do to two notes, one of them their own; gives which of it happened. */
function everythingIn({ board, intents, ids }: ReturnType<typeof room>) {
  const read = (id: string) => board.notes.get(id)
  intents.moveNotes(ids.map(id => ({ id, at: [500, 500] })))
  intents.colorNotes(ids, 'rose')
  intents.tagNotes(ids, { add: ['tag'] })
  intents.markNotes(ids, { holder: 'Ana' })
  for (const id of ids) intents.noteText(id)?.type(`${id}, changed`)
  for (const id of ids) intents.react(id, 'agree')
  intents.setTarget('of-ana', true)
  intents.connect('of-ana', 'of-ben')
  const frame = intents.createFrame({ map: 'asset', rect: [0, 0, 400, 400], title: 'Frame' })
  const partner = intents.promote(['of-ana'])
  const touched = ids.filter(id => {
    const note = must(read(id), 'note')
    return note.at?.[0] === 500 && note.color === 'rose' && note.tags.length === 1 && note.holder === 'Ana'
  })
  const written = ids.filter(id => read(id)?.text.endsWith('changed'))
  const reacted = ids.filter(id => Object.keys(read(id)?.reactions ?? {}).length === 1)
  const shared = [board.connections.size > 0, frame !== null, partner !== '', board.partners.size > 0]
  const made = intents.createNotes([{ map: 'asset', at: [0, 0], text: 'New', color: 'lemon' }])
  intents.removeNotes([...ids, ...made])
  return {
    touched,
    written,
    reacted,
    shared,
    left: [...board.notes.keys()],
  }
}
const OPEN = {
  touched: ['of-ana', 'of-ben'],
  written: ['of-ana', 'of-ben'],
  reacted: ['of-ana', 'of-ben'],
  shared: [true, true, true, true],
  left: [],
}

it('[F4] while a step is for one’s own, a participant changes their own notes and reacts to all', () => {
  expect(everythingIn(room('own'))).toEqual({
    touched: ['of-ana'],
    written: ['of-ana'],
    reacted: ['of-ana', 'of-ben'],
    shared: [false, false, false, false],
    left: ['of-ben'],
  })
})

it('[F4] everything is open in a step that opens it, without a step, where the step is gone, and to the facilitator', () => {
  expect(everythingIn(room('all'))).toEqual(OPEN)
  expect(everythingIn(room(null))).toEqual(OPEN)
  expect(everythingIn(room('gone'))).toEqual(OPEN)
  expect(everythingIn(room('own', 'facilitator'))).toEqual(OPEN)
})

it('a locked note is held for everybody, and says that before whose it is', () => {
  const { who } = room('own')
  const note = { locked: true, made: { by: 'ben', at: 1 } }
  expect(heldBy(who, note)).toBe('locked')
  expect(heldBy(who, { ...note, locked: false })).toBe('others')
  expect(heldBy({ ...who, role: 'facilitator' }, note)).toBe('locked')
})

it('[F4] others’ notes are neither locked nor unlocked in such a step, one’s own are', () => {
  const { board, intents, ids } = room('own')
  intents.lockNotes(ids, true)
  expect(ids.map(id => board.notes.get(id)?.locked)).toEqual([true, false])
  intents.lockNotes(ids, false)
  expect(ids.map(id => board.notes.get(id)?.locked)).toEqual([false, false])
})
