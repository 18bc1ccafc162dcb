import type { Role } from '../../shared/model/role.ts'
import { arrived, lookAt, openOutline, saved } from '../support/at-the-board.ts'
import { expect, test, type Visitor } from '../support/browser-test.ts'
import { ask, putBoard } from '../support/workshop-api.ts'

/** Opens the links of the workshop, once they are there. */
async function links(v: Visitor) {
  await v.page.getByRole('button', { name: v.words('share.button'), exact: true }).click()
  const dialog = v.page.getByRole('dialog')
  const link = (role: Role) => v.words('share.link_of', { name: v.words(`share.${role}`) })
  const address = (role: Role): Promise<string> => dialog.getByLabel(link(role), { exact: true }).inputValue()
  const replace = (role: Role) =>
    dialog.getByRole('button', { name: v.words('renew.button_of', { name: v.words(`share.${role}`) }) })
  await replace('facilitator').waitFor()
  return { dialog, address, replace }
}

test('[F3] [F34] the facilitator replaces links, shows viewers where people stand, and deletes the workshop: everybody is told', async ({
  join,
  arrive,
  workshop,
}) => {
  await putBoard(workshop, {
    notes: [{ id: 'n1', map: 'power', stance: 0.9, influence: 0.9, text: 'Mayor Ortiz' }],
  })
  const v = await join({ role: 'facilitator', name: 'Fay' })
  const ben = await join({ name: 'Ben' })
  for (const who of [v, ben]) await arrived(who)
  const question = v.page.getByRole('alertdialog')
  const { dialog, address, replace } = await links(v)

  await test.step('without a connection nothing is replaced, and the question says so', async () => {
    const before = await address('participant')
    await v.context.setOffline(true)
    await replace('participant').click()
    await question.getByRole('button', { name: v.words('renew.action') }).click()
    await expect(question.getByRole('alert')).toBeVisible()
    await v.context.setOffline(false)
    await v.page.keyboard.press('Escape')
    await expect(question).toHaveCount(0)
    await expect(replace('participant')).toBeFocused()
    expect(await address('participant')).toBe(before)
    await saved(v)
  })

  await test.step('the participants’ link: who came by the old one is closed out, and the new one opens', async () => {
    const before = await address('participant')
    await replace('participant').press('Enter')
    await expect(question).toContainText(v.words('renew.help'))
    await v.page.screenshot({ path: test.info().outputPath('replace.png') })
    await question.getByRole('button', { name: v.words('renew.action') }).click()
    await expect(dialog).toContainText(v.words('renew.done'))
    await expect(replace('participant')).toBeFocused()
    await v.page.screenshot({ path: test.info().outputPath('replaced.png') })
    await expect(ben.page.getByText(ben.words('problem.key_replaced'), { exact: true })).toBeVisible()
    const now = await address('participant')
    expect(now).not.toBe(before)
    // the page loads itself anew under another key
    await ben.page.goto(now.replace('#', '?name=Ben#'))
    await saved(ben)
  })

  const viv = await arrive({})
  await test.step('viewers see where people stand once that is ticked, and no longer once it is not', async () => {
    await viv.page.goto((await address('viewer')).replace('#', '?name=Viv#'))
    await arrived(viv)
    const outline = await openOutline(viv, 'power')
    await expect(outline).toContainText('Mayor Ortiz')
    const places = outline.getByRole('spinbutton')
    await expect(places).toHaveCount(0)
    const tick = dialog.getByRole('checkbox', { name: v.words('viewers.stance') })
    await expect(tick).not.toBeChecked()
    await tick.press('Space')
    await expect(tick).toBeChecked()
    await expect(places.first()).toHaveValue('+90')
    await viv.page.screenshot({ path: test.info().outputPath('stance.png') })
    await tick.press('Space')
    await expect(places).toHaveCount(0)
  })

  await test.step('one’s own link: all three are new, and the page goes on with its own', async () => {
    await replace('facilitator').click()
    // the server does it, and its answer is lost: asking again finds it done
    let asked = 0
    await v.page.route('**/keys/facilitator/rotate', async route => {
      asked += 1
      if (asked > 1) return route.continue()
      await route.fetch()
      return route.abort()
    })
    await question.getByRole('button', { name: v.words('renew.all_action') }).click()
    await expect(dialog).toContainText(v.words('renew.all_done_help'))
    expect(asked).toBe(2)
    await v.page.screenshot({ path: test.info().outputPath('own-replaced.png') })
    for (const who of [ben, viv])
      await expect(who.page.getByText(who.words('problem.key_replaced'), { exact: true })).toBeVisible()
    const own = await address('facilitator')
    expect(own).not.toContain(workshop.keys.facilitator)
    const participants = await address('participant')
    await v.page
      .getByRole('dialog')
      .getByRole('button', { name: v.words('app.close') })
      .click()
    await arrived(v)
    await saved(v)
    expect(new URL(v.page.url()).hash).toBe(new URL(own).hash)
    await ben.page.goto(participants.replace('#', '?name=Ben#'))
    await saved(ben)
    await lookAt(v, 'asset')
  })

  await test.step('deleting asks for the title, and offers the files first', async () => {
    const again = await links(v)
    await again.dialog.getByRole('button', { name: v.words('delete.button') }).click()
    await question.getByRole('button', { name: v.words('delete.take') }).click()
    await expect(v.page.getByRole('dialog')).toContainText(v.words('files.take_away'))
    await v.page.keyboard.press('Escape')
    await expect(v.page.getByRole('dialog')).toHaveCount(0)
    await expect(v.page.getByRole('button', { name: v.words('share.button'), exact: true })).toBeFocused()
    await (await links(v)).dialog.getByRole('button', { name: v.words('delete.button') }).click()
    const title = question.getByRole('textbox', { name: v.words('delete.type') })
    await title.fill('Some other town')
    await title.press('Enter')
    await expect(question).toContainText(v.words('delete.type_wrong', { title: 'A better town' }))
    await v.page.screenshot({ path: test.info().outputPath('delete.png') })
    await title.fill('a better town ')
    await question.getByRole('button', { name: v.words('delete.action') }).click()
  })

  await test.step('the start page is without it, nothing of it is left here, and others are told', async () => {
    await expect(v.page.getByRole('textbox').first()).toBeVisible()
    await expect(v.page.getByText(v.words('delete.done', { title: 'A better town' })).first()).toBeVisible()
    await v.page.screenshot({ path: test.info().outputPath('deleted.png') })
    await expect(ben.page.getByText(ben.words('problem.deleted'), { exact: true })).toBeVisible()
    await expect(v.page.locator(`a[href*="${workshop.id}"]`)).toHaveCount(0)
    const here = (): Promise<string> =>
      v.page.evaluate(async () => {
        const db = await new Promise<IDBDatabase>((give, refuse) => {
          const open = indexedDB.open('allymap')
          open.onsuccess = () => give(open.result)
          open.onerror = () => refuse(open.error)
        })
        const rows: unknown[] = [{ ...localStorage }, { ...sessionStorage }]
        for (const name of db.objectStoreNames) {
          const store = db.transaction(name).objectStore(name)
          for (const read of [store.getAll(), store.getAllKeys()])
            rows.push(
              await new Promise(give => {
                read.onsuccess = () => give(read.result)
              }),
            )
        }
        db.close()
        return JSON.stringify(rows)
      })
    await expect.poll(here).not.toContain(workshop.id)
    const answer = await ask(workshop.server, `/api/workshops/${workshop.id}`, workshop.keys.participant)
    expect(answer.ok).toBe(false)
  })
})
