import { describe, expect, it } from 'vitest'
import { createStore } from 'zustand/vanilla'
import type { Ground } from '../../client/canvas/ground.ts'
import { HotNotes } from '../../client/canvas/hot-notes.ts'
import { inReadingOrder } from '../../client/canvas/key-walk.ts'
import { MapScene } from '../../client/canvas/map-scene.ts'
import { emptyBoard, type MutableBoard } from '../../client/state/board-store.ts'
import type { OwnEntries } from '../../client/state/round-desk.ts'
import type { PresentPerson } from '../../client/state/session.ts'
import { SessionMarks } from '../../client/state/session-marks.ts'
import { must } from '../../shared/assert.ts'
import type { BoardChange } from '../../shared/model/board.ts'
import { connectionId } from '../../shared/model/connection.ts'
import { NO_MARKS, NO_REACTIONS, type Note, type Point, UNMERGED } from '../../shared/model/note.ts'
import { templateStage } from '../../shared/templates/templates.ts'

const GROUND: Ground = {
  first: 'start',
  note: { width: 200, height: 200 },
  placeOf: note => note.at,
  settle: (_, __, at) => at,
  land: () => [],
  chipOf: () => null,
  extent: () => ({ left: 0, top: 0, right: 1, bottom: 1 }),
  paint: () => {},
}
const STAGE = must(templateStage('two-maps', 'T', 'en'), 'template')
const WORDS = {
  partner: 'Partner',
  hidden: 'only you',
  late: 'late',
  split: 'split room',
  contested: 'contested',
}
const measure = (text: string): number => text.length * 8
const note = (id: string, at: Point | null, more: Partial<Note> = {}): Note => ({
  id,
  map: 'asset',
  at,
  text: id,
  color: 'lemon',
  made: { by: 'x', at: 0 },
  tags: [],
  target: false,
  z: 0,
  ...NO_MARKS,
  locked: false,
  reactions: NO_REACTIONS,
  ...UNMERGED,
  gone: null,
  ...more,
})

function scene(...notes: Note[]) {
  const stage = createStore(() => STAGE)
  const mine = createStore<OwnEntries>(() => ({ round: null, entries: new Map() }))
  const marks = new SessionMarks({ stage, rounds: { mine } })
  const board: MutableBoard = emptyBoard()
  for (const n of notes) board.notes.set(n.id, n)
  const made = new MapScene(board, 'asset', GROUND, measure, () => WORDS, marks)
  const apply = (change: Partial<BoardChange>) => {
    for (const [id, n] of change.notes ?? []) if (n) board.notes.set(id, n)
    for (const [id, n] of change.notes ?? []) if (!n) board.notes.delete(id)
    const none = new Map<string, never>()
    return made.apply({
      notes: none,
      connections: none,
      frames: none,
      comments: none,
      partners: none,
      partnerOf: none,
      ...change,
    })
  }
  return { board, scene: made, apply, stage, mine }
}
const everywhere = { left: -1e5, top: -1e5, right: 1e5, bottom: 1e5 }
const person = (drag: PresentPerson['drag']): PresentPerson => ({
  connection: 7,
  participant: 'p',
  name: 'Bo',
  color: '#000000',
  me: false,
  map: 'asset',
  selection: [],
  editing: null,
  drag,
  following: null,
  camera: null,
})

it('nothing hides who decides', () => {
  const at: Point = [0, 0]
  const { scene: made } = scene(note('t', at, { target: true }), note('a', at, { z: 5 }), note('b', at))
  expect(made.within(everywhere).map(p => p.note.id)).toEqual(['b', 'a', 't'])
})

describe('the notes of a map as drawn', () => {
  it('hold those of this map that have a place', () => {
    const s = scene(note('a', [0, 0]), note('b', null), note('c', [0, 0], { map: 'power' }))
    expect([...s.scene.placed.keys()]).toEqual(['a'])
  })

  it('[one note changed, one picture changed] a remote edit touches nothing else', () => {
    const s = scene(...Array.from({ length: 200 }, (_, i) => note(`n${i}`, [i * 240, 0])))
    const versions = () => [...s.scene.placed.values()].map(p => p.version)
    const before = versions()
    const { touched, moved, lines } = s.apply({
      notes: new Map([['n7', note('n7', [7 * 240, 0], { text: 'new' })]]),
    })
    expect(touched.map(p => p.note.id)).toEqual(['n7'])
    expect([moved.length, lines]).toEqual([0, false])
    expect(versions().filter((v, i) => v !== before[i])).toHaveLength(1)
  })

  it('do not paint a note again that only moved', () => {
    const s = scene(note('a', [0, 0]))
    const before = s.scene.get('a')?.version
    const { moved } = s.apply({ notes: new Map([['a', note('a', [500, 20])]]) })
    expect(moved[0]).toMatchObject({ dx: -500, dy: -20 })
    expect(s.scene.get('a')?.version).toBe(before)
    expect(s.scene.at({ x: 500, y: 20 })?.note.id).toBe('a')
    expect(s.scene.at({ x: 0, y: 0 })).toBeNull()
  })

  it('are hit from the top, and what is selected lies in front', () => {
    const s = scene(note('a', [0, 0], { z: 2 }), note('b', [10, 10]), note('c', [20, 20]))
    expect(s.scene.at({ x: 0, y: 0 })?.note.id).toBe('a')
    expect(s.scene.at({ x: 0, y: 0 }, new Set(['b']))?.note.id).toBe('b')
    expect(s.scene.within(everywhere).map(p => p.note.id)).toEqual(['b', 'c', 'a'])
  })

  it('correct a height that was only guessed', () => {
    const s = scene(note('a', [0, 0], { text: 'long words '.repeat(80) }))
    const placed = s.scene.get('a')
    expect(placed && placed.bottom - placed.top).toBe(200)
    s.scene.layOutSome(() => 0, 1)
    expect(placed && placed.bottom - placed.top).toBeGreaterThan(400)
    expect(s.scene.at({ x: 0, y: 250 })?.note.id).toBe('a')
  })

  it('keep lines only between notes that are here', () => {
    const s = scene(note('a', [0, 0]), note('b', [500, 0]), note('c', [0, 0], { map: 'power' }))
    const line = (from: string, to: string) =>
      ({
        id: connectionId(from, to),
        from,
        to,
        kind: 'other',
        strength: 2,
        effect: 'helps',
        by: 'x',
      }) as const
    for (const l of [line('a', 'b'), line('a', 'c')]) s.board.connections.set(l.id, l)
    s.apply({ connections: new Map([...s.board.connections]) })
    expect([...s.scene.lines.keys()]).toEqual(['a>b'])
    s.board.connections.delete('a>b')
    s.apply({ notes: new Map([['b', null]]), connections: new Map([['a>b', null]]) })
    expect(s.scene.lines.size).toBe(0)
  })

  it('survive a note at the end of the world', () => {
    const s = scene(note('a', [1e300, -1e300]))
    expect(s.scene.within({ left: -1e7, top: -1e7, right: 1e7, bottom: 1e7 })).toHaveLength(1)
  })

  it('are read by rows', () => {
    const s = scene(note('d', [300, 300]), note('b', [600, 10]), note('a', [0, 0]), note('c', [0, 290]))
    expect(inReadingOrder(s.scene.placed.values()).map(p => p.note.id)).toEqual(['a', 'b', 'c', 'd'])
  })
})

describe('notes on the move', () => {
  const setup = () => {
    const s = scene(note('a', [0, 0]))
    const hot = new HotNotes(s.scene, (_, dx, dy) => [dx, dy])
    const placed = s.scene.get('a')
    if (!placed) throw new Error('no note')
    const run = (from: number, to: number) => {
      for (let t = from; t <= to; t += 16) hot.step(t)
    }
    return { ...s, hot, placed, run }
  }

  it('follow my own hand at once, and stay where they are dropped', () => {
    const { apply, hot, placed } = setup()
    hot.drag(['a'], 30, 40, 0)
    expect([hot.shift(placed), placed.hot, hot.takeEntered()]).toEqual([[30, 40], true, true])
    const { moved } = apply({ notes: new Map([['a', note('a', [30, 40])]]) })
    for (const m of moved) hot.moved(m.placed, m.dx, m.dy, true, [], 10)
    hot.release(true, 10)
    expect(hot.shift(placed)).toEqual([0, 0])
    expect(hot.step(20).cooled).toBe(true)
    expect([placed.hot, hot.size]).toEqual([false, 0])
  })

  it('glide after the hand of others, and do not jump when the drop arrives before the hand lets go', () => {
    const { apply, hot, placed, run } = setup()
    const bo = person({ ids: ['a'], dx: 100, dy: 0 })
    hot.others([bo], 'asset', 0)
    hot.step(16)
    expect(hot.shift(placed)[0]).toBeGreaterThan(0)
    expect(hot.shift(placed)[0]).toBeLessThan(100)
    run(32, 600)
    expect(hot.shift(placed)).toEqual([100, 0])
    const { moved } = apply({ notes: new Map([['a', note('a', [100, 0])]]) })
    for (const m of moved) hot.moved(m.placed, m.dx, m.dy, false, [bo], 600)
    hot.others([bo], 'asset', 610)
    run(616, 700)
    expect(hot.shift(placed)).toEqual([0, 0])
  })

  it('wait for the document when the hand lets go first, and go back if nothing comes', () => {
    const { hot, placed, run } = setup()
    hot.others([person({ ids: ['a'], dx: 50, dy: 0 })], 'asset', 0)
    run(0, 500)
    hot.others([person(null)], 'asset', 500)
    run(500, 700)
    expect(hot.shift(placed)).toEqual([50, 0])
    run(700, 2_500)
    expect([hot.shift(placed), placed.hot]).toEqual([[0, 0], false])
  })

  it('that others moved stay warm for half a second, so that the board is not drawn for each step', () => {
    const { apply, hot, placed, run } = setup()
    hot.still = true
    const { moved } = apply({ notes: new Map([['a', note('a', [5, 5])]]) })
    for (const m of moved) hot.moved(m.placed, m.dx, m.dy, false, [], 0)
    run(0, 400)
    expect(placed.hot).toBe(true)
    expect(hot.step(450).wait).toBeGreaterThan(0)
    run(500, 600)
    expect(placed.hot).toBe(false)
  })
})
