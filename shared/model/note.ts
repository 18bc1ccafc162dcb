import { z } from 'zod/mini'
import type { MapId, NoteId, ParticipantId } from './ids.ts'
import { entityId } from './ids.ts'
import { LIMITS } from './limits.ts'
import { storedMoment } from './moment.ts'

export const NOTE_COLORS = ['lemon', 'mint', 'sky', 'rose', 'lilac', 'sand'] as const
export const noteColor = z.enum(NOTE_COLORS)
export type NoteColor = z.infer<typeof noteColor>

/** How close we are to them. Source: the tie colours of the power-mapping guides that DOMAIN names (CTQ, Net-Map). */
export const TIES = ['none', 'loose', 'close'] as const
export type Tie = (typeof TIES)[number]
/** Whether we can move them. */
export const MOVABLE = ['yes', 'maybe', 'no'] as const
export type Movable = (typeof MOVABLE)[number]
/** What a placement rests on: seen by ourselves, heard from somebody, or taken for granted. */
export const EVIDENCE = ['observed', 'told', 'assumed'] as const
export type Evidence = (typeof EVIDENCE)[number]
/** Whether their weight grows or wanes. Source: the mapping guides' "who is growing or waning". */
export const TRENDS = ['rising', 'steady', 'fading'] as const
export type Trend = (typeof TRENDS)[number]
export const REACTIONS = ['agree', 'heart', 'star', 'question', 'concern'] as const
export type Reaction = (typeof REACTIONS)[number]

/** What a person says of a note beside its words and its place. */
export interface NoteMarks {
  readonly tie: Tie | null
  readonly movable: Movable | null
  readonly evidence: Evidence | null
  /** which member of the group holds this: a name; '' where nobody said */
  readonly holder: string
  readonly trend: Trend | null
  /** what it could be used for; '' where nobody said */
  readonly idea: string
  /** which member takes it on: a participant's id or a name; '' for nobody */
  readonly taker: string
  /** why it is set aside; null while it is not */
  readonly aside: string | null
  /** notes that somebody said are not the same as this one, however alike their names */
  readonly apart: readonly NoteId[]
  /** the note that brought it to mind; null where nobody said. Source: B15 */
  readonly sparked: NoteId | null
}

/** The keys under which a note's marks are stored. */
export const NOTE_MARKS = [
  'tie',
  'movable',
  'evidence',
  'holder',
  'trend',
  'idea',
  'taker',
  'aside',
  'apart',
  'sparked',
] as const satisfies readonly (keyof NoteMarks)[]
/** Notes that one note may be kept apart from. */
export const MOST_APART = 50
/** Tags that one note may have. */
export const MOST_TAGS = 20
/** Characters of an idea, or of a reason to set something aside. */
export const MARK_TEXT = 500

/** [x, y] in world units: x right, y down. */
export type Point = readonly [x: number, y: number]
export const point = z.tuple([z.number(), z.number()])

/** Who did something, and when (milliseconds since 1970). */
export interface Stamp {
  readonly by: ParticipantId
  readonly at: number
}
export const stamp = z.object({ by: z.string().check(z.maxLength(64)), at: storedMoment })

export interface Note extends NoteMarks {
  readonly id: NoteId
  readonly map: MapId
  /** centre of the note; null while it waits in the unplaced tray */
  readonly at: Point | null
  readonly text: string
  readonly color: NoteColor
  readonly made: Stamp
  readonly tags: readonly string[]
  /** the decision-maker of its map; if several are marked, only the smallest id counts */
  readonly target: boolean
  /** drawing order; equal ones by id */
  readonly z: number
  /** not to be moved, written in or deleted until somebody unlocks it; a courtesy of the hands, not of the server */
  readonly locked: boolean
  /** one for each person at most */
  readonly reactions: Readonly<Record<ParticipantId, Reaction>>
  /** the round of placements after which its place was agreed on; null: none */
  readonly agreed: string | null
  /** what was merged into it, oldest first: their words and authors stay */
  readonly absorbed: readonly Absorbed[]
  /** set while the note is deleted, or merged into another */
  readonly gone: Stamp | null
  /** while it is gone: the note that it was merged into */
  readonly merged: NoteId | null
}

/** A note that was merged into another, as far as that one tells of it. */
export interface Absorbed {
  readonly id: NoteId
  readonly text: string
  readonly made: Stamp
}

export const NO_MARKS: NoteMarks = {
  tie: null,
  movable: null,
  evidence: null,
  holder: '',
  trend: null,
  idea: '',
  taker: '',
  aside: null,
  apart: [],
  sparked: null,
}
export const NO_REACTIONS: Note['reactions'] = {}
/** What is not stored with a note itself, and the marks of a session that few notes have. */
export const UNMERGED: Pick<Note, 'agreed' | 'absorbed' | 'merged'> = {
  agreed: null,
  absorbed: [],
  merged: null,
}

/** What a note's Y.Map must hold to be shown (text aside, which is a Y.Text). Unknown keys are kept, not read. */
export const noteShape = z.object({
  map: entityId,
  at: z.nullable(point),
  color: z.catch(noteColor, 'lemon'),
  made: z.catch(stamp, { by: '', at: 0 }),
  tags: z.catch(z.array(z.string().check(z.maxLength(60))).check(z.maxLength(MOST_TAGS)), []),
  target: z.catch(z.boolean(), false),
  z: z.catch(z.number(), 0),
  tie: z.catch(z.nullable(z.enum(TIES)), null),
  movable: z.catch(z.nullable(z.enum(MOVABLE)), null),
  evidence: z.catch(z.nullable(z.enum(EVIDENCE)), null),
  holder: z.catch(z.string().check(z.maxLength(LIMITS.name)), ''),
  trend: z.catch(z.nullable(z.enum(TRENDS)), null),
  idea: z.catch(z.string().check(z.maxLength(MARK_TEXT)), ''),
  taker: z.catch(z.string().check(z.maxLength(64)), ''),
  aside: z.catch(z.nullable(z.string().check(z.minLength(1), z.maxLength(MARK_TEXT))), null),
  apart: z.catch(z.array(entityId).check(z.maxLength(MOST_APART)), []),
  sparked: z.catch(z.nullable(entityId), null),
  locked: z.catch(z.boolean(), false),
  agreed: z.catch(z.nullable(entityId), null),
  gone: z.catch(z.nullable(stamp), null),
  merged: z.catch(z.nullable(entityId), null),
})

export const reaction = z.enum(REACTIONS)

export const noteText = z.string().check(z.maxLength(LIMITS.noteText))
