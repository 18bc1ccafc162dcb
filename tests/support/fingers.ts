import type { Visitor } from './browser-test.ts'
import type { Spot } from './on-the-map.ts'

/** Fingers, as a touch screen sends them; they stay down from one `move` to the next. */
export async function fingersOn({ page }: Visitor) {
  const session = await page.context().newCDPSession(page)
  const send = async (
    type: 'touchStart' | 'touchMove' | 'touchEnd',
    points: readonly Spot[],
  ): Promise<void> => {
    await session.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: points.map((p, id) => ({ ...p, id })),
    })
  }
  const hand = {
    down: (...points: Spot[]) => send('touchStart', points),
    move: (...points: Spot[]) => send('touchMove', points),
    up: () => send('touchEnd', []),
    async tap(at: Spot): Promise<void> {
      await hand.down(at)
      await hand.up()
    },
    /** two taps as quick as a finger, however busy the page is: none of them waits until the one before was dealt with */
    async doubleTap(at: Spot): Promise<void> {
      await Promise.all([hand.down(at), hand.up(), hand.down(at), hand.up()])
    },
    /** from where it is down to another place, in steps */
    async slide(from: Spot, to: Spot, steps = 4): Promise<void> {
      for (let i = 1; i <= steps; i++)
        await hand.move({
          x: from.x + ((to.x - from.x) * i) / steps,
          y: from.y + ((to.y - from.y) * i) / steps,
        })
    },
  }
  return hand
}
