import type { CDPSession } from '@playwright/test'
import { paced } from './statistics.ts'

/** Where the grid's corner stands in the window (pixels), right of the rail and below the top bar. */
export const CORNER = { x: 280, y: 160 }
/** Input events of one gesture, and how many of them come in a second. */
const EVENTS = 90
const HZ = 60
const KEYS = 'the quick brown fox jumps over it'
const KEYS_HZ = 20

type Mouse = { type: 'mouseMoved' | 'mousePressed' | 'mouseReleased'; x: number; y: number; clicks?: number }

/** Real input through the browser's own queue, on a fixed clock, as a hand would. */
export function handOf(cdp: CDPSession) {
  let held = false
  return {
    wheel: (deltaX: number, deltaY: number, zoom = false): Promise<unknown> =>
      cdp.send('Input.dispatchMouseEvent', {
        type: 'mouseWheel',
        x: 640,
        y: 400,
        deltaX,
        deltaY,
        modifiers: zoom ? 2 : 0,
      }),
    mouse({ type, x, y, clicks = 1 }: Mouse): Promise<unknown> {
      if (type !== 'mouseMoved') held = type === 'mousePressed'
      return cdp.send('Input.dispatchMouseEvent', {
        type,
        x,
        y,
        button: held || type === 'mouseReleased' ? 'left' : 'none',
        buttons: held ? 1 : 0,
        clickCount: type === 'mouseMoved' ? 0 : clicks,
      })
    },
    async key(text: string): Promise<void> {
      await cdp.send('Input.dispatchKeyEvent', { type: 'keyDown', key: text, text, unmodifiedText: text })
      await cdp.send('Input.dispatchKeyEvent', { type: 'keyUp', key: text })
    },
  }
}
type Hand = ReturnType<typeof handOf>

export interface GesturePlan {
  /** zoom at which it begins: 1, or 0.1 with about 1,000 notes in sight */
  readonly zoom: 1 | 0.1
  /** what comes before, unmeasured */
  readonly before?: (hand: Hand) => Promise<unknown>
  readonly run: (hand: Hand) => Promise<unknown>
  /** how the page shows that it worked */
  readonly shows: 'second note moves' | 'overlay is drawn' | 'words are there'
}

/** The middle of the second note of the grid at zoom 1. */
const SECOND = { x: CORNER.x + 340, y: CORNER.y + 100 }

async function dragRound(hand: Hand): Promise<void> {
  const { x, y } = SECOND
  await hand.mouse({ type: 'mousePressed', x, y })
  await paced(EVENTS, HZ, i => {
    const turn = ((i + 1) / EVENTS) * Math.PI * 2
    const out = 300 * Math.sin(turn) + (turn / (Math.PI * 2)) * 200
    return hand.mouse({ type: 'mouseMoved', x: x + out, y: y + 150 * (1 - Math.cos(turn)) })
  })
  await hand.mouse({ type: 'mouseReleased', x: x + 200, y })
}

/** A box over about 560 notes. */
async function marquee(hand: Hand): Promise<void> {
  const [x, y] = [CORNER.x - 18, CORNER.y - 20]
  await hand.mouse({ type: 'mousePressed', x, y })
  await paced(EVENTS, HZ, i => hand.mouse({ type: 'mouseMoved', x: x + (i + 1) * 8.5, y: y + (i + 1) * 5 }))
  await hand.mouse({ type: 'mouseReleased', x: x + EVENTS * 8.5, y: y + EVENTS * 5 })
}

async function openSecondNote(hand: Hand): Promise<void> {
  for (const clicks of [1, 2]) {
    await hand.mouse({ type: 'mousePressed', ...SECOND, clicks })
    await hand.mouse({ type: 'mouseReleased', ...SECOND, clicks })
  }
}

export const GESTURES: Readonly<Record<string, GesturePlan>> = {
  'pan, zoom 1': {
    zoom: 1,
    run: h => paced(EVENTS, HZ, i => (i < 54 ? h.wheel(24, 14) : h.wheel(-24, -14))),
    shows: 'second note moves',
  },
  'pan, 1,000 in sight': {
    zoom: 0.1,
    run: h => paced(EVENTS, HZ, i => (i < 54 ? h.wheel(4, 2) : h.wheel(-4, -2))),
    shows: 'second note moves',
  },
  'zoom 1 → 0.1 → 1': {
    zoom: 1,
    run: h => paced(EVENTS, HZ, i => h.wheel(0, i < EVENTS / 2 + 3 ? 5 : -5, true)),
    shows: 'second note moves',
  },
  'drag one note': { zoom: 1, run: dragRound, shows: 'second note moves' },
  'box over 560 notes': { zoom: 0.1, run: marquee, shows: 'overlay is drawn' },
  'type in a note': {
    zoom: 1,
    before: openSecondNote,
    run: h => paced(KEYS.length, KEYS_HZ, i => h.key(KEYS[i] ?? ' ')),
    shows: 'words are there',
  },
}
export const TYPED = KEYS.slice(0, 20)
