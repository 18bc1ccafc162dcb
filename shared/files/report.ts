import type { Insight } from '../insight/insight.ts'
import { TIERS } from '../model/partner-enums.ts'
import type { PartnerJson } from '../model/partner-json.ts'
import { calledIn, type FileBoard } from './board-of-file.ts'
import { FILE_WORDS, fill } from './file-words.ts'
import { readableDate } from './readable-date.ts'
import { type ReportNeed, type ReportTable, reportTables, reportTree } from './report-plan.ts'

export interface ReportPartner {
  readonly name: string
  readonly sector: string
  /** '' for nobody */
  readonly owner: string
  readonly firstStep: string
  /** as it is read, or '' */
  readonly date: string
}
/** What a report says, in order; the same for the page that is printed and for the document. */
export interface Report {
  readonly title: string
  readonly subtitle: string
  readonly objective: string
  /** our picture of success; '' for none */
  readonly vision: string
  /** null: left out, because everybody may read it */
  readonly inside: {
    readonly maps: readonly string[]
    readonly paths: readonly { readonly target: string; readonly ways: readonly (readonly string[])[] }[]
    readonly unused: readonly string[]
    readonly tree: readonly ReportNeed[]
    readonly tables: readonly ReportTable[]
  } | null
  /** `title`: '' where nobody is to read who matters how much */
  readonly tiers: readonly { readonly title: string; readonly partners: readonly ReportPartner[] }[]
  readonly tasks: readonly {
    readonly text: string
    readonly owner: string
    readonly due: string
    readonly state: string
  }[]
  readonly thanks: readonly { readonly partner: string; readonly text: string }[]
  readonly foot: string
}

/** ISO date of a moment, by a clock so many minutes east of UTC. */
const dateOf = (ms: number, offset: number): string =>
  new Date(ms + offset * 60_000).toISOString().slice(0, 10)

/** When and by whom, and what was ticked: at the foot of every document. */
export function footOf({ locale, now, offset, by, may }: FileBoard): string {
  const words = FILE_WORDS[locale]
  const ticked = (['contacts', 'stance', 'money', 'remarks'] as const).filter(tick => may.has(tick))
  const included = ticked.map(tick => words.ticks[tick]).join('; ')
  const when = readableDate(dateOf(now, offset), locale).replaceAll('\u00A0', ' ')
  return `${fill(words.madeOn, { when })} ${fill(words.madeBy, { who: by })}${included ? ` · ${words.includes}: ${included}` : ''}`
}

/** @param forAll the public-safe report: partners, first steps and tasks only, without names of owners */
export function reportOf(
  file: FileBoard,
  insight: Pick<Insight, 'paths' | 'unusedAssets'>,
  forAll: boolean,
): Report {
  const words = FILE_WORDS[file.locale]
  const { board, names } = file
  const texts = new Map((board.notes ?? []).map(note => [note.id, oneLine(note.text ?? '')]))
  const textsOf = (ids: readonly string[]): string[] => ids.flatMap(id => texts.get(id) ?? [])
  return {
    title: file.title,
    subtitle: forAll ? words.publicReport : words.report,
    objective: board.workshop?.objective ?? '',
    vision: board.workshop?.vision ?? '',
    inside: forAll
      ? null
      : {
          maps: (board.maps ?? [])
            .filter(map => map.kind === 'zones' || file.may.has('stance'))
            .map(map => map.id),
          paths: waysIn(insight.paths, texts),
          unused: shortened(textsOf(insight.unusedAssets), words.more),
          tree: reportTree(file),
          tables: reportTables(file),
        },
    tiers: tiersOf(file, forAll),
    tasks: rowsOf(
      (board.tasks ?? []).filter(task => task.state !== 'dropped').toSorted(byDue),
      task => ({
        text: task.text ?? '',
        owner: forAll ? '' : names.nameOf(task.owner ?? ''),
        due: readableDate(task.due ?? '', file.locale),
        state: words.states[task.state ?? 'open'],
      }),
      count => ({ text: fill(words.more, { count }), owner: '', due: '', state: '' }),
    ),
    thanks: rowsOf(
      file.partners.flatMap(partner =>
        (partner.thanks ?? []).flatMap(({ text }) =>
          text ? [{ partner: calledIn(file, partner), text }] : [],
        ),
      ),
      row => row,
      count => ({ partner: '…', text: fill(words.more, { count }) }),
    ),
    foot: footOf(file),
  }
}

/**
 * The ways to each target. They go by lines alone, so they tell no more about where anybody stands than the lines do. A way over a note
 * that may not be read is left out; a target that is reached by such ways only, too: neither is a way without its steps one, nor is there none.
 *
 * @param texts of the notes that may be read
 */
function waysIn(
  paths: Insight['paths'],
  texts: ReadonlyMap<string, string>,
): { target: string; ways: string[][] }[] {
  return [...new Set(paths.map(path => path.target))].flatMap(target => {
    const drawn = paths.filter(path => path.target === target && path.steps.length > 0)
    const ways = drawn.map(({ steps }) => steps.map(step => texts.get(step)))
    const told = ways
      .map(way => way.filter(text => text !== undefined))
      .filter((way, i) => way.length === ways[i]?.length)
    const name = texts.get(target)
    return name === undefined || (told.length === 0 && drawn.length > 0) ? [] : [{ target: name, ways: told }]
  })
}

/** Lines of a list that is read to its end. */
const READ = 80
const shortened = (texts: string[], more: string): string[] =>
  texts.length <= READ ? texts : [...texts.slice(0, READ), fill(more, { count: String(texts.length - READ) })]

/** Rows of a table that is read to its end. */
const ROWS = 200
const rowsOf = <T, Row>(all: readonly T[], row: (one: T) => Row, more: (count: string) => Row): Row[] => {
  const left = all.length - ROWS
  return [...all.slice(0, ROWS).map(row), ...(left > 0 ? [more(String(left))] : [])]
}

/** Those with a day first, the soonest before all. */
const byDue = (a: { due?: string | null }, b: { due?: string | null }): number => {
  const [x, y] = [a.due || '~', b.due || '~']
  return x < y ? -1 : x > y ? 1 : 0
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()

function tiersOf(file: FileBoard, forAll: boolean): Report['tiers'] {
  const words = FILE_WORDS[file.locale]
  const tell = (partners: readonly PartnerJson[]): ReportPartner[] =>
    rowsOf(
      partners,
      partner => lineOf(file, partner, forAll),
      // a blank: nobody misses an owner
      count => ({
        name: fill(words.more, { count }),
        sector: '',
        owner: '\u00A0',
        firstStep: '',
        date: '',
      }),
    )
  if (forAll) return file.partners.length === 0 ? [] : [{ title: '', partners: tell(file.partners) }]
  return [...TIERS, null].flatMap(tier => {
    const partners = file.partners.filter(partner => (file.tiers.get(partner.id)?.tier ?? null) === tier)
    return partners.length === 0
      ? []
      : [
          {
            title: words.tiers[tier ?? 'unranked'],
            partners: tell(partners),
          },
        ]
  })
}

/** The first step that is not done yet, else the last that is. With whoever asked for peace, or with whom it is over, nothing is to be done. */
function lineOf(file: FileBoard, partner: PartnerJson, forAll: boolean): ReportPartner {
  const { locale, names } = file
  const words = FILE_WORDS[locale]
  const steps = partner.first_steps ?? []
  const quiet = file.quiet.has(partner.id)
  const open = quiet ? undefined : steps.find(row => row.state !== 'done')
  const step = open ?? steps.findLast(row => row.state === 'done')
  const next = quiet ? undefined : (partner.first_meeting ?? partner.next_contact)
  return {
    name: calledIn(file, partner),
    sector: partner.sector ? words.sectors[partner.sector] : '',
    owner: forAll ? '' : names.nameOf(partner.owner ?? ''),
    firstStep: step ? step.text || words.steps[step.kind ?? 'own'] : '',
    date: readableDate(step?.on ?? next ?? '', locale),
  }
}
