import { must } from '../../shared/assert.ts'
import { agendaStep } from '../../shared/model/agenda.ts'
import { arrived, saved, savedIs } from '../support/at-the-board.ts'
import { expect, test } from '../support/browser-test.ts'
import { Person } from '../support/person.ts'
import {
  goToStep,
  openSessionPanel,
  openStepsRound,
  revealRound,
  seal,
  takePart,
} from '../support/session-hands.ts'
import { boardJson, putBoard } from '../support/workshop-api.ts'

test('[F13] words half written on a phone when the round is revealed stand beside the field, and are told', async ({
  join,
}) => {
  test.slow()
  const fay = await join({ name: 'Fay', role: 'facilitator' })
  const ben = await join({ name: 'Ben', locale: 'es', size: { width: 390, height: 844 } })
  await arrived(ben)
  await openSessionPanel(fay)
  await goToStep(fay, 'Whom and what we have')
  await openStepsRound(fay)
  for (let i = 1; i <= 7; i++) await seal(ben, `nota número ${i}`)
  await (await takePart(ben))
    .getByRole('textbox', { name: ben.words('round.write') })
    .fill('a medio escribir')
  await revealRound(fay)
  const field = ben.page.getByRole('textbox', { name: ben.words('compose.note') })
  await expect(field).toBeVisible()
  const words = ben.page.getByRole('main').getByText('a medio escribir')
  const back = ben.page.getByRole('button', { name: ben.words('round.returned') })
  await expect(words).toBeInViewport({ ratio: 1 })
  await expect(ben.page.locator('[data-announcer]')).toContainText(ben.words('round.returned'))
  const place = async (of: typeof back) => must(await of.boundingBox(), 'a place')
  const [list, button, below] = await Promise.all([
    place(ben.page.locator('[data-own-note]').last()),
    place(back),
    place(field),
  ])
  expect(button.y).toBeGreaterThan(list.y)
  expect(button.y + button.height).toBeLessThan(below.y)
  await ben.page.screenshot({ path: test.info().outputPath('back.png') })
  await back.click()
  await expect(ben.page.locator('[data-panel="round"]').getByText('a medio escribir')).toBeInViewport()
})

test('[F39] a part that could not be fetched comes by itself when the connection is back', async ({
  join,
}) => {
  test.slow()
  const ben = await join({ name: 'Ben', size: { width: 390, height: 844 } })
  await arrived(ben)
  await savedIs(ben, 'saved')
  await ben.context.setOffline(true)
  const main = ben.page.getByRole('main')
  await ben.page
    .getByRole('navigation', { name: ben.words('shell.views') })
    .getByRole('button', { name: ben.words('shell.partners'), exact: true })
    .click()
  await expect(main.getByRole('alert')).toContainText(ben.words('problem.not_fetched'))
  await savedIs(ben, 'offline')
  await ben.context.setOffline(false)
  await expect(main.getByRole('heading', { name: ben.words('shell.partners') })).toBeVisible({
    timeout: 40_000,
  })
  await expect(main.getByRole('alert')).toHaveCount(0)
  // the browser's own report of the requests that failed
  ben.problems.length = 0
})

for (const size of [
  { width: 375, height: 553 },
  { width: 320, height: 568 },
])
  test(`[F38] on a phone of ${size.width} by ${size.height} one seals and sends, and reaches all of the form`, async ({
    join,
    workshop,
  }) => {
    test.slow()
    const fay = await join({ name: 'Fay', role: 'facilitator' })
    const ben = await join({ name: 'Ben', locale: 'es', size })
    await arrived(ben)
    await goToStep(fay, 'Whom and what we have')
    await openStepsRound(fay)
    const sealed = ben.page.locator('[data-sealed-composer]')
    await expect(sealed).toBeVisible()
    const last = ben.page.locator('label', { has: ben.page.getByRole('radio') }).last()
    await last.click()
    await expect(last.getByRole('radio')).toBeChecked()
    for (const text of ['nota primera', 'nota segunda', 'nota tercera']) await seal(ben, text)
    const field = ben.page.getByRole('textbox', { name: ben.words('round.write') })
    // after each one the field and the button are there again, without a search
    await expect(field).toBeInViewport({ ratio: 1 })
    await expect(ben.page.getByRole('button', { name: ben.words('round.send') })).toBeInViewport({ ratio: 1 })
    await ben.page.screenshot({ path: test.info().outputPath('sealed.png') })
    await revealRound(fay)
    await ben.page.getByRole('textbox', { name: ben.words('compose.note') }).fill('nota cuarta')
    await ben.page.getByRole('button', { name: ben.words('compose.send') }).click()
    await expect(ben.page.locator('[data-own-note]')).toHaveCount(4)
    await ben.page.screenshot({ path: test.info().outputPath('open.png') })
    await expect.poll(async () => (await boardJson(workshop)).notes?.length).toBe(4)
  })

test('[F38] neither the next step nor a call takes a phone out of mid-sentence: both wait until the words are sent', async ({
  join,
  workshop,
}) => {
  const fay = await new Person(workshop, 'facilitator', { name: 'Fay' }).here()
  const ana = await join({ name: 'Ana', size: { width: 390, height: 844 } })
  await arrived(ana)
  await saved(ana)
  const { page, words } = ana
  const note = page.getByRole('textbox', { name: words('compose.note') })
  const step = agendaStep.parse({ id: 's9', title: 'Who decides?', minutes: 8, map: 'power' })
  await fay.ordered({ what: 'agenda.put', step }, ({ agenda }) => agenda.some(({ id }) => id === 's9'))

  await note.fill('The pastor of Saint')
  fay.order({ what: 'step', id: 's9', start: true })
  await expect(page.getByText('Who decides?')).toBeVisible()
  await expect(note).toBeFocused()
  await page.keyboard.type(' Mary')
  await expect(note).toHaveValue('The pastor of Saint Mary')
  await page.keyboard.press('Enter')
  const name = page.getByRole('textbox', { name: words('compose.name') })
  await expect(name).toBeVisible()

  await name.fill('The mayor’s chief of')
  await page.clock.install()
  const to = { view: 'map', map: 'asset', part: null, list: null, camera: null } as const
  fay.order({ what: 'spotlight', to })
  const called = page.getByText(words('call.came', { name: 'Fay' }))
  await expect(called).toBeVisible()
  await page.clock.fastForward(10_000)
  await expect(name).toBeFocused()
  await page.keyboard.type(' staff')
  await expect(called).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(name).toHaveValue('')
  await page.clock.fastForward(10_000)
  await expect(page.locator('[data-map-canvas="asset"]')).toBeVisible()
  await expect(async () => {
    const { notes = [] } = await boardJson(workshop)
    expect(notes.map(({ text, map }) => [text, map]).sort()).toEqual([
      ['The mayor’s chief of staff', 'power'],
      ['The pastor of Saint Mary', 'asset'],
    ])
  }).toPass()
})

for (const kind of ['notes', 'votes'] as const)
  test(`[F38] a round of ${kind} that opens takes no phone out of mid-sentence: it comes once the words are sent`, async ({
    join,
    workshop,
  }) => {
    await putBoard(workshop, { notes: [{ id: 'n1', map: 'asset', text: 'The library' }] })
    const fay = await new Person(workshop, 'facilitator', { name: 'Fay' }).here()
    const ana = await join({ name: 'Ana', size: { width: 390, height: 844 } })
    await arrived(ana)
    await saved(ana)
    const { page, words } = ana
    const note = page.getByRole('textbox', { name: words('compose.note') })
    await note.fill('The pastor of Saint')
    const prompt = 'Without looking at others'
    await fay.opens(
      kind === 'notes'
        ? { kind, map: 'asset', prompt }
        : { kind, candidates: ['n1'], limit: 1, perNote: 1, prompt },
    )
    await expect(page.getByText(prompt)).toBeVisible()
    await expect(note).toBeFocused()
    await page.keyboard.type(' Mary')
    await expect(note).toHaveValue('The pastor of Saint Mary')
    await page.keyboard.press('Enter')
    await expect(
      kind === 'notes'
        ? page.getByRole('textbox', { name: words('round.write') })
        : page.locator('[data-panel="round"]'),
    ).toBeVisible()
    await expect.poll(async () => (await boardJson(workshop)).notes?.length).toBe(2)
  })
