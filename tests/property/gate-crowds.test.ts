import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { GATE } from '../../server/rooms/gate-limits.ts'
import { LiveBoard } from '../../server/rooms/live-board.ts'
import { colorNotes, createNotes, moveNotes, removeNotes } from '../../shared/edits/edit-notes.ts'
import { Intent } from '../../shared/edits/intent.ts'
import { replaceText } from '../../shared/edits/replace-text.ts'
import { emptyBoard, Session, seeded } from './gate-sessions.ts'

const SEED = Number(process.env.SEED ?? 20261126)

/** Passes an update through the gate. Gives how far it had Yjs walk beyond the usual. */
function take(board: LiveBoard, update: Uint8Array, owner: string): number {
  const verdict = board.admit(update, owner)
  if (!verdict.ok) throw new Error(`${verdict.error.why}: ${verdict.error.message}`)
  board.transact(() => board.apply(update))
  board.assertWhole()
  return verdict.value.walk
}

const ids = (count: number): string[] => Array.from({ length: count }, (_, i) => `n${i}`)

/** A board with so many notes, which is everybody's when they go offline. */
function begun(notes: number): LiveBoard {
  const board = emptyBoard()
  const doc = new Y.Doc()
  let next = 0
  const draft = {
    map: 'asset',
    at: [0, 0] as [number, number],
    text: 'The words of a note',
    color: 'mint' as const,
  }
  createNotes(
    doc,
    { by: 'first', now: 1, newId: () => `n${next++}` },
    ids(notes).map(() => draft),
  )
  take(board, Y.encodeStateAsUpdate(doc), 'first')
  return board
}

const textOf = (doc: Y.Doc, id: string): Y.Text => {
  const text = doc.getMap<Y.Map<unknown>>('notes').get(id)?.get('text')
  if (!(text instanceof Y.Text)) throw new Error('a note without words')
  return text
}

type Away = (doc: Y.Doc, who: number, random: () => number) => void

/** What so many people do while each is alone, and how far Yjs walked when they all came back. */
function comeBack(notes: number, people: number, away: Away): { walk: number; structs: number } {
  const board = begun(notes)
  const start = board.state()
  const devices = Array.from({ length: people }, (_, who) => {
    const doc = new Y.Doc()
    Y.applyUpdate(doc, start)
    away(doc, who, seeded(SEED + who))
    return doc
  })
  let walk = 0
  // one owner for all: what all of them need must be less than what one person may
  for (const doc of devices)
    walk += take(board, Y.encodeStateAsUpdate(doc, Y.encodeStateVector(board.doc)), 'everybody')
  // and the server that lost all of it gets it back in one piece
  take(emptyBoard(), board.state(), 'one')
  const structs = [...board.doc.store.clients.values()].reduce((sum, list) => sum + list.length, 0)
  return { walk, structs }
}

/** Sixty people, and one who was away for long: the most that is done with the product, and then some. */
const AWAY: Record<string, [notes: number, people: number, away: Away]> = {
  'sixty people who moved and coloured the same 150 notes': [
    150,
    60,
    (doc, who) => {
      for (const id of ids(150)) moveNotes(doc, [{ id, at: [who, 1] }])
      colorNotes(doc, ids(150), who % 2 === 0 ? 'rose' : 'mint')
    },
  ],
  'sixty people who dragged the same note a hundred times': [
    1,
    60,
    (doc, who) => {
      for (let i = 0; i < 100; i++) moveNotes(doc, [{ id: 'n0', at: [who, i] }])
    },
  ],
  'sixty people who wrote into the same note, at its beginning, its end and in between': [
    2,
    60,
    (doc, _, random) => {
      const text = textOf(doc, 'n0')
      for (let i = 0; i < 12; i++) {
        text.insert(0, 'a')
        text.insert(text.length, 'word ')
        text.insert(Math.floor(random() * text.length), 'x')
        if (text.length > 3) text.delete(Math.floor(random() * (text.length - 2)), 1)
        // what is written elsewhere meanwhile keeps the letters from being joined
        textOf(doc, 'n1').insert(0, 'z')
      }
    },
  ],
  'three people who wrote 2,000 letters into one note, forwards': [
    1,
    3,
    (doc, who) => {
      const text = textOf(doc, 'n0')
      for (let i = 0; i < 2_000; i++) {
        text.insert(4 + i, 'abc'[who] ?? 'x')
        doc.getMap('meta').set('objective', `Objective ${i}`)
      }
    },
  ],
  'two people who each wrote 450 letters at the beginning of one note, each letter before the last': [
    1,
    2,
    (doc, who) => {
      const text = textOf(doc, 'n0')
      for (let i = 0; i < 450; i++) text.insert(0, 'ab'[who] ?? 'x')
    },
  ],
  'one who moved a note 4,000 times': [
    1,
    1,
    doc => {
      for (let i = 0; i < 4_000; i++) {
        doc.transact(() => {
          moveNotes(doc, [{ id: 'n0', at: [i, i] }])
          colorNotes(doc, ['n0'], i % 2 === 0 ? 'rose' : 'mint')
        })
      }
    },
  ],
  'twenty who made, replaced, removed, undid and did it again': [
    40,
    20,
    (doc, who, random) => {
      let next = 0
      const undo = new Y.UndoManager([doc.getMap('notes')], {
        captureTimeout: 0,
        trackedOrigins: new Set([null, Intent]),
      })
      for (let i = 0; i < 60; i++) {
        const id = `n${Math.floor(random() * 40)}`
        const dice = random()
        const context = { by: `p${who}`, now: 1, newId: () => `p${who}-${next++}` }
        if (dice < 0.3) replaceText(textOf(doc, id), `Another thought ${i} of ${who}`)
        else if (dice < 0.45) moveNotes(doc, [{ id, at: [who, i] }])
        else if (dice < 0.55) removeNotes(doc, context, [id])
        else if (dice < 0.6)
          createNotes(doc, context, [{ map: 'asset', at: [1, 1], text: 'New', color: 'mint' }])
        else if (dice < 0.8) undo.undo()
        else undo.redo()
      }
    },
  ],
}

describe('the gate lets everybody back in', () => {
  for (const [name, [notes, people, away]] of Object.entries(AWAY)) {
    it(name, () => {
      const { walk, structs } = comeBack(notes, people, away)
      console.log(`gate: ${name}: ${structs} structs, walked ${walk} beyond the usual`)
      expect(structs).toBeGreaterThan(people)
      expect(walk).toBeLessThan(GATE.purse / 2)
    })
  }

  it('takes a whole document, all frames that were ever sent as one, and each of them again', () => {
    let frames = 0
    for (let i = 0; i < 25; i++) {
      const session = new Session(SEED + i, 3)
      session.run(250)
      take(emptyBoard(), session.board.state(), 'whole')
      const all = Y.mergeUpdates(session.sent)
      take(emptyBoard(), all, 'merged')
      const again = emptyBoard()
      for (const update of session.sent) take(again, update, 'again')
      take(again, all, 'again')
      const stored = new LiveBoard({ state: all, seq: 1, updates: [], claims: new Map() })
      expect(again.doc.getMap('notes').toJSON()).toEqual(stored.doc.getMap('notes').toJSON())
      frames += session.sent.length
    }
    expect(frames).toBeGreaterThan(1_000)
  })
})
