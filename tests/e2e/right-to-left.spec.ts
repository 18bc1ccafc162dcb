import type { Locator } from '@playwright/test'
import { lookAt, openOutline, phoneButton } from '../support/at-the-board.ts'
import { expect, test } from '../support/browser-test.ts'
import { putBoard } from '../support/workshop-api.ts'

/** Its first letter is at the right and the mark at its end at the left only where the whole runs from the right. */
const WORDS = 'اتحاد المستأجرين 12!'

/** Whether the words stand as they are read: their end is left of their beginning. */
const fromTheRight = (at: Locator): Promise<boolean> =>
  at.evaluate((element, words) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
    let text = walker.nextNode()
    while (text && !text.textContent?.includes(words)) text = walker.nextNode()
    if (!text) throw new Error('no such words')
    const start = text.textContent?.indexOf(words) ?? 0
    const left = (i: number): number => {
      const range = document.createRange()
      range.setStart(text, start + i)
      range.setEnd(text, start + i + 1)
      return range.getBoundingClientRect().left
    }
    return left(words.length - 1) < left(0)
  }, WORDS)

test('words in Arabic run from the right in the outline, in the table, and among one’s own notes', async ({
  join,
  workshop,
}) => {
  await putBoard(workshop, {
    notes: [{ id: 'a', map: 'asset', zone: 'skills', text: WORDS }],
    partners: [{ id: 'p', name: WORDS }],
  })
  const ana = await join()
  const outline = await openOutline(ana, 'asset')
  expect(await fromTheRight(outline.locator('[data-cell="text"]').filter({ hasText: WORDS }))).toBe(true)
  await lookAt(ana, 'partners')
  const cell = ana.page.getByRole('rowheader').filter({ hasText: WORDS })
  await expect(cell).toBeVisible()
  expect(await fromTheRight(cell)).toBe(true)
  await ana.page.screenshot({ path: test.info().outputPath('table.png') })

  const ben = await join({ name: 'Ben', size: { width: 390, height: 844 } })
  await phoneButton(ben, 'write').click()
  await ben.page.getByRole('textbox', { name: ben.words('compose.note') }).fill(WORDS)
  await ben.page.getByRole('button', { name: ben.words('compose.send') }).click()
  const own = ben.page.locator('[data-own-note]').filter({ hasText: WORDS })
  await expect(own).toBeVisible()
  expect(await fromTheRight(own)).toBe(true)
  await ben.page.screenshot({ path: test.info().outputPath('own.png') })
})
