import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { readUpdate } from '../../server/rooms/read-update.ts'
import { ROOTS, root } from '../../shared/doc/board-doc.ts'
import { Session } from './gate-sessions.ts'

const SEED = Number(process.env.SEED ?? 20261122)
const SESSIONS = Number(process.env.SESSIONS ?? 160)

const content = (doc: Y.Doc): unknown =>
  Object.fromEntries(ROOTS.map(name => [name, root(doc, name).toJSON()]))

/** Structs as Yjs reads them, in the words of our reader. */
function asYjsReads(update: Uint8Array): unknown {
  const { structs, ds } = Y.decodeUpdate(update)
  const id = (of: Y.ID | null) => (of ? { client: of.client, clock: of.clock } : null)
  const seen = structs.map(s => {
    const base = { ...id(s.id), length: s.length }
    if (!(s instanceof Y.Item)) return { ...base, origin: null, right: null, parent: null, key: null }
    const parent: unknown = s.parent
    return {
      ...base,
      origin: id(s.origin),
      right: id(s.rightOrigin),
      parent: typeof parent === 'string' ? parent : parent instanceof Y.ID ? id(parent) : null,
      key: s.parentSub,
    }
  })
  const deletes = [...ds.clients].flatMap(([client, ranges]) =>
    ranges.map(r => ({ client, clock: r.clock, length: r.len })),
  )
  return { structs: seen, deletes }
}

describe('the gate and honest sessions', () => {
  it('refuses nothing of what people do, and everybody ends with the same board', () => {
    let frames = 0
    let edited = 0
    for (let i = 0; i < SESSIONS; i++) {
      const session = new Session(SEED + i, 2 + (i % 4))
      session.run(320)
      expect(session.verdicts.refused, `seed ${SEED + i}`).toEqual([])
      const expected = content(session.board.doc)
      for (const device of session.devices) expect(content(device.doc), `seed ${SEED + i}`).toEqual(expected)
      frames += session.verdicts.frames
      edited += session.board.doc.getMap('notes').size
    }
    console.log(`gate: ${frames} honest frames from ${SESSIONS} sessions, seed ${SEED}`)
    expect(frames).toBeGreaterThan(SESSIONS * 65)
    expect(edited).toBeGreaterThan(SESSIONS * 5)
  })

  it('reads what Yjs reads', () => {
    for (let i = 0; i < 12; i++) {
      const session = new Session(SEED + 1_000 + i, 3)
      session.run(200)
      for (const update of session.sent) {
        const read = readUpdate(update)
        const ours = [...read.structs.values()].flat().map(({ kind: _kind, ...rest }) => rest)
        expect({ structs: ours, deletes: read.deletes }).toEqual(asYjsReads(update))
      }
    }
  })
})
