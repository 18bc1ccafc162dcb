import { expect, type Locator } from '@playwright/test'
import { templateStage } from '../../shared/templates/templates.ts'
import type { Visitor } from './browser-test.ts'

/** The four ways to look at a board. */
export type ViewName = 'asset' | 'power' | 'connections' | 'partners'

function nameOf({ words, locale }: Visitor, view: ViewName): string {
  if (view === 'connections' || view === 'partners') return words(`shell.${view}`)
  return templateStage('two-maps', '', locale)?.maps.find(m => m.id === view)?.title ?? view
}

const rail = ({ page, words }: Visitor): Locator =>
  page.getByRole('navigation', { name: words('shell.views') })
/** On a phone: which of the maps Write, Map and List are about. */
const strip = ({ page, words }: Visitor): Locator =>
  page.getByRole('navigation', { name: words('shell.maps') })
export const viewButton = (v: Visitor, view: ViewName): Locator =>
  (onPhone(v) && view !== 'partners' ? strip(v) : rail(v)).getByRole('button', {
    name: nameOf(v, view),
    exact: true,
  })
/** One of the four buttons at the bottom of a phone's screen. */
export const phoneButton = (v: Visitor, which: 'write' | 'map' | 'list' | 'partners'): Locator =>
  rail(v).getByRole('button', { name: v.words(`shell.${which}`), exact: true })

/** The workshop is open and the board was read. */
export async function arrived(v: Visitor): Promise<void> {
  await rail(v).waitFor()
}

/** Everything this person did is stored by the server, as their page says. */
export const saved = (v: Visitor): Promise<void> => savedIs(v, 'saved')

/** The saved state in the top bar. */
export const savedIs = (v: Visitor, state: string): Promise<void> =>
  expect(v.page.locator('[data-saved]')).toHaveAttribute('data-saved', state, { timeout: 40_000 })

/** On a phone an open record or note covers everything else, and the outline is opened from the bar at the bottom. */
export const onPhone = ({ page }: Visitor): boolean => (page.viewportSize()?.width ?? 0) < 700

export async function lookAt(v: Visitor, view: ViewName): Promise<void> {
  const button = viewButton(v, view)
  if (onPhone(v)) {
    await closePanel(v)
    if (view !== 'partners') await phoneButton(v, 'map').click()
  }
  await button.click()
  await expect(button).toHaveAttribute('aria-current', /page|true/)
}

export const panel = ({ page }: Visitor): Locator => page.getByRole('complementary')

export async function closePanel(v: Visitor): Promise<void> {
  const close = panel(v).getByRole('button', { name: v.words('shell.close_panel') })
  if (await close.isVisible()) await close.click()
  await expect(panel(v)).toHaveCount(0)
}

/** Opens the outline of a map beside it. */
export async function openOutline(v: Visitor, map: 'asset' | 'power'): Promise<Locator> {
  await lookAt(v, map)
  const title = v.words('shell.outline_of', { map: nameOf(v, map) })
  const outline = v.page.getByRole('complementary', { name: title })
  if (!(await outline.isVisible()))
    await (onPhone(v)
      ? phoneButton(v, 'list')
      : v.page.getByRole('button', { name: v.words('shell.outline'), exact: true })
    ).click()
  await outline.getByRole('searchbox').waitFor()
  return outline
}

/** The row of a note in an open outline. */
export const noteRow = (outline: Locator, text: string): Locator =>
  outline.locator('[data-note-row]').filter({ hasText: text })

/** The map itself, which takes keys and paste when it has the focus. */
export const mapCanvas = ({ page }: Visitor): Locator => page.locator('[data-map-canvas]').first()

/** Writes a note by the outline's field; a list of several lines goes in by paste. */
export async function addNotes(v: Visitor, outline: Locator, lines: readonly string[]): Promise<void> {
  const field = outline.getByLabel(v.words('outline.add_label'))
  await field.click()
  await pasteText(v, lines.join('\n'))
  if (lines.length === 1) await field.press('Enter')
}

/** Pastes as a person does: from the clipboard, where the focus is. */
export async function pasteText({ page }: Visitor, text: string): Promise<void> {
  await page.bringToFront()
  await page.evaluate(words => navigator.clipboard.writeText(words), text)
  await page.keyboard.press('ControlOrMeta+V')
}

/** Unfolds a note in the outline and gives its fields. */
export async function openNote(v: Visitor, outline: Locator, text: string): Promise<Locator> {
  const row = noteRow(outline, text)
  const id = await row.getAttribute('data-note-row')
  const fields = v.page.locator(`[data-note-fields="${id}"]`)
  if (!(await fields.isVisible())) await row.locator('[data-cell="text"]').click()
  await fields.waitFor()
  return fields
}

/** Puts a note on the power map by its two values. */
export async function place(
  outline: Locator,
  text: string,
  stance: number,
  influence: number,
): Promise<void> {
  const row = noteRow(outline, text)
  await row.getByRole('spinbutton').first().fill(String(stance))
  await row.getByRole('spinbutton').first().press('Enter')
  await row.getByRole('spinbutton').last().fill(String(influence))
  await row.getByRole('spinbutton').last().press('Enter')
  await expect(noteRow(outline, text).getByRole('spinbutton').last()).toHaveValue(String(influence))
}

/** Draws a connection from an unfolded note to another one. */
export async function connect(v: Visitor, fields: Locator, to: string): Promise<void> {
  await fields.getByRole('combobox', { name: v.words('note.connect') }).fill(to.slice(0, 20))
  await v.page
    .getByRole('option')
    .filter({ hasText: to.slice(0, 20) })
    .first()
    .click()
}

/** One of the five groups of an open record, by the button in its heading. */
export const recordGroup = (
  v: Visitor,
  name: 'research' | 'fit' | 'relationship' | 'plan' | 'history',
): Locator =>
  panel(v)
    .getByRole('heading', { level: 3 })
    .getByRole('button', { name: new RegExp(`^${v.words(`group.${name}`)}`) })

/** Opens a group of the record beside the view; one that is open stays so. */
export async function openGroup(v: Visitor, name: Parameters<typeof recordGroup>[1]): Promise<void> {
  const button = recordGroup(v, name)
  if ((await button.getAttribute('aria-expanded')) === 'false') await button.click()
  await expect(button).toHaveAttribute('aria-expanded', 'true')
}
