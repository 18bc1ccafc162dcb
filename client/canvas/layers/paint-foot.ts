import { clamp } from '../camera.ts'
import type { CanvasTheme } from '../canvas-theme.ts'
import {
  BADGE,
  type Badge,
  END,
  FOOT_SIDE,
  type LaidBadge,
  type NoteFoot,
  PILL_END,
  PILL_SIZE,
  ROW,
  SIGN,
  SIGN_GAP,
  TAG_SIZE,
} from '../note-foot.ts'
import {
  paintComment,
  paintDots,
  paintEvidence,
  paintLock,
  paintMovable,
  paintQuestion,
  paintReaction,
  paintTie,
  paintTrend,
} from './foot-signs.ts'

/** Behind the word that marks a partner, in both themes. */
const PARTNER = '#0d5a5f'
/** From a note's lower edge to the middle of the last row. */
const LAST = 19

/** Letters of a foot are painted no smaller than this many device pixels, as far as there is room. */
const LEAST = 11

/**
 * Paints what stands at a note's foot, in world units from the note's upper left corner.
 *
 * @param scale device pixels for one unit: from afar badges are painted larger
 */
export function paintFoot(
  context: CanvasRenderingContext2D,
  foot: NoteFoot,
  size: { readonly width: number; readonly height: number },
  theme: CanvasTheme,
  scale: number,
): void {
  const room = size.width - 2 * FOOT_SIDE
  const most = foot.rows.length > 1 ? 1.12 : 1.3
  foot.rows.forEach((row, i) => {
    const last = row.at(-1)
    if (!last) return
    const grow = Math.min(clamp(LEAST / scale / PILL_SIZE, 1, most), room / (last.x + last.width))
    context.save()
    context.translate(FOOT_SIDE, size.height - LAST - (foot.rows.length - 1 - i) * ROW)
    context.scale(grow, grow)
    for (const laid of row) paintBadge(context, laid, theme)
    context.restore()
  })
}

function paintBadge(
  context: CanvasRenderingContext2D,
  { badge, x, width, text }: LaidBadge,
  theme: CanvasTheme,
): void {
  const { noteInk: ink } = theme
  const partner = badge.kind === 'partner'
  context.fillStyle = partner ? PARTNER : theme.badge
  context.strokeStyle = ink
  context.lineWidth = 1
  context.beginPath()
  context.roundRect(x, -BADGE / 2, width, BADGE, badge.kind === 'tag' ? 5 : BADGE / 2)
  context.fill()
  if (badge.kind === 'tag' || badge.kind === 'question') {
    context.globalAlpha = badge.kind === 'tag' ? 0.35 : 1
    context.stroke()
    context.globalAlpha = 1
  }
  context.fillStyle = partner ? '#ffffff' : ink
  const signed = paintSign(context, badge, x, theme.family)
  if (text === '') return
  const size = badge.kind === 'chip' || badge.kind === 'hidden' || partner ? PILL_SIZE : TAG_SIZE
  const at = signed ? END + SIGN + SIGN_GAP : PILL_END
  context.font = `${partner || signed ? 620 : 400} ${size}px ${theme.family}`
  context.direction = 'inherit'
  context.textAlign = 'left'
  context.textBaseline = 'middle'
  context.fillText(text, x + at, size * 0.07, width - at)
}

/** True where the badge has a sign of its own. */
function paintSign(context: CanvasRenderingContext2D, badge: Badge, x: number, family: string): boolean {
  context.save()
  context.translate(x + END + SIGN / 2, 0)
  context.lineWidth = 1.5
  context.lineCap = 'round'
  context.lineJoin = 'round'
  const signed = signOf(context, badge, family)
  context.restore()
  return signed
}

function signOf(context: CanvasRenderingContext2D, badge: Badge, family: string): boolean {
  switch (badge.kind) {
    case 'tie':
      paintTie(context, badge.tie)
      break
    case 'movable':
      paintMovable(context, badge.movable)
      break
    case 'evidence':
      paintEvidence(context, badge.evidence, family)
      break
    case 'trend':
      paintTrend(context, badge.trend)
      break
    case 'lock':
      paintLock(context)
      break
    case 'comments':
      paintComment(context)
      break
    case 'reaction':
      paintReaction(context, badge.reaction, family)
      break
    case 'dots':
      paintDots(context, badge.own)
      break
    case 'question':
      paintQuestion(context, badge.split, family)
      break
    case 'chip':
    case 'hidden':
    case 'partner':
    case 'tag':
      return false
  }
  return true
}
