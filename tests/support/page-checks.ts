/**
 * Checks that run inside a page (`page.evaluate(MISFITS)`); each gives what is wrong, in words, and nothing for a page in order.
 * Each stands alone: what it needs travels with it.
 */

/** Controls that stand (partly) outside of the window, and words cut off by their own box. */
export const MISFITS = (): string[] => {
  const out: string[] = []
  const name = (e: Element) =>
    `${e.tagName.toLowerCase()} “${(e.textContent || e.getAttribute('aria-label') || '').trim().slice(0, 40)}”`
  const root = document.scrollingElement ?? document.documentElement
  if (root.scrollWidth > root.clientWidth)
    out.push(`the page is ${root.scrollWidth} wide in a window of ${root.clientWidth}`)
  // What lies in a box that scrolls sideways can be reached; what lies under a dialog is not being looked at.
  const scrolls = (e: Element): boolean => {
    for (let p = e.parentElement; p; p = p.parentElement)
      if (p.scrollWidth > p.clientWidth && /auto|scroll/.test(getComputedStyle(p).overflowX)) return true
    return false
  }
  const hidden = (e: Element): boolean => Boolean(e.closest('[inert], [aria-hidden="true"]'))
  for (const e of document.querySelectorAll('button, a, input, select, textarea, h1, h2, h3, label, p')) {
    const box = e.getBoundingClientRect()
    if (!e.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true }) || box.width <= 1 || hidden(e))
      continue
    if (box.right < 0 || box.bottom < 0 || scrolls(e)) continue
    if (box.left < -1 || box.right > innerWidth + 1)
      out.push(`${name(e)} reaches from ${Math.round(box.left)} to ${Math.round(box.right)}`)
    const style = getComputedStyle(e)
    const cut =
      style.overflowX !== 'visible' &&
      style.textOverflow !== 'ellipsis' &&
      !/INPUT|SELECT|TEXTAREA/.test(e.tagName)
    if (cut && e.scrollWidth > e.clientWidth + 1) out.push(`${name(e)} is cut off`)
  }
  return out
}

/**
 * WCAG 2.2, 2.5.8 Target size (minimum): everything that takes a pointer is 24 × 24 CSS pixels or larger, or has so much room around
 * it that a circle of 24 pixels over its middle touches no other target and no other such circle. Links within a sentence are
 * excepted by the standard.
 */
export const SMALL_TARGETS = (): string[] => {
  const LEAST = 24
  const TARGETS =
    'a[href], button, input, select, textarea, summary, [role="button"], [role="checkbox"], [role="radio"], [role="tab"], [role="menuitem"], [role="menuitemradio"], [role="menuitemcheckbox"], [role="option"], [role="switch"], [role="slider"]'
  /** for screen readers only: in a box of one pixel */
  const unseen = (e: Element): boolean => {
    for (let p: Element | null = e.parentElement; p; p = p.parentElement)
      if (p.clientWidth <= 1 && getComputedStyle(p).overflow === 'hidden') return true
    return false
  }
  const shown = (e: Element): boolean =>
    e.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true }) &&
    !e.closest('[inert], [aria-hidden="true"]') &&
    (e.matches('input') || !unseen(e))
  /** what a press of that control may hit: a tick box with its words is one target */
  const areaOf = (e: Element): Element => (e.matches('input') && e.closest('label')) || e
  const inSentence = (e: Element): boolean =>
    e.matches('a') &&
    [...(e.parentElement?.childNodes ?? [])].some(n => n.nodeType === 3 && n.nodeValue?.trim())
  const areas = new Set([...document.querySelectorAll(TARGETS)].filter(shown).map(areaOf))
  const boxes = [...areas]
    .filter(e => !inSentence(e))
    .map(e => ({ e, box: e.getBoundingClientRect() }))
    .filter(({ box }) => box.width > 0 && box.height > 0)
  const isSmall = ({ box }: { box: DOMRect }): boolean => box.width < LEAST - 0.5 || box.height < LEAST - 0.5
  const middle = (b: DOMRect) => ({ x: b.left + b.width / 2, y: b.top + b.height / 2 })
  const distance = ({ x, y }: { x: number; y: number }, b: DOMRect): number =>
    Math.hypot(Math.max(b.left - x, 0, x - b.right), Math.max(b.top - y, 0, y - b.bottom))
  return boxes.filter(isSmall).flatMap(one => {
    const at = middle(one.box)
    const crowded = boxes.some(other => {
      if (other === one || other.e.contains(one.e) || one.e.contains(other.e)) return false
      if (distance(at, other.box) < LEAST / 2) return true
      const there = middle(other.box)
      return isSmall(other) && Math.hypot(at.x - there.x, at.y - there.y) < LEAST
    })
    if (!crowded) return []
    const words = (one.e.getAttribute('aria-label') ?? one.e.textContent ?? '').trim().slice(0, 40)
    return [`${one.e.tagName} “${words}” ${Math.round(one.box.width)} × ${Math.round(one.box.height)}`]
  })
}

/** Controls that no scrolling brings under a pointer: outside of the window for good, or covered by something else. */
export const OUT_OF_REACH = (): string[] => {
  const CONTROLS =
    'a[href], button:not(:disabled), input, select, textarea, summary, [role="menuitem"], [role="option"]'
  const out: string[] = []
  for (const e of document.querySelectorAll(CONTROLS)) {
    if (!e.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true })) continue
    if (e.closest('[inert], [aria-hidden="true"], [disabled], [data-disabled]')) continue
    const area = (e.matches('input') && e.closest('label')) || e
    // the skip link comes into view when it has the focus
    const waits = area.getBoundingClientRect()
    if (waits.width <= 1 || (waits.bottom < 0 && getComputedStyle(area).position === 'absolute')) continue
    area.scrollIntoView({ block: 'center', inline: 'center' })
    const box = area.getBoundingClientRect()
    const spots = [0.5, 0.25, 0.75].flatMap(x =>
      [0.5, 0.2, 0.8].map(y => [box.left + box.width * x, box.top + box.height * y] as const),
    )
    const hit = spots.some(([x, y]) => {
      const top = document.elementFromPoint(x, y)
      return top !== null && (area.contains(top) || top.contains(area))
    })
    const words = (e.getAttribute('aria-label') ?? e.textContent ?? '').trim().slice(0, 40)
    if (!hit) out.push(`${e.tagName} “${words}” at ${Math.round(box.left)}, ${Math.round(box.top)}`)
  }
  return out
}

/** Animations that run in the page, by the name of their element. Nothing moves for those who asked for no motion. */
export const MOVING = (): string[] =>
  document
    .getAnimations()
    .filter(a => a.playState === 'running' && Number(a.effect?.getComputedTiming().duration ?? 0) > 0)
    .map(a => {
      const on = a.effect instanceof KeyframeEffect ? a.effect.target : null
      return `${on?.tagName} ${on?.className} ${a.effect?.getComputedTiming().duration} ms`
    })

/**
 * WCAG 2.2, 2.4.7 Focus visible, 2.4.11 Focus not obscured and 1.4.11 for the ring: looks at what has the focus. Gives its name, and
 * what is wrong with how its focus is shown ('' for nothing). `seen`: this element was looked at before. `map`: it is a map.
 */
export const FOCUS = (): { name: string; seen: boolean; map: boolean; wrong: string } => {
  const page = window as unknown as { focusSeen?: Set<Element> }
  const { activeElement: e } = document
  page.focusSeen ??= new Set()
  if (!e || e === document.body) return { name: '(page)', seen: true, map: false, wrong: '' }
  const seen = page.focusSeen.has(e)
  page.focusSeen.add(e)
  const name = `${e.tagName.toLowerCase()} “${(e.getAttribute('aria-label') ?? e.textContent ?? '').trim().slice(0, 40)}”`
  type Color = readonly [r: number, g: number, b: number, a: number]
  const parse = (color: string): Color => {
    const [r = 0, g = 0, b = 0, a = 1] = (color.match(/[\d.]+/g) ?? []).map(Number)
    return [r, g, b, a]
  }
  const light = ([r, g, b]: Color): number => {
    const [x = 0, y = 0, z = 0] = [r, g, b].map(v =>
      v / 255 <= 0.04045 ? v / 255 / 12.92 : ((v / 255 + 0.055) / 1.055) ** 2.4,
    )
    return 0.2126 * x + 0.7152 * y + 0.0722 * z
  }
  // then the system chose both colours, and the page is not told which
  const forced = matchMedia('(forced-colors: active)').matches
  const contrast = (a: Color, b: Color): number => {
    if (forced) return Number.POSITIVE_INFINITY
    const [high, low] = [light(a), light(b)].sort((x, y) => y - x)
    return ((high ?? 0) + 0.05) / ((low ?? 0) + 0.05)
  }
  const under = (of: Element): Color => {
    for (let p: Element | null = of.parentElement; p; p = p.parentElement) {
      const color = parse(getComputedStyle(p).backgroundColor)
      if (color[3] > 0.9) return color
    }
    return parse(getComputedStyle(document.documentElement).backgroundColor)
  }
  const ringed = (on: Element): boolean => {
    const s = getComputedStyle(on)
    const ring = parse(s.outlineColor)
    const drawn =
      s.outlineStyle !== 'none' && Number.parseFloat(s.outlineWidth) >= 2 && (forced || ring[3] > 0.9)
    if (drawn && contrast(ring, under(on)) >= 3) return true
    // a map, which lies under the bars, has its ring drawn over itself
    const over = getComputedStyle(on, '::after')
    const line = parse(over.borderTopColor)
    const framed =
      over.content !== 'none' && Number.parseFloat(over.borderTopWidth) >= 2 && (forced || line[3] > 0.9)
    return framed && contrast(line, under(on)) >= 3
  }
  // A tick box shows its focus on its own box or label; a canvas and a composite on something that they draw.
  const label = e.matches('input') ? e.closest('label') : null
  const places = [e, ...e.querySelectorAll('*'), ...(label ? [label, ...label.querySelectorAll('*')] : [])]
  const faults: string[] = []
  // a dialog or menu that has just opened has the focus as a whole: that it lies above all else shows where one is
  const whole = e.matches('[role="dialog"], [role="alertdialog"], [role="menu"]')
  if (!whole && !places.some(ringed)) faults.push('no ring of 2 px with a contrast of 3:1')
  const box = (label ?? e).getBoundingClientRect()
  const spots = [0.5, 0.1, 0.9].flatMap(x =>
    [0.5, 0.1, 0.9].map(y => [box.left + box.width * x, box.top + box.height * y] as const),
  )
  const inSight = spots.some(([x, y]) => {
    const top = document.elementFromPoint(x, y)
    return top !== null && (e.contains(top) || label?.contains(top) || top.contains(e))
  })
  if (!inSight) faults.push(`out of sight at ${Math.round(box.left)}, ${Math.round(box.top)}`)
  return { name, seen, map: e.hasAttribute('data-map-canvas'), wrong: faults.join('; ') }
}
