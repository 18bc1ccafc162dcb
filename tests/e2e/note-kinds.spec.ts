import { OFFER } from '../../shared/model/note-kinds.ts'
import { arrived, noteRow, openNote, openOutline, panel, saved } from '../support/at-the-board.ts'
import { axeFindings } from '../support/axe.ts'
import { expect, test } from '../support/browser-test.ts'
import { boardJson, putBoard } from '../support/workshop-api.ts'

// what must never happen has no second try
test.describe.configure({ retries: 0 })

test('a note says what it is, that we can offer it, and what it brought to mind; money is in no file unticked', async ({
  join,
  workshop,
}) => {
  await putBoard(workshop, {
    notes: [
      { id: 'n1', map: 'asset', zone: 'physical', text: 'Rosa’s savings' },
      { id: 'n2', map: 'asset', zone: 'skills', text: 'Sign making' },
    ],
  })
  const ana = await join({ name: 'Ana', locale: 'es', theme: 'dark' })
  await arrived(ana)
  const outline = await openOutline(ana, 'asset')
  const fields = await openNote(ana, outline, 'Rosa’s savings')
  await test.step('kinds of its zone, in the language of the workshop, pressed and taken back by the keyboard', async () => {
    const kinds = fields.getByRole('list', { name: ana.words('note.kinds') })
    await expect(kinds.getByRole('button')).toHaveText([
      'Space',
      'Computer',
      'Vehicle',
      'Money',
      'Other',
      OFFER.en,
    ])
    await kinds.getByRole('button', { name: 'Vehicle' }).press('Enter')
    await expect(kinds.getByRole('button', { name: 'Vehicle' })).toHaveAttribute('aria-pressed', 'true')
    await kinds.getByRole('button', { name: 'Vehicle' }).press('Space')
    await kinds.getByRole('button', { name: 'Money' }).click()
    await kinds.getByRole('button', { name: OFFER.en }).click()
    await saved(ana)
    const note = (await boardJson(workshop)).notes?.find(n => n.id === 'n1')
    expect(note?.tags).toEqual(['Money', OFFER.en])
  })
  await test.step('what it brings to mind is a note of its zone that knows where it came from', async () => {
    await fields.getByLabel(ana.words('note.spark_hint')).fill('Ask the credit union')
    await ana.page.keyboard.press('Enter')
    await expect(noteRow(outline, 'Ask the credit union')).toBeVisible()
    await saved(ana)
    const made = (await boardJson(workshop)).notes?.find(n => n.text === 'Ask the credit union')
    expect(made).toMatchObject({ sparked: 'n1', zone: 'physical' })
    const other = await openNote(ana, outline, 'Ask the credit union')
    await expect(other.getByText(ana.words('note.sparked_by'))).toBeVisible()
    expect(await axeFindings(ana.page, { within: 'aside' })).toEqual([])
    await other.getByRole('button', { name: 'Rosa’s savings' }).click()
    await expect(panel(ana).getByLabel(ana.words('note.spark_hint'))).toBeVisible()
  })
  await test.step('the file of notes has it only where money was ticked', async () => {
    const notes = async (query: string) =>
      (
        await fetch(`${workshop.server}/api/workshops/${workshop.id}/notes.csv?${query}`, {
          headers: { authorization: `Bearer ${workshop.keys.participant}` },
        })
      ).text()
    expect(await notes('')).not.toContain('savings')
    expect(await notes('')).toContain('Sign making')
    expect(await notes('include=money')).toContain('savings')
  })
})
