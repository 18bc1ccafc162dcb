import type { Locator } from '@playwright/test'
import { addNotes, arrived, noteRow, openNote, openOutline, panel, saved } from '../support/at-the-board.ts'
import { expect, test, type Visitor } from '../support/browser-test.ts'
import { boardJson, putBoard } from '../support/workshop-api.ts'

const focused = (v: Visitor) => v.page.locator(':focus')
const chosen = (fields: Locator, name: string) => fields.getByRole('combobox', { name, exact: true })

test('one marks, tags and reacts; the other sees it in the row, and adds to it', async ({
  join,
  workshop,
}) => {
  await putBoard(workshop, {
    notes: [{ id: 'n1', map: 'power', text: 'Bus riders', stance: 0.4, influence: 0.5 }],
  })
  const ana = await join({ name: 'Ana' })
  const ben = await join({ name: 'Ben' })
  await Promise.all([arrived(ana), arrived(ben)])
  const mine = await openNote(ana, await openOutline(ana, 'power'), 'Bus riders')
  const theirs = await openOutline(ben, 'power')
  await chosen(mine, ana.words('note.tie')).selectOption('close')
  await chosen(mine, ana.words('note.movable')).selectOption('no')
  await chosen(mine, ana.words('note.evidence')).selectOption('observed')
  await mine.getByLabel(ana.words('note.holder')).fill('Dana')
  await mine.getByLabel(ana.words('note.holder')).press('Enter')
  const tag = mine.getByRole('combobox', { name: ana.words('note.tag_new') })
  await tag.fill('transit')
  await tag.press('Enter')
  await expect(noteRow(theirs, 'Bus riders')).toContainText(
    'Close tie · will not move · seen · held by Dana · transit',
  )

  const fields = await openNote(ben, theirs, 'Bus riders')
  await fields.getByRole('button', { name: ben.words('reaction.star') }).click()
  await mine.getByRole('button', { name: ana.words('reaction.star') }).click()
  await expect(fields.getByRole('button', { name: 'Important, 2: Ben, Ana' })).toHaveAttribute(
    'aria-pressed',
    'true',
  )
  await mine.getByRole('button', { name: ana.words('reaction.concern') }).click()
  await expect(mine.getByRole('button', { name: 'Important, 1: Ben' })).toHaveAttribute(
    'aria-pressed',
    'false',
  )
  await expect(fields.getByRole('button', { name: 'Concern, 1: Ana' })).toBeVisible()
  await fields.getByRole('button', { name: ben.words('note.tag_remove', { tag: 'transit' }) }).click()
  await expect(noteRow(panel(ana), 'Bus riders')).not.toContainText('transit')
  await chosen(fields, ben.words('note.movable')).selectOption('')
  await expect(chosen(mine, ana.words('note.movable'))).toHaveValue('')
  await saved(ben)
  const [note] = (await boardJson(workshop)).notes ?? []
  expect(note).toMatchObject({ tie: 'close', evidence: 'observed', holder: 'Dana' })
  expect(note?.movable ?? null).toBeNull()
  expect(Object.values(note?.reactions ?? {}).sort()).toEqual(['concern', 'star'])
})

test('a thread of comments: each changes and deletes their own only, and undo brings one back', async ({
  join,
  workshop,
}) => {
  await putBoard(workshop, { notes: [{ id: 'n1', map: 'asset', text: 'Choir', zone: 'skills' }] })
  const ana = await join({ name: 'Ana' })
  const ben = await join({ name: 'Ben' })
  await Promise.all([arrived(ana), arrived(ben)])
  const mine = await openNote(ana, await openOutline(ana, 'asset'), 'Choir')
  const theirs = await openNote(ben, await openOutline(ben, 'asset'), 'Choir')
  const write = async (v: Visitor, fields: Locator, text: string) => {
    const field = fields.getByRole('textbox', { name: v.words('note.comment_new') })
    await field.fill(text)
    await fields.getByRole('button', { name: v.words('note.comment_add'), exact: true }).click()
    await expect(field).toHaveValue('')
  }
  await write(ana, mine, 'They sang at the rally.')
  await expect(theirs.getByRole('heading', { name: 'Comments (1)' })).toBeVisible()
  await write(ben, theirs, 'Whom do we know there?')
  const comments = mine.getByRole('group', { name: /^Comments/ }).getByRole('listitem')
  await expect(comments).toHaveText([/^Ana .*They sang at the rally\.$/s, /^Ben .*Whom do we know there\?$/s])
  await expect(comments.nth(1).getByRole('button')).toHaveCount(0)
  await expect(noteRow(panel(ben), 'Choir')).toContainText('2 comments')

  await mine.getByRole('button', { name: /^Change your comment/ }).click()
  await expect(focused(ana)).toHaveValue('They sang at the rally.')
  await focused(ana).fill('They sang at both rallies.')
  await ana.page.keyboard.press('Control+Enter')
  await expect(focused(ana)).toHaveAttribute('aria-label', /^Change your comment “They sang at both/)
  await expect(theirs).toContainText('They sang at both rallies.')
  await theirs.getByRole('button', { name: /^Delete your comment/ }).click()
  await expect(focused(ben)).toHaveAttribute('aria-label', ben.words('note.comment_new'))
  await expect(comments).toHaveCount(1)
  await ben.page.screenshot({ path: test.info().outputPath('deleted.png') })
  // the message has the button too: a phone's map, with its own, is behind the panel
  await ben.page
    .getByRole('region', { name: ben.words('app.messages') })
    .getByRole('button', { name: ben.words('canvas.undo') })
    .click()
  await expect(comments).toHaveCount(2)
  await saved(ben)
  expect((await boardJson(workshop)).comments?.map(c => c.text).sort()).toEqual([
    'They sang at both rallies.',
    'Whom do we know there?',
  ])
})

test('a locked note stays as it is until somebody unlocks it; among several it is passed over and that is said', async ({
  join,
  workshop,
}) => {
  await putBoard(workshop, {
    notes: ['Hall', 'Van', 'Printer'].map((text, i) => ({
      id: `n${i}`,
      map: 'asset',
      text,
      zone: 'physical',
    })),
  })
  const ana = await join({ name: 'Ana' })
  await arrived(ana)
  const outline = await openOutline(ana, 'asset')
  const fields = await openNote(ana, outline, 'Hall')
  await fields.getByRole('button', { name: ana.words('note.lock'), exact: true }).click()
  await expect(noteRow(outline, 'Hall')).toContainText(ana.words('outline.is_locked'))
  await expect(fields.getByRole('textbox', { name: ana.words('note.text') })).toHaveCount(0)
  await expect(fields.getByRole('button', { name: ana.words('note.delete') })).toBeDisabled()
  await expect(chosen(fields, ana.words('note.tie'))).toBeDisabled()
  for (const text of ['Hall', 'Van'])
    await outline.getByRole('checkbox', { name: ana.words('outline.select', { note: text }) }).check()
  const bar = outline.getByRole('group', { name: ana.words('outline.bar') })
  for (const [button, item] of [
    ['outline.move', 'Members and reach'],
    ['outline.more_actions', ana.words('color.mint')],
  ] as const) {
    await bar.getByRole('button', { name: ana.words(button) }).click()
    await ana.page.getByRole('menuitem', { name: item }).click()
    const said = outline.getByRole('status').filter({ hasText: /^1 note .*\. 1 locked note stays\./ })
    await expect(said).toHaveCount(1)
  }
  await bar.getByRole('button', { name: ana.words('outline.delete') }).click()
  await expect(outline.locator('[data-note-row]')).toHaveText([/^Hall/, 'Printer'])
  await expect(outline.getByRole('status').filter({ hasText: '1 locked note stays.' })).toHaveCount(1)
  await (await openNote(ana, outline, 'Hall'))
    .getByRole('button', { name: ana.words('note.unlock') })
    .first()
    .click()
  await (await openNote(ana, outline, 'Hall')).getByRole('button', { name: ana.words('note.delete') }).click()
  await expect(outline.locator('[data-note-row]')).toHaveText(['Printer'])
})

test('a flip chart is typed in: many lines become notes of one zone in one step', async ({
  join,
  workshop,
}) => {
  const ana = await join({ name: 'Ana' })
  await arrived(ana)
  const outline = await openOutline(ana, 'asset')
  await outline.getByRole('button', { name: ana.words('outline.as_list') }).click()
  await outline.getByLabel(ana.words('outline.add_where')).selectOption('reach')
  const field = outline.getByRole('textbox', { name: ana.words('outline.list_label') })
  await field.focus()
  await ana.page.keyboard.type('- 4,000 on the list\n2) Local radio\n\n• Parish bulletin')
  await expect(outline.getByRole('button', { name: 'Add 3 notes' })).toBeEnabled()
  await ana.page.keyboard.press('Control+Enter')
  const reach = outline.getByRole('region', { name: /Members and reach/ })
  await expect(reach.locator('[data-note-row]')).toHaveText([
    '4,000 on the list',
    'Local radio',
    'Parish bulletin',
  ])
  await expect(field).toBeFocused()
  await expect(field).toHaveValue('')
  await ana.page.getByRole('button', { name: ana.words('canvas.undo') }).click()
  await expect(outline.locator('[data-note-row]')).toHaveCount(0)
  await ana.page.getByRole('button', { name: ana.words('canvas.redo') }).click()
  await saved(ana)
  expect((await boardJson(workshop)).notes?.map(n => n.zone)).toEqual(['reach', 'reach', 'reach'])
})

test('notes go to another map and back to the tray by name, and the focus goes on', async ({
  join,
  workshop,
}) => {
  const ana = await join({ name: 'Ana' })
  await arrived(ana)
  const asset = await openOutline(ana, 'asset')
  await addNotes(ana, asset, ['Union', 'Council', 'Editor'])
  const go = async (outline: Locator, text: string, place: string) => {
    const fields = await openNote(ana, outline, text)
    await fields.getByRole('button', { name: new RegExp(ana.words('note.where')) }).click()
    await ana.page.getByRole('option', { name: place, exact: true }).click()
  }
  await go(asset, 'Council', 'Power map')
  await expect(asset.locator('[data-note-row]')).toHaveText(['Union', 'Editor'])
  await expect(focused(ana)).toHaveText('Editor')
  for (const text of ['Union', 'Editor'])
    await asset.getByRole('checkbox', { name: ana.words('outline.select', { note: text }) }).check()
  await asset.getByRole('button', { name: ana.words('outline.move') }).click()
  await ana.page.getByRole('menuitem', { name: 'Power map' }).click()
  await expect(asset.locator('[data-note-row]')).toHaveCount(0)
  const power = await openOutline(ana, 'power')
  await expect(noteRow(power.getByRole('table', { name: /Waiting/ }), 'Union')).toHaveCount(1)
  await go(power, 'Union', 'Asset map: Skills and know-how')
  await expect(power.locator('[data-note-row]')).toHaveCount(2)
  await saved(ana)
  const notes = (await boardJson(workshop)).notes ?? []
  expect(notes.map(n => [n.text, n.map, n.zone ?? null]).sort()).toEqual([
    ['Council', 'power', null],
    ['Editor', 'power', null],
    ['Union', 'asset', 'skills'],
  ])
})

test('all columns: marks are chosen in the table, and the choice of columns stays on this device', async ({
  join,
  workshop,
}) => {
  await putBoard(workshop, {
    notes: ['Mayor', 'Editor'].map((text, i) => ({
      id: `n${i}`,
      map: 'power',
      text,
      stance: 0.1,
      influence: 0.5,
    })),
  })
  const ana = await join({ name: 'Ana' })
  await arrived(ana)
  const outline = await openOutline(ana, 'power')
  await outline.getByRole('button', { name: ana.words('outline.all_columns') }).click()
  const table = outline.getByRole('table', { name: /On the map/ })
  await expect(table.getByRole('columnheader')).toHaveText([
    'Note',
    'Stance',
    'Influence',
    'Our tie',
    'Can we move them',
    'How we know',
  ])
  await chosen(table, 'Our tie: Editor').selectOption('loose')
  await chosen(table, 'How we know: Editor').selectOption('assumed')
  await saved(ana)
  await ana.page.reload()
  await arrived(ana)
  const again = await openOutline(ana, 'power')
  await expect(chosen(again, 'Our tie: Editor')).toHaveValue('loose')
  const board = await boardJson(workshop)
  expect(board.notes?.find(n => n.text === 'Editor')).toMatchObject({ tie: 'loose', evidence: 'assumed' })

  for (const text of ['Mayor', 'Editor'])
    await again.getByRole('checkbox', { name: ana.words('outline.select', { note: text }) }).check()
  await again.getByRole('button', { name: ana.words('outline.mark') }).click()
  await ana.page
    .getByRole('group', { name: 'Can we move them' })
    .getByRole('menuitem', { name: 'Maybe' })
    .click()
  for (const text of ['Mayor', 'Editor'])
    await expect(chosen(again, `Can we move them: ${text}`)).toHaveValue('maybe')
  await again.getByRole('button', { name: ana.words('outline.tag') }).click()
  await ana.page.keyboard.type('council')
  await ana.page.keyboard.press('Enter')
  await expect(noteRow(again, 'Mayor')).toContainText('council')
  await expect(noteRow(again, 'Editor')).toContainText('council')
})

test('a frame is put around chosen notes, named, found by its notes, and deleted; its notes stay', async ({
  join,
  workshop,
}) => {
  await putBoard(workshop, {
    notes: ['Hall', 'Van', 'Printer'].map((text, i) => ({
      id: `n${i}`,
      map: 'asset',
      text,
      at: [200 + i * 2_000, 400] as [number, number],
    })),
  })
  const ana = await join({ name: 'Ana' })
  const ben = await join({ name: 'Ben' })
  await Promise.all([arrived(ana), arrived(ben)])
  const outline = await openOutline(ana, 'asset')
  const theirs = await openOutline(ben, 'asset')
  await outline.getByRole('checkbox', { name: ana.words('outline.select', { note: 'Hall' }) }).check()
  await outline.getByRole('button', { name: ana.words('outline.more_actions') }).click()
  await ana.page.getByRole('menuitem', { name: ana.words('outline.frame') }).click()
  await expect(focused(ana)).toHaveAttribute('aria-label', 'Title of the frame, 1 note inside')
  await ana.page.keyboard.type('Downtown')
  await ana.page.keyboard.press('Enter')
  const frames = theirs.getByRole('region', { name: ben.words('outline.frames') })
  await expect(frames.getByRole('textbox')).toHaveValue('Downtown')
  await expect(frames.getByRole('listitem').getByRole('listitem')).toHaveText(['Hall'])
  await frames.getByRole('button', { name: 'Hall' }).click()
  await expect(focused(ben)).toHaveAttribute('data-cell', 'text')
  await expect(focused(ben)).toHaveText('Hall')
  await frames
    .getByRole('button', { name: ben.words('outline.frame_select', { frame: 'Downtown', count: 1 }) })
    .click()
  await expect(noteRow(theirs, 'Hall')).toHaveAttribute('data-selected', 'true')
  await outline
    .getByRole('button', { name: ana.words('outline.frame_delete', { frame: 'Downtown' }) })
    .click()
  await expect(frames).toHaveCount(0)
  await expect(focused(ana)).toHaveAttribute('data-outline-start', '')
  await expect(theirs.locator('[data-note-row]')).toHaveCount(3)
  await ana.page.getByRole('button', { name: ana.words('canvas.undo') }).click()
  await expect(frames.getByRole('textbox')).toHaveValue('Downtown')
})

test('a connection is explained, turned round and removed in a note’s details; the focus stays there', async ({
  join,
  workshop,
}) => {
  await putBoard(workshop, {
    notes: ['Hall', 'Van', 'Printer'].map((text, i) => ({
      id: `n${i}`,
      map: 'asset',
      text,
      zone: 'physical',
    })),
    connections: [
      { from: 'n0', to: 'n1', kind: 'votes', strength: 3, effect: 'harms' },
      { from: 'n0', to: 'n2' },
    ],
  })
  const ana = await join({ name: 'Ana' })
  await arrived(ana)
  const fields = await openNote(ana, await openOutline(ana, 'asset'), 'Hall')
  await fields.getByRole('button', { name: ana.words('line.more', { name: 'Van' }) }).click()
  await fields.getByLabel('Through whom: connection with Van').fill('Dana Cole')
  await fields.getByLabel('How we know: connection with Van').fill('She drives it')
  await fields.getByRole('button', { name: ana.words('note.reverse', { name: 'Van' }) }).press('Enter')
  await expect(focused(ana)).toHaveAttribute('aria-label', ana.words('note.reverse', { name: 'Van' }))
  await expect(fields.getByText('From Van', { exact: true })).toBeVisible()
  await saved(ana)
  const turned = (await boardJson(workshop)).connections?.find(c => c.from === 'n1')
  expect(turned).toMatchObject({
    to: 'n0',
    kind: 'votes',
    strength: 3,
    effect: 'harms',
    via: 'Dana Cole',
    evidence: 'She drives it',
  })
  await fields.getByRole('button', { name: ana.words('note.disconnect', { name: 'Van' }) }).press('Enter')
  await expect(focused(ana)).toHaveAttribute('aria-label', ana.words('line.more', { name: 'Printer' }))
  await fields.getByRole('button', { name: ana.words('note.disconnect', { name: 'Printer' }) }).press('Enter')
  await expect(focused(ana)).toHaveRole('combobox')
})

test('what is half written of a note when another locks it waits, also with its panel closed, and comes in once it is free', async ({
  join,
  workshop,
}) => {
  await putBoard(workshop, { notes: [{ id: 'n1', map: 'power', text: 'Bus riders' }] })
  const ana = await join({ name: 'Ana' })
  const ben = await join({ name: 'Ben' })
  await Promise.all([arrived(ana), arrived(ben)])
  const mine = await openNote(ana, await openOutline(ana, 'power'), 'Bus riders')
  const theirs = await openNote(ben, await openOutline(ben, 'power'), 'Bus riders')
  const holder = mine.getByLabel(ana.words('note.holder'))
  // they write on without a pause, so that nothing of it was handed over
  const writing = holder.pressSequentially('á'.repeat(40), { delay: 100 })
  await expect(holder).not.toHaveValue('')
  await theirs.getByRole('button', { name: ben.words('note.lock'), exact: true }).click()
  await expect(holder).toBeDisabled()
  await writing
  const words = await holder.inputValue()
  expect(words).toMatch(/^á+$/)
  await panel(ana)
    .getByRole('button', { name: ana.words('shell.close_panel') })
    .click()
  await expect(holder).toHaveCount(0)
  await theirs
    .getByRole('button', { name: ben.words('note.unlock'), exact: true })
    .first()
    .click()
  await expect(theirs.getByLabel(ben.words('note.holder'))).toHaveValue(words)
})
