import type { Tool } from '../state/session.ts'
import { type CanvasDesk, selectOnly } from './canvas-desk.ts'
import { always, type CommandRow, type CommandRows, hasPicked, mayUseAll } from './command-rows.ts'
import { giveUp } from './give-up.ts'
import { chords } from './key-chords.ts'
import { directionOf } from './key-nudge.ts'
import { nextInOrder, walk, walkTowards } from './key-walk.ts'
import { pickedFrame, pickedIds } from './picked-notes.ts'

const walking = (back: boolean, key: string): CommandRow => ({
  keys: chords(key),
  group: 'select',
  enabled: desk => nextInOrder(desk, back) !== null,
  run: desk => walk(desk, back),
})

const take = (tool: Tool, key: string): CommandRow => ({
  keys: chords(key),
  group: 'draw',
  enabled: tool === 'select' ? always : mayUseAll,
  run: desk => {
    const connectFrom = tool === 'connect' ? (pickedIds(desk)[0] ?? null) : null
    desk.session.workspace.setState({ tool, connectFrom })
  },
})

/** Turns something about the view on or off, and says so. */
const toggle = (what: 'minimap' | 'cursors', ...keys: string[]): CommandRow => ({
  keys: chords(...keys),
  group: 'view',
  enabled: always,
  run: ({ session: { workspace }, text, say }) => {
    const on = !workspace.getState()[what]
    workspace.setState({ [what]: on })
    say(text(`hands.${what}_${on ? 'on' : 'off'}`))
  },
})

const show = (run: (desk: CanvasDesk) => void, ...keys: string[]): CommandRow => ({
  keys: chords(...keys),
  group: 'view',
  enabled: always,
  run,
})

function toggleOutline({ session: { workspace } }: CanvasDesk): void {
  const open = workspace.getState().panel.kind === 'outline'
  workspace.setState({ panel: { kind: open ? 'none' : 'outline' } })
}

/** What is selected, what the pointer does, and what is seen. */
export const viewCommands = {
  'select-all': {
    keys: chords('mod+a'),
    group: 'select',
    enabled: desk => desk.scene.placed.size > 0,
    run: desk => {
      selectOnly(desk.session, desk.scene.placed.keys())
      desk.say(desk.text('hands.selected', { count: desk.scene.placed.size }))
    },
  },
  walk: walking(false, 'Tab'),
  'walk-back': walking(true, 'shift+Tab'),
  nearest: {
    keys: chords('mod+ArrowLeft', 'mod+ArrowRight', 'mod+ArrowUp', 'mod+ArrowDown'),
    group: 'select',
    enabled: always,
    run: (desk, pressed) => pressed && walkTowards(desk, directionOf(pressed)),
  },
  'give-up': { keys: chords('Escape'), group: 'select', enabled: always, run: giveUp },
  'select-tool': take('select', 'v'),
  connect: take('connect', 'c'),
  frame: take('frame', 'f'),
  find: show(({ session }) => session.workspace.setState({ panel: { kind: 'find' } }), 'mod+f', '/'),
  fit: show(desk => desk.fit(), 'shift+1'),
  'fit-selection': {
    ...show(desk => desk.fitSelection(), 'shift+2'),
    enabled: desk => hasPicked(desk) || pickedFrame(desk) !== null,
  },
  'zoom-100': show(desk => desk.zoomTo(1), '0'),
  'zoom-in': show(desk => desk.zoomBy(1.25), '+', '='),
  'zoom-out': show(desk => desk.zoomBy(0.8), '-'),
  minimap: toggle('minimap', 'm'),
  cursors: toggle('cursors', 'alt+c'),
  outline: show(toggleOutline, 'o'),
  'follow-none': {
    ...show(({ session }) => session.workspace.setState({ following: null }), 'Escape'),
    enabled: ({ session }) => session.workspace.getState().following !== null,
  },
  'keys-sheet': show(({ session }) => session.workspace.setState({ keysSheet: true }), '?', 'F1'),
} satisfies CommandRows
