import { z } from 'zod/mini'
import type { Privacy } from '../model/partner-fields.ts'
import { locale } from '../model/stage.ts'

/** What is left out of a file unless it is named in `include`. */
export const TICKS = ['contacts', 'stance', 'money', 'remarks'] as const satisfies readonly Privacy[]
export type Tick = (typeof TICKS)[number]

/** The files that are made from a board, as they are named in addresses: `…/partners.csv`. */
export const FILE_NAMES = [
  'partners.csv',
  'partners.xlsx',
  'partners.vcf',
  'contacts.csv',
  'meetings.csv',
  'notes.csv',
  'resources.csv',
  'tables.xlsx',
  'calendar.ics',
  'report.docx',
] as const
export type FileName = (typeof FILE_NAMES)[number]

const ticks = z.pipe(
  z.pipe(
    z.string(),
    z.transform(text => [...new Set(text.split(',').filter(word => word !== ''))]),
  ),
  z.array(z.enum(TICKS)),
)

/** What may be asked for in the address of a file. */
export const fileQuery = z.strictObject({
  include: z._default(ticks, []),
  preset: z.optional(z.literal('civicrm')),
  /** of vCards */
  version: z._default(z.enum(['3.0', '4.0']), '4.0'),
  /** for programs: cells without the apostrophe, lists as JSON */
  machine: z._default(z.enum(['0', '1']), '0'),
  /** tasks as such, or as all-day events, which every calendar shows */
  tasks: z._default(z.enum(['todo', 'events']), 'todo'),
  /** the public-safe report: partners, first steps and tasks only */
  public: z._default(z.enum(['0', '1']), '0'),
  /** of the report: what its reader's printer holds; A4 where nothing is said */
  paper: z.optional(z.enum(['a4', 'letter'])),
  lang: z.optional(locale),
  /** the asker's clock, in minutes east of UTC: what the day is on which the file is made */
  offset: z.optional(
    z.pipe(z.string().check(z.regex(/^-?\d{1,3}$/, 'minutes east of UTC')), z.transform(Number)),
  ),
  /** who takes the file out, for its foot */
  by: z.optional(z.string().check(z.maxLength(60))),
})
export type FileQuery = z.infer<typeof fileQuery>
