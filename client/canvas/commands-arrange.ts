import { type Alignment, align, distribute, type Shifts } from '../../shared/maps/arrange.ts'
import { frameAround } from '../../shared/maps/frames.ts'
import type { StackMove } from '../../shared/maps/stacking.ts'
import type { CanvasDesk } from './canvas-desk.ts'
import { fitFrame, resizeFrameBy } from './change-frame.ts'
import { type CommandRow, type CommandRows, hasPicked, mayMove, mayUseAll } from './command-rows.ts'
import { isHeld } from './held-notes.ts'
import { chords, type KeyChord } from './key-chords.ts'
import { directionOf, nudge } from './key-nudge.ts'
import type { Placed } from './map-scene.ts'
import { pickedFrame, pickedIds, pickedNotes } from './picked-notes.ts'
import { placeAfter } from './place-after.ts'

/** One press makes a frame so much wider or higher (world units). */
const RESIZE = 40

/** Moves the selected notes as an arrangement says; one step. Locked ones stay. */
function arrange(
  desk: CanvasDesk,
  how: (boxes: { left: number; top: number; right: number; bottom: number; locked: boolean }[]) => Shifts,
): void {
  const picked = pickedNotes(desk)
  const boxes = picked.map(p => {
    desk.scene.layoutOf(p)
    const { left, top, right, bottom } = p
    return { left, top, right, bottom, locked: isHeld(desk, p) }
  })
  const shifts = how(boxes)
  const moves = picked.flatMap((p: Placed, i) => {
    const [dx, dy] = shifts[i] ?? [0, 0]
    return dx === 0 && dy === 0 ? [] : [{ id: p.note.id, at: placeAfter(desk, p, dx, dy) }]
  })
  if (moves.length > 0) desk.session.intents.moveNotes(moves)
  desk.say(desk.text('hands.arranged', { count: moves.length }))
}

const aligned = (to: Alignment, ...keys: string[]): CommandRow => ({
  keys: chords(...keys),
  group: 'arrange',
  enabled: mayMove(2),
  run: desk => arrange(desk, boxes => align(boxes, to)),
})

const stacked = (to: StackMove, ...keys: string[]): CommandRow => ({
  keys: chords(...keys),
  group: 'arrange',
  enabled: mayMove(1),
  run: desk => desk.session.intents.stackNotes(desk.map, pickedIds(desk), to),
})

function frameSelection(desk: CanvasDesk): void {
  const { session } = desk
  const rect = frameAround(pickedNotes(desk))
  if (!rect) return
  const frame = session.intents.createFrame({ map: desk.map, rect, title: '' })
  if (frame !== null) desk.titleFrame(frame)
}

const arrows = (...held: string[]): KeyChord[] =>
  ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'].flatMap(key => chords([...held, key].join('+')))

/** Where notes lie, and what lies over what. */
export const arrangeCommands = {
  nudge: {
    keys: arrows(),
    group: 'arrange',
    enabled: () => true,
    run: (desk, pressed) => pressed && nudge(desk, directionOf(pressed), false),
  },
  'nudge-far': {
    keys: arrows('shift'),
    group: 'arrange',
    enabled: () => true,
    run: (desk, pressed) => pressed && nudge(desk, directionOf(pressed), true),
  },
  'resize-frame': {
    keys: arrows('mod', 'shift'),
    group: 'arrange',
    enabled: desk => mayUseAll(desk) && pickedFrame(desk) !== null,
    run: (desk, pressed) => {
      const frame = pickedFrame(desk)
      const [x, y] = pressed ? directionOf(pressed) : [0, 0]
      if (frame) resizeFrameBy(desk, frame, x * RESIZE, y * RESIZE)
    },
  },
  'fit-frame': {
    keys: chords('mod+shift+g'),
    group: 'arrange',
    enabled: desk => mayUseAll(desk) && pickedFrame(desk) !== null,
    run: desk => {
      const frame = pickedFrame(desk)
      if (frame) fitFrame(desk, frame)
    },
  },
  // page keys are on every layout; brackets are not, but many hands know them
  front: stacked('front', 'shift+PageUp', ']'),
  forward: stacked('forward', 'PageUp', 'mod+]'),
  backward: stacked('backward', 'PageDown', 'mod+['),
  back: stacked('back', 'shift+PageDown', '['),
  'align-left': aligned('left', 'mod+shift+ArrowLeft'),
  'align-center': aligned('center', 'alt+h'),
  'align-right': aligned('right', 'mod+shift+ArrowRight'),
  'align-top': aligned('top', 'mod+shift+ArrowUp'),
  'align-middle': aligned('middle', 'alt+v'),
  'align-bottom': aligned('bottom', 'mod+shift+ArrowDown'),
  'distribute-across': {
    keys: chords('alt+shift+h'),
    group: 'arrange',
    enabled: mayMove(3),
    run: desk => arrange(desk, boxes => distribute(boxes, 'across')),
  },
  'distribute-down': {
    keys: chords('alt+shift+v'),
    group: 'arrange',
    enabled: mayMove(3),
    run: desk => arrange(desk, boxes => distribute(boxes, 'down')),
  },
  'frame-selection': {
    keys: chords('mod+g'),
    group: 'arrange',
    enabled: desk => mayUseAll(desk) && hasPicked(desk),
    run: frameSelection,
  },
} satisfies CommandRows
