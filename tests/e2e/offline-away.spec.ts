import { must } from '../../shared/assert.ts'
import {
  arrived,
  closePanel,
  lookAt,
  openNote,
  openOutline,
  panel,
  saved,
  savedIs,
} from '../support/at-the-board.ts'
import { axeInThemes } from '../support/axe.ts'
import { expect, test, type Visitor } from '../support/browser-test.ts'
import { eventually } from '../support/eventually.ts'
import { MISFITS, SMALL_TARGETS } from '../support/page-checks.ts'
import { boardJson, putBoard } from '../support/workshop-api.ts'

// what must never happen has no second try
test.describe.configure({ retries: 0 })

const UNION = 'Tenants union'

async function writeNote(v: Visitor, text: string, color: 'mint' | 'rose'): Promise<void> {
  const fields = await openNote(v, await openOutline(v, 'asset'), UNION)
  const words = fields.getByRole('textbox', { name: v.words('note.text') })
  await fields.getByRole('radio', { name: v.words(`color.${color}`) }).check({ force: true })
  await words.fill(text)
  await words.blur()
}

async function openRecord(v: Visitor): Promise<void> {
  await closePanel(v)
  await lookAt(v, 'partners')
  await v.page.getByRole('button', { name: v.words('partners.card', { name: 'Fire department' }) }).click()
  await panel(v).getByLabel(v.words('field.sector')).waitFor()
}

const item = (v: Visitor, key: string) => v.page.locator(`[data-away="${key}"]`)

test('[F39] one is offline, both change the same note and the same field: both boards agree, both values are listed, "use mine" and undo', async ({
  join,
  workshop,
}, info) => {
  await putBoard(workshop, {
    notes: [{ id: 'n1', map: 'asset', zone: 'skills', text: UNION, color: 'lemon' }],
    partners: [{ id: 'p1', name: 'Fire department' }],
  })
  const ana = await join({ name: 'Ana' })
  const ben = await join({ name: 'Ben' })
  await arrived(ana)
  await arrived(ben)
  await saved(ana)
  // their code is here, so that they open without a connection
  await openRecord(ana)
  await closePanel(ana)
  await openNote(ana, await openOutline(ana, 'asset'), UNION)

  await ana.context.setOffline(true)
  await savedIs(ana, 'offline')
  await writeNote(ana, 'Tenants association', 'mint')
  await openRecord(ana)
  await panel(ana).getByLabel(ana.words('field.sector')).selectOption('nonprofit')
  await expect(ana.page.locator('[data-saved]')).toHaveAttribute('data-icon', 'kept')

  await writeNote(ben, 'Renters’ league', 'rose')
  await openRecord(ben)
  await panel(ben).getByLabel(ben.words('field.sector')).selectOption('local')
  await saved(ben)

  await ana.context.setOffline(false)
  await saved(ana)
  const banner = ana.page.getByRole('status').filter({ hasText: ana.words('away.title') })
  await expect(banner).toContainText(ana.words('away.found', { count: 3 }))
  await expect(ben.page.getByText(ben.words('away.title'))).toHaveCount(0)
  await ana.page.screenshot({ path: info.outputPath('banner.png') })

  await test.step('every device settled alike', async () => {
    await eventually('the same sector and color at both', async () => {
      const shown = await Promise.all(
        [ana, ben].map(v => panel(v).getByLabel(v.words('field.sector')).inputValue()),
      )
      const { partners = [] } = await boardJson(workshop)
      return shown[0] === shown[1] && shown[0] === partners[0]?.sector
    })
  })

  await test.step('the list has both values of each, by keyboard, and says what stands', async () => {
    await banner.getByRole('button', { name: ana.words('away.look') }).press('Enter')
    await expect(panel(ana).getByRole('heading', { name: ana.words('away.title') })).toBeVisible()
    await expect(item(ana, 'notes/n1/color')).toContainText(ana.words('color.mint'))
    await expect(item(ana, 'notes/n1/color')).toContainText(ana.words('color.rose'))
    await expect(item(ana, 'notes/n1/text')).toContainText('Tenants association')
    await expect(item(ana, 'notes/n1/text')).toContainText('Renters’ league')
    // two texts became one: what stands there is neither
    await expect(item(ana, 'notes/n1/text')).toContainText(ana.words('away.now'))
    await expect(item(ana, 'partners/p1/sector')).toContainText(ana.words('sector.nonprofit'))
    await expect(item(ana, 'partners/p1/sector').getByText(ana.words('away.on_board'))).toHaveCount(1)
    expect(await axeInThemes(ana.page, { within: 'aside' })).toEqual([])
    await ana.page.emulateMedia({ colorScheme: 'light' })
  })

  await test.step('it outlives a reload', async () => {
    await ana.page.reload()
    await arrived(ana)
    await expect(banner).toBeVisible()
    await banner.getByRole('button', { name: ana.words('away.look') }).click()
    await expect(ana.page.locator('[data-away]')).toHaveCount(3)
  })

  await test.step('a phone’s width has room for it, in both languages', async () => {
    await ana.page.setViewportSize({ width: 390, height: 844 })
    await expect.poll(() => ana.page.evaluate(MISFITS)).toEqual([])
    await expect.poll(() => ana.page.evaluate(SMALL_TARGETS)).toEqual([])
    await ana.page.screenshot({ path: info.outputPath('phone.png') })
    await ana.page.setViewportSize({ width: 1440, height: 900 })
  })

  await test.step('my color, their words, my sector; undo takes the last back', async () => {
    const side = (key: string, mine: boolean) =>
      item(ana, key)
        .getByRole('button')
        .filter({
          hasText: new RegExp(
            (['use', 'keep'] as const)
              .map(verb => ana.words(`away.${verb}_${mine ? 'mine' : 'theirs'}`))
              .join('|'),
          ),
        })
    await side('notes/n1/color', true).press('Enter')
    await expect(item(ana, 'notes/n1/color')).toHaveCount(0)
    await expect(panel(ana).getByRole('status')).toContainText('Renters’ league')
    await side('notes/n1/text', false).press('Enter')
    await expect(item(ana, 'notes/n1/text')).toHaveCount(0)
    await side('partners/p1/sector', true).press('Enter')
    await expect(panel(ana)).toContainText(ana.words('away.none'))
    await eventually('the choices at the server', async () => {
      const { notes = [], partners = [] } = await boardJson(workshop)
      const note = must(notes[0], 'the note')
      return note.color === 'mint' && note.text === 'Renters’ league' && partners[0]?.sector === 'nonprofit'
    })
  })
})
