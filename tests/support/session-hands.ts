import type { Locator } from '@playwright/test'
import { encode } from 'uqr'
import { arrived, onPhone } from './at-the-board.ts'
import { expect, type Visitor } from './browser-test.ts'

/** The panel beside the map, whatever it shows. */
export const sidePanel = ({ page }: Visitor): Locator => page.locator('[data-panel]')
/** The row that says what the room does now. */
export const strip = ({ page }: Visitor): Locator => page.locator('[data-step-strip]')

const press = (within: Visitor['page'] | Locator, name: string): Promise<void> =>
  within.getByRole('button', { name, exact: true }).click()

/** Opens the panel that a session is led with. */
export async function openSessionPanel(v: Visitor): Promise<void> {
  if ((await v.page.locator('[data-panel="session"]').count()) > 0) return
  await press(v.page, v.words('menu.more'))
  await v.page.getByRole('menuitem', { name: v.words('session.open') }).click()
  await expect(sidePanel(v).getByRole('heading', { name: v.words('session.agenda') })).toBeVisible()
}

/** What a QR code on the page encodes is that text: its picture is the one that the text has. */
export async function expectCodeOf(code: Locator, text: string): Promise<void> {
  const { data } = encode(text, { ecc: 'M', border: 3 })
  const drawn = data
    .map((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : '')).join(''))
    .join('')
  expect(await code.locator('path').getAttribute('d')).toBe(drawn)
}

/** Opens a link as one who scanned it, types a name, and is in. */
export async function comeIn(v: Visitor, link: string, name: string): Promise<void> {
  await v.page.goto(link)
  await v.page.getByRole('textbox', { name: v.words('join.name') }).fill(name)
  await v.page.keyboard.press('Enter')
  await arrived(v)
}

/** Goes on to a step by its title. */
export async function goToStep(fay: Visitor, title: string): Promise<void> {
  await openSessionPanel(fay)
  await press(sidePanel(fay), fay.words('session.start_step', { title }))
  await expect(strip(fay)).toContainText(title)
}

/** Opens the round that the step is meant for. */
export async function openStepsRound(fay: Visitor, map?: string): Promise<void> {
  await openSessionPanel(fay)
  if (map !== undefined)
    await sidePanel(fay)
      .getByRole('combobox', { name: fay.words('session.map'), exact: true })
      .selectOption(map)
  await press(sidePanel(fay), fay.words('round.start'))
  await expect(strip(fay)).toContainText(/0 /)
}

/** Reveals the round that is open. */
export async function revealRound(fay: Visitor): Promise<void> {
  await openSessionPanel(fay)
  await press(sidePanel(fay), fay.words('round.reveal'))
  await press(fay.page.getByRole('alertdialog'), fay.words('round.reveal'))
  await expect(sidePanel(fay).getByRole('button', { name: fay.words('round.reveal') })).toHaveCount(0)
}

/** Takes part in the round that is open: the panel with one's own part of it, or on a phone, for writing, the composer. */
export async function takePart(v: Visitor): Promise<Locator> {
  const own = v.page.locator('[data-panel="round"], [data-sealed-composer]')
  const go = strip(v).getByRole('button', { name: v.words('round.go'), exact: true })
  await expect(own.or(go).first()).toBeVisible()
  if ((await own.count()) === 0) await go.click()
  await expect(own).toBeVisible()
  return own
}

/** Writes a note in a sealed round, and waits until it is sealed. */
export async function seal(v: Visitor, text: string, zone?: string): Promise<void> {
  const own = await takePart(v)
  if (zone !== undefined)
    await (onPhone(v)
      ? own.locator(`label:has(input[value="${zone}"])`).click()
      : own.getByRole('combobox', { name: v.words('round.zone') }).selectOption(zone))
  await own.getByRole('textbox', { name: v.words('round.write') }).fill(text)
  await press(own, v.words('round.send'))
  await expect(own.getByText(text)).toBeVisible()
  await expect(own.getByText(v.words('round.on_its_way'))).toHaveCount(0)
}

/** Puts dots on notes. */
export async function putDots(v: Visitor, texts: readonly string[]): Promise<void> {
  const own = await takePart(v)
  for (const text of texts) await press(own, v.words('round.more_dots', { text }))
}

/** Says where a name stands, for oneself: stance −100 to 100, influence 0 to 100. */
export async function placeSealed(
  v: Visitor,
  text: string,
  stance: number,
  influence: number,
): Promise<void> {
  const own = await takePart(v)
  for (const [label, value] of [
    [v.words('round.stance_of', { text }), stance],
    [v.words('round.influence_of', { text }), influence],
  ] as const) {
    const field = own.getByLabel(label, { exact: true })
    await field.fill(String(value))
    await field.press('Enter')
  }
}
