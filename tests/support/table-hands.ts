import { expect, type Locator } from '@playwright/test'
import type { Visitor } from './browser-test.ts'
import { reach } from './by-keyboard.ts'

const rows = (v: Visitor): Locator => v.page.locator('[data-partner]')

/** A cell of the partners' table, in the row where that name stands. */
export const tableCell = (v: Visitor, column: string, name: string): Locator =>
  rows(v).filter({ hasText: name }).locator(`[data-col="${column}"]`)

/** The names in the table from top to bottom. */
export const tableNames = (v: Visitor): Promise<string[]> =>
  rows(v).locator('[data-col="name"]').allInnerTexts()

/** The one cell that is a field now. */
export const tableField = (v: Visitor): Locator => rows(v).locator('[data-field]').locator('input, select')

/** Presses on a cell, so that it is a field. */
export async function fieldOf(v: Visitor, column: string, name: string): Promise<Locator> {
  await tableCell(v, column, name).click()
  await expect(tableField(v)).toBeFocused()
  return tableField(v)
}

/** Opens a record from the table by keys: Tab comes to the table, arrows to the row and its button. */
export async function openByKeys(v: Visitor, name: string): Promise<void> {
  await reach(v, rows(v).first().locator('[data-col="name"]'))
  await v.page.keyboard.press('ArrowRight')
  await reach(v, v.page.getByRole('button', { name: v.words('partners.card', { name }) }), 'ArrowDown')
  await v.page.keyboard.press('Enter')
}
