import {
  type Evidence,
  type Movable,
  type Note,
  REACTIONS,
  type Reaction,
  type Tie,
  type Trend,
} from '../../shared/model/note.ts'
import { shortened } from './frame-shapes.ts'
import { MEASURED_AT, type Measure } from './note-layout.ts'

/** One small sign at a note's foot. */
export type Badge =
  | { readonly kind: 'chip' | 'partner' | 'tag' | 'hidden'; readonly text: string }
  | { readonly kind: 'tie'; readonly tie: Tie }
  | { readonly kind: 'movable'; readonly movable: Movable }
  | { readonly kind: 'evidence'; readonly evidence: Evidence }
  | { readonly kind: 'trend'; readonly trend: Trend }
  | { readonly kind: 'lock' }
  | { readonly kind: 'dots'; readonly own: boolean; readonly text: string }
  | { readonly kind: 'question'; readonly split: boolean; readonly text: string }
  | { readonly kind: 'comments'; readonly text: string }
  | { readonly kind: 'reaction'; readonly reaction: Reaction; readonly text: string }

/** A badge with its box, in world units from the foot's left and from its row's top. */
export interface LaidBadge {
  readonly badge: Badge
  readonly x: number
  readonly width: number
  /** what of its text fits */
  readonly text: string
}

/** What stands at a note's foot, row by row. */
export interface NoteFoot {
  readonly rows: readonly (readonly LaidBadge[])[]
  /** of all rows with the room around them; 0 without any */
  readonly height: number
}

export const NO_FOOT: NoteFoot = { rows: [], height: 0 }
/** Heights in world units: the first row with the room above it, and each further one. */
export const FIRST_ROW = 28
export const ROW = 25
export const BADGE = 21
/** Free at both sides of the foot. */
export const FOOT_SIDE = 10
const GAP = 4
/** Side of a badge's sign, and what is free at its ends. */
export const SIGN = 14
export const END = 4
/** Between a sign and its number. */
export const SIGN_GAP = 3
export const PILL_END = 8
export const PILL_SIZE = 14
export const TAG_SIZE = 12.5
/** A tag shows so much of itself at most; of many only the first are shown. */
const TAG_WIDEST = 92
const TAGS = 6

/** What a note's foot is made from. */
export interface FootFacts {
  readonly note: Note
  readonly chip: string | null
  /** the word that marks a partner; null: it is none */
  readonly partner: string | null
  readonly comments: number
  /** dots that it got, or one's own while it is voted on */
  readonly dots: number
  readonly voting: boolean
  /** the word on a note that one placed for oneself alone; null: it stands where everybody sees it */
  readonly hidden: string | null
  /** the word on a note that came late to its round; null: it did not */
  readonly late: string | null
  /** what is still to be talked about of its place; null: nothing */
  readonly question: { readonly split: boolean; readonly text: string } | null
}

/** The signs of a note, in the order in which they stand. */
export function badgesOf(facts: FootFacts): Badge[] {
  const { note, chip, partner, comments, dots, voting, hidden, late, question } = facts
  const out: Badge[] = []
  if (chip !== null) out.push({ kind: 'chip', text: chip })
  if (hidden !== null) out.push({ kind: 'hidden', text: hidden })
  if (question !== null) out.push({ kind: 'question', ...question })
  if (dots > 0) out.push({ kind: 'dots', own: voting, text: `${dots}` })
  if (partner !== null) out.push({ kind: 'partner', text: partner })
  if (note.tie !== null) out.push({ kind: 'tie', tie: note.tie })
  if (note.movable !== null) out.push({ kind: 'movable', movable: note.movable })
  if (note.evidence !== null) out.push({ kind: 'evidence', evidence: note.evidence })
  if (note.trend !== null) out.push({ kind: 'trend', trend: note.trend })
  if (note.locked) out.push({ kind: 'lock' })
  if (comments > 0) out.push({ kind: 'comments', text: `${comments}` })
  const given = Object.values(note.reactions)
  if (given.length > 0)
    for (const reaction of REACTIONS) {
      const count = given.filter(r => r === reaction).length
      if (count > 0) out.push({ kind: 'reaction', reaction, text: `${count}` })
    }
  if (late !== null) out.push({ kind: 'tag', text: late })
  for (const text of note.tags.slice(0, TAGS)) out.push({ kind: 'tag', text })
  if (note.tags.length > TAGS) out.push({ kind: 'tag', text: `+${note.tags.length - TAGS}` })
  return out
}

/** Equal for two notes whose feet look the same; '' for a foot without anything. */
export function footKey(facts: FootFacts): string {
  const badges = badgesOf(facts)
  return badges.length === 0 ? '' : badges.map(b => Object.values(b).join(' ')).join('|')
}

function laid(badge: Badge, widest: number, measure: Measure): Omit<LaidBadge, 'x'> {
  const wide = (text: string, size: number): number => (measure(text) * size) / MEASURED_AT
  switch (badge.kind) {
    case 'tie':
    case 'movable':
    case 'evidence':
    case 'trend':
    case 'lock':
      return { badge, width: SIGN + 2 * END, text: '' }
    case 'comments':
    case 'dots':
    case 'reaction':
      return { badge, width: SIGN + 2 * END + SIGN_GAP + wide(badge.text, TAG_SIZE), text: badge.text }
    case 'tag': {
      const text = shortened(badge.text, TAG_SIZE, TAG_WIDEST - 2 * PILL_END, measure)
      return { badge, width: wide(text, TAG_SIZE) + 2 * PILL_END, text }
    }
    case 'question': {
      const signed = SIGN + 2 * END + SIGN_GAP
      const text = shortened(badge.text, TAG_SIZE, widest - signed, measure)
      return { badge, width: signed + wide(text, TAG_SIZE) * 1.07, text }
    }
    case 'chip':
    case 'hidden':
    case 'partner': {
      // a strong letter is wider than the plain one that was measured
      const size = badge.kind === 'partner' ? PILL_SIZE * 1.07 : PILL_SIZE
      const text = shortened(badge.text, size, widest - 2 * PILL_END, measure)
      return { badge, width: wide(text, size) + 2 * PILL_END, text }
    }
  }
}

/** Places badges from left to right, in as many rows as it takes; none is wider than the foot. */
export function layFoot(badges: readonly Badge[], width: number, measure: Measure): NoteFoot {
  if (badges.length === 0) return NO_FOOT
  const widest = width - 2 * FOOT_SIDE
  const rows: LaidBadge[][] = []
  let row: LaidBadge[] = []
  let x = 0
  for (const badge of badges) {
    const next = laid(badge, widest, measure)
    if (row.length > 0 && x + next.width > widest) {
      rows.push(row)
      row = []
      x = 0
    }
    row.push({ ...next, x })
    x += next.width + GAP
  }
  rows.push(row)
  return { rows, height: FIRST_ROW + (rows.length - 1) * ROW }
}
