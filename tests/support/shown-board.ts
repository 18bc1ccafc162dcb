import type { Locator } from '@playwright/test'
import type { BoardJson } from '../../shared/exchange/board-json.ts'
import { lookAt, openOutline } from './at-the-board.ts'
import type { Visitor } from './browser-test.ts'

/** A board as a person can read it off their screen. */
export interface ShownBoard {
  /** `zone: text`, sorted */
  readonly asset: readonly string[]
  /** `text @ stance, influence`; without a place: `text @ -` ; sorted */
  readonly power: readonly string[]
  /** `name, sector, relationship, goals`; sorted */
  readonly partners: readonly string[]
}

const lines = (texts: readonly string[]): string[] =>
  texts.map(text => text.replaceAll('−', '-').replace(/\s+/g, ' ').trim()).sort()

/** What the row of a note calls it. */
async function titleOf(v: Visitor, row: Locator): Promise<string> {
  const label = (await row.locator('[data-cell="pick"]').getAttribute('aria-label')) ?? ''
  return label.slice(v.words('outline.select', { note: '' }).length)
}

/** What a note is called in a list: its first line, cut at 120 characters. */
const title = (text: string): string => {
  const line =
    text
      .split('\n')
      .find(l => l.trim() !== '')
      ?.trim() ?? ''
  return line.length > 120 ? `${line.slice(0, 119)}…` : line
}

async function readZones(v: Visitor, outline: Locator): Promise<string[]> {
  const groups = await outline.locator('section').all()
  const found = await Promise.all(
    groups.map(async group => {
      const zone = await group.locator('h3 button span').first().innerText()
      const rows = await group.locator('[data-note-row]').all()
      const texts = await Promise.all(rows.map(row => titleOf(v, row)))
      return texts.map(text => `${zone}: ${text}`)
    }),
  )
  return lines(found.flat())
}

async function readAxes(v: Visitor, outline: Locator): Promise<string[]> {
  const rows = await outline.locator('[data-note-row]').all()
  return lines(
    await Promise.all(
      rows.map(async row => {
        const text = await titleOf(v, row)
        const [stance, influence] = await Promise.all(
          ['stance', 'influence'].map(axis => row.locator(`[data-cell="${axis}"]`).inputValue()),
        )
        return `${text} @ ${stance === '' ? '-' : `${stance}, ${influence}`}`
      }),
    ),
  )
}

async function readPartners(v: Visitor): Promise<string[]> {
  const rows = await v.page.locator('[data-partner]').all()
  return lines(
    await Promise.all(
      rows.map(async row => {
        const cells = ['name', 'sector', 'relationship_status', 'goals'].map(column =>
          row.locator(`[data-col="${column}"]`).innerText(),
        )
        return (await Promise.all(cells)).join(' | ')
      }),
    ),
  )
}

/** Reads both outlines and the partners' table of that person's page. */
export async function shownBoard(v: Visitor): Promise<ShownBoard> {
  const asset = await readZones(v, await openOutline(v, 'asset'))
  const power = await readAxes(v, await openOutline(v, 'power'))
  await lookAt(v, 'partners')
  await v.page.getByRole('grid').waitFor()
  return { asset, power, partners: await readPartners(v) }
}

/** What a person should read where the server has this board. */
export function boardAsShown(json: BoardJson, words: Visitor['words']): ShownBoard {
  const zones = new Map(
    json.maps?.flatMap(m => (m.kind === 'zones' ? m.zones.map(z => [z.id, z.title] as const) : [])),
  )
  const axis = (value: number, sign: boolean): string => {
    const rounded = Math.round(value * 100)
    return sign && rounded > 0 ? `+${rounded}` : String(rounded)
  }
  return {
    asset: lines(
      (json.notes ?? [])
        .filter(n => n.map === 'asset')
        .map(n => `${zones.get(n.zone ?? '') ?? ''}: ${title(n.text ?? '')}`),
    ),
    power: lines(
      (json.notes ?? [])
        .filter(n => n.map === 'power')
        .map(n => {
          const placed = n.stance !== undefined && n.influence !== undefined
          return `${title(n.text ?? '')} @ ${placed ? `${axis(n.stance ?? 0, true)}, ${axis(n.influence ?? 0, false)}` : '-'}`
        }),
    ),
    partners: lines(
      (json.partners ?? []).map(p =>
        [
          p.name ?? '',
          p.sector ? words(`sector.${p.sector}`) : '–',
          p.relationship_status ? words(`status.${p.relationship_status}`) : '–',
          p.goals ? title(p.goals) : words('partners.no_goals'),
        ].join(' | '),
      ),
    ),
  }
}
