import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  HeadingLevel,
  ImageRun,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import type { FileBoard } from '../../../shared/files/board-of-file.ts'
import { FILE_WORDS, fill } from '../../../shared/files/file-words.ts'
import type { Report, ReportPartner } from '../../../shared/files/report.ts'
import { columnWidths } from './column-widths.ts'
import { mapPictures, type Picture } from './map-picture.ts'

const FONT = 'Atkinson Hyperlegible Next'
/** Pixels that a picture may take of a page of either paper. */
const PAGE = { width: 600, height: 720 }
/** Twentieths of a point: the sheets, and an inch at each side. */
const SHEETS = { a4: { width: 11_906, height: 16_838 }, letter: { width: 12_240, height: 15_840 } } as const
const MARGIN = 1_440
type Paper = keyof typeof SHEETS
const between = (paper: Paper): number => SHEETS[paper].width - 2 * MARGIN
const RULE = { style: BorderStyle.SINGLE, size: 4, color: 'DDD8CC' }
const BORDERS = { top: RULE, bottom: RULE, left: RULE, right: RULE }
/** Half points. */
const CELL_SIZE = 20
const FOOT_SIZE = 18
const BULLETS = 'bullets'

const clean = (text: string): string =>
  text.toWellFormed().replace(/[\p{Cc}\uFFFE\uFFFF]/gu, control => (control === '\n' ? '\n' : ' '))
const runs = (
  text: string,
  look: { bold?: boolean; size?: number; italics?: boolean; color?: string } = {},
): TextRun[] =>
  clean(text)
    .split('\n')
    .map((line, i) => new TextRun({ text: line, ...look, ...(i > 0 ? { break: 1 } : {}) }))
const paragraph = (text: string): Paragraph =>
  new Paragraph({ children: runs(text), spacing: { after: 120 } })
const heading = (text: string, level: 1 | 2): Paragraph =>
  new Paragraph({
    children: runs(text),
    heading: level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2,
    keepNext: true,
  })
const bullet = (text: string, level = 0): Paragraph =>
  new Paragraph({ children: runs(text), numbering: { reference: BULLETS, level } })

function table(
  headings: readonly string[],
  widths: readonly number[],
  rows: readonly (readonly string[])[],
  wide: number,
): Table {
  const row = (cells: readonly string[], head: boolean): TableRow =>
    new TableRow({
      tableHeader: head,
      cantSplit: true,
      children: cells.map(
        (text, i) =>
          new TableCell({
            borders: BORDERS,
            width: { size: widths[i] ?? 0, type: WidthType.DXA },
            margins: { top: 60, bottom: 60, left: 100, right: 100 },
            ...(head ? { shading: { fill: 'F0EDE5' } } : {}),
            children: [
              new Paragraph({ children: runs(text, { bold: head, size: CELL_SIZE }), keepNext: head }),
            ],
          }),
      ),
    })
  return new Table({
    width: { size: wide, type: WidthType.DXA },
    columnWidths: [...widths],
    rows: [row(headings, true), ...rows.map(cells => row(cells, false))],
  })
}

function picture({ png, width, height }: Picture, called: string): Paragraph {
  const title = clean(called)
  const scale = Math.min(PAGE.width / width, PAGE.height / height)
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [
      new ImageRun({
        type: 'png',
        data: png,
        transformation: { width: Math.round(width * scale), height: Math.round(height * scale) },
        altText: { name: title, title, description: title },
      }),
    ],
  })
}

function inside(file: FileBoard, report: Report): (Paragraph | Table)[] {
  if (!report.inside) return []
  const words = FILE_WORDS[file.locale]
  const { maps, paths, unused } = report.inside
  const pictures = maps.flatMap(id => {
    const title = file.board.maps?.find(map => map.id === id)?.title ?? ''
    const drawn = mapPictures(file, id)
    return [
      heading(title, 2),
      ...(drawn ? drawn.map(one => picture(one, title)) : [paragraph(words.tooLarge)]),
    ]
  })
  return [
    heading(words.maps, 1),
    ...pictures,
    ...(file.may.has('stance') ? [] : [paragraph(words.notShown)]),
    ...(paths.length > 0 ? [heading(words.paths, 1)] : []),
    ...paths.flatMap(({ target, ways }) =>
      ways.length === 0
        ? [paragraph(fill(words.noPath, { target }))]
        : ways.map(way => bullet(way.join(' → '))),
    ),
    heading(words.unused, 1),
    ...(unused.length === 0 ? [paragraph(words.unusedNone)] : unused.map(text => bullet(text))),
  ]
}

/** What each task is for, and the small tables. */
function planned(file: FileBoard, report: Report, wide: number): (Paragraph | Table)[] {
  if (!report.inside) return []
  const words = FILE_WORDS[file.locale]
  const { tree, tables } = report.inside
  return [
    ...(tree.length === 0 ? [] : [heading(words.tree, 1)]),
    ...tree.flatMap(({ need, goals }) => [
      heading(need || words.loose, 2),
      ...(goals.length === 0 ? [paragraph(words.noGoal)] : []),
      ...goals.flatMap(goal => [bullet(goal.text), ...goal.tasks.map(task => bullet(task, 1))]),
    ]),
    ...tables.flatMap(({ title, columns, rows }) => [
      heading(title, 1),
      table(columns, columnWidths([columns, ...rows], wide), rows, wide),
    ]),
  ]
}

function partners(file: FileBoard, { tiers, inside }: Report, wide: number): (Paragraph | Table)[] {
  const words = FILE_WORDS[file.locale]
  const owned = inside !== null
  const heads = [words.partner, words.sector, ...(owned ? [words.owner] : []), words.firstStep, words.date]
  const cellsOf = (p: ReportPartner): string[] => [
    p.name,
    p.sector,
    ...(owned ? [p.owner || words.noOwner] : []),
    p.firstStep,
    p.date,
  ]
  // the tables of all tiers stand in line
  const widths = columnWidths([heads, ...tiers.flatMap(tier => tier.partners.map(cellsOf))], wide)
  return [
    heading(words.partners, 1),
    ...(tiers.length === 0 ? [paragraph(words.partnersNone)] : []),
    ...tiers.flatMap(({ title, partners }) => [
      ...(title === '' ? [] : [heading(title, 2)]),
      table(heads, widths, partners.map(cellsOf), wide),
    ]),
  ]
}

/** A report as a Word document: what is wanted, the maps, ways, unused assets, partners by tier, tasks, thanks. */
export async function reportDocx(file: FileBoard, report: Report, paper: Paper): Promise<Uint8Array> {
  const wide = between(paper)
  const words = FILE_WORDS[file.locale]
  const taskHeads = [words.task, words.owner, words.due, words.state]
  const taskRows = report.tasks.map(task => [task.text, task.owner, task.due, task.state])
  const children = [
    new Paragraph({ children: runs(report.title), heading: HeadingLevel.TITLE }),
    new Paragraph({ children: runs(report.subtitle, { color: '494E55' }), spacing: { after: 240 } }),
    heading(words.objective, 1),
    paragraph(report.objective || words.none),
    ...(report.vision ? [heading(words.vision, 1), paragraph(report.vision)] : []),
    ...inside(file, report),
    ...partners(file, report, wide),
    ...(report.tasks.length === 0
      ? []
      : [
          heading(words.tasks, 1),
          table(taskHeads, columnWidths([taskHeads, ...taskRows], wide), taskRows, wide),
        ]),
    ...planned(file, report, wide),
    ...(report.thanks.length === 0
      ? []
      : [
          heading(words.thanks, 1),
          ...report.thanks.map(({ partner, text }) => bullet(`${partner}: ${text}`)),
        ]),
  ]
  const foot = new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [
          ...runs(`${report.foot} · `, { color: '494E55', size: FOOT_SIZE }),
          new TextRun({ children: [PageNumber.CURRENT], size: FOOT_SIZE }),
        ],
      }),
    ],
  })
  const document = new Document({
    creator: clean(file.by),
    title: clean(report.title),
    description: clean(report.foot),
    styles: {
      default: {
        document: { run: { font: FONT, size: 22, color: '1F2328', language: { value: file.locale } } },
        title: { run: { font: FONT, size: 48, bold: true } },
        heading1: {
          run: { font: FONT, size: 30, bold: true, color: '0D5A5F' },
          paragraph: { spacing: { before: 360, after: 140 } },
        },
        heading2: {
          run: { font: FONT, size: 25, bold: true },
          paragraph: { spacing: { before: 240, after: 120 } },
        },
      },
    },
    numbering: {
      config: [
        {
          reference: BULLETS,
          levels: [0, 1].map(level => ({
            level,
            format: LevelFormat.BULLET,
            text: '•',
            alignment: AlignmentType.LEFT,
            style: { paragraph: { indent: { left: 460 * (level + 1), hanging: 260 } } },
          })),
        },
      ],
    },
    sections: [{ properties: { page: { size: SHEETS[paper] } }, footers: { default: foot }, children }],
  })
  return new Uint8Array(await Packer.toArrayBuffer(document))
}
