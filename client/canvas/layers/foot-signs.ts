import type { Evidence, Movable, Reaction, Tie, Trend } from '../../../shared/model/note.ts'

type Brush = CanvasRenderingContext2D

/** Signs are drawn in a square of 14 around the origin, in the context's present colours and line width. */
const TURN = Math.PI * 2

function dot(c: Brush, x: number, y: number, r: number, filled: boolean): void {
  c.beginPath()
  c.arc(x, y, r, 0, TURN)
  if (filled) c.fill()
  else c.stroke()
}

function path(c: Brush, points: readonly (readonly [number, number])[]): void {
  c.beginPath()
  for (const [x, y] of points) c.lineTo(x, y)
}

function stroke(c: Brush, ...points: (readonly [number, number])[]): void {
  path(c, points)
  c.stroke()
}

function letter(c: Brush, text: string, family: string, size: number): void {
  c.font = `620 ${size}px ${family}`
  c.textAlign = 'center'
  c.textBaseline = 'middle'
  c.fillText(text, 0, size * 0.07)
}

/** Two people: apart, with a thin broken line between them, or side by side on a thick one. */
export function paintTie(c: Brush, tie: Tie): void {
  if (tie === 'close') {
    c.lineWidth = 3
    stroke(c, [-3, 0], [3, 0])
    c.lineWidth = 1.4
    dot(c, -3.6, 0, 3.1, true)
    dot(c, 3.6, 0, 3.1, true)
    return
  }
  dot(c, -4.4, 0, 2.2, tie === 'loose')
  dot(c, 4.4, 0, 2.2, tie === 'loose')
  if (tie === 'none') return
  c.setLineDash([1.6, 1.4])
  stroke(c, [-2, 0], [2.4, 0])
  c.setLineDash([])
}

/** An arrow that goes on, one that may, one that meets a wall. */
export function paintMovable(c: Brush, movable: Movable): void {
  const end = movable === 'no' ? 2.2 : 5.6
  if (movable === 'maybe') c.setLineDash([2.2, 1.8])
  stroke(c, [-6, 0], [end, 0])
  c.setLineDash([])
  stroke(c, [end - 3.2, -3.2], [end, 0], [end - 3.2, 3.2])
  if (movable !== 'no') return
  c.lineWidth = 2.2
  stroke(c, [5.2, -5.2], [5.2, 5.2])
}

/** An eye, quotation marks, a question in a broken ring. */
export function paintEvidence(c: Brush, evidence: Evidence, family: string): void {
  switch (evidence) {
    case 'observed':
      c.beginPath()
      c.moveTo(-6.4, 0)
      c.quadraticCurveTo(0, -7.6, 6.4, 0)
      c.quadraticCurveTo(0, 7.6, -6.4, 0)
      c.stroke()
      dot(c, 0, 0, 1.9, true)
      return
    case 'told':
      for (const x of [-3.4, 3.2]) {
        dot(c, x, 1.2, 2, true)
        c.beginPath()
        c.moveTo(x - 1.9, 1.2)
        c.quadraticCurveTo(x - 2, -2.8, x + 1.2, -4)
        c.stroke()
      }
      return
    case 'assumed':
      c.setLineDash([2.2, 1.9])
      dot(c, 0, 0, 6.2, false)
      c.setLineDash([])
      letter(c, '?', family, 9.5)
      return
  }
}

/** A line that climbs, keeps level, or falls, with its arrow's head. */
export function paintTrend(c: Brush, trend: Trend): void {
  const rise = trend === 'rising' ? -4.5 : trend === 'fading' ? 4.5 : 0
  const angle = Math.atan2(2 * rise, 10)
  const back = (turn: number): readonly [number, number] => [
    5 - 4 * Math.cos(angle + turn),
    rise - 4 * Math.sin(angle + turn),
  ]
  stroke(c, [-5, -rise], [5, rise])
  stroke(c, back(0.6), [5, rise], back(-0.6))
}

export function paintLock(c: Brush): void {
  c.beginPath()
  c.arc(0, -1.6, 3, Math.PI, 0)
  c.stroke()
  stroke(c, [-3, -1.6], [-3, 0])
  stroke(c, [3, -1.6], [3, 0])
  c.beginPath()
  c.roundRect(-4.8, -0.8, 9.6, 7, 1.4)
  c.fill()
}

/** A bubble with its tail. */
export function paintComment(c: Brush): void {
  c.beginPath()
  c.roundRect(-6, -5.6, 12, 8.8, 2.4)
  c.stroke()
  path(c, [
    [-3, 3],
    [-3, 6.2],
    [0.6, 3],
  ])
  c.fill()
}

export function paintReaction(c: Brush, reaction: Reaction, family: string): void {
  switch (reaction) {
    case 'agree':
      c.lineWidth = 2.2
      stroke(c, [-5, 0.4], [-1.6, 4], [5.2, -4])
      return
    case 'heart':
      c.beginPath()
      c.moveTo(0, 5.6)
      c.bezierCurveTo(-9.4, -0.6, -5, -7.6, 0, -2.8)
      c.bezierCurveTo(5, -7.6, 9.4, -0.6, 0, 5.6)
      c.fill()
      return
    case 'star':
      path(
        c,
        Array.from({ length: 10 }, (_, i) => {
          const r = i % 2 === 0 ? 6.6 : 2.8
          const turn = -TURN / 4 + (i * TURN) / 10
          return [r * Math.cos(turn), r * Math.sin(turn)] as const
        }),
      )
      c.fill()
      return
    case 'question':
      letter(c, '?', family, 14)
      return
    case 'concern':
      path(c, [
        [0, -6],
        [6.6, 5.4],
        [-6.6, 5.4],
      ])
      c.closePath()
      c.stroke()
      stroke(c, [0, -2], [0, 1.8])
      dot(c, 0, 3.8, 0.9, true)
      return
  }
}

/** Three dots, as they are glued to a poster; hollow while they are one's own and not counted yet. */
export function paintDots(c: Brush, own: boolean): void {
  for (const [x, y] of [
    [-3.4, 2.4],
    [3.4, 2.4],
    [0, -3.4],
  ] as const)
    dot(c, x, y, own ? 2.5 : 3, !own)
}

/** Two arrows away from each other for a split room; an exclamation mark for one that is far apart. */
export function paintQuestion(c: Brush, split: boolean, family: string): void {
  if (!split) {
    letter(c, '!', family, 14)
    return
  }
  for (const way of [-1, 1]) {
    stroke(c, [way * 1.4, 0], [way * 6.4, 0])
    stroke(c, [way * 3.6, -2.8], [way * 6.4, 0], [way * 3.6, 2.8])
  }
}
