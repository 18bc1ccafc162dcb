import { describe, expect, it } from 'vitest'
import { must } from '../../shared/assert.ts'
import { eventually } from '../support/eventually.ts'
import { Person } from '../support/person.ts'
import { startTestServer, type TestServer } from '../support/test-server.ts'
import { boardJson, createWorkshop, type NewWorkshop, putBoard } from '../support/workshop-api.ts'
import { closing } from './kept.ts'

describe('sealed rounds', () => {
  const kept = closing()

  async function room(): Promise<{
    server: TestServer
    workshop: NewWorkshop
    fay: Person
    ana: Person
    bo: Person
  }> {
    const server = kept(await startTestServer())
    const workshop = await createWorkshop(server.url)
    const [fay, ana, bo] = await Promise.all([
      kept(new Person(workshop, 'facilitator', { name: 'Fay' })).here(),
      kept(new Person(workshop, 'participant', { name: 'Ana' })).here(),
      kept(new Person(workshop, 'participant', { name: 'Bo' })).here(),
    ])
    return { server, workshop, fay, ana, bo }
  }

  it('an entry is acknowledged to its author alone, changed and withdrawn; others learn how many there are', async () => {
    const { fay, ana, bo } = await room()
    const round = await fay.opens({ kind: 'notes', prompt: 'Whom do we know?' })
    await ana.note(round, 'a1', 'Tenants union', 'org_relationships')
    ana.put(round, 'a2', { text: 'The printer', zone: 'no-such-zone', color: 'lemon' })
    await eventually('the second note', () => ana.mine(round).has('a2'))
    await ana.note(round, 'a1', 'Tenants union, east side', 'org_relationships')
    expect(ana.mine(round).get('a2')).toEqual({ text: 'The printer', zone: null, color: 'lemon' })
    await eventually('the counts at Bo', () => bo.live?.round?.entries === 2 && bo.live.round.people === 1)
    ana.say({ t: 'entry.delete', round, id: 'a2' })
    await eventually('the note withdrawn', () => !ana.mine(round).has('a2'))
    await eventually('the counts at Bo', () => bo.live?.round?.entries === 1)
    expect(bo.all('entry.mine').filter(m => m.entries.length > 0)).toEqual([])
    expect(fay.all('entry.mine').filter(m => m.entries.length > 0)).toEqual([])
    expect(bo.stage.round).toMatchObject({
      id: round,
      settings: { kind: 'notes', prompt: 'Whom do we know?' },
    })
  })

  it('a mark after an entry is answered once the entry is stored', async () => {
    const { fay, ana } = await room()
    const round = await fay.opens({ kind: 'notes' })
    await eventually('the round at Ana', () => ana.stage.round)
    ana.put(round, 'a1', { text: 'The ferry captain', zone: null, color: 'sky' })
    await ana.client.saved()
    expect(ana.mine(round).size).toBe(1)
  })

  it('one’s entries come back after a reload, on a second device with the same secret, and after a restart', async () => {
    const { server, workshop, fay, ana } = await room()
    const round = await fay.opens({ kind: 'notes' })
    await ana.note(round, 'a1', 'The ferry captain')
    ana.say({ t: 'ready', round, on: true })
    await eventually('ready', () => fay.live?.round?.ready.includes(ana.id))
    const second = kept(await new Person(workshop, 'participant', { secret: ana.client.secret }).here())
    await eventually('the note on the second device', () => second.mine(round).size === 1)
    await second.note(round, 'a2', 'The harbour pilot')
    await eventually('the note on the first device', () => ana.mine(round).size === 2)

    await server.stop()
    await server.start()
    const back = kept(await new Person(workshop, 'participant', { secret: ana.client.secret }).here())
    await eventually('both notes', () => back.mine(round).size === 2)
    expect(back.live?.round).toMatchObject({ id: round, people: 1, entries: 2, ready: [back.id] })
    const other = kept(await new Person(workshop, 'participant').here())
    expect(other.mine(round).size).toBe(0)
  })

  it('only the facilitator is told who has written nothing yet', async () => {
    const { fay, ana, bo } = await room()
    const round = await fay.opens({ kind: 'notes' })
    await ana.note(round, 'a1', 'The ferry captain')
    await eventually('Bo to be named', () => fay.live?.round?.unheard?.join() === bo.id)
    await eventually('the counts at Bo', () => bo.live?.round?.people === 1)
    expect(JSON.stringify(bo.client.messages.concat(ana.client.messages))).not.toContain('unheard')
    bo.close()
    await eventually('Bo gone', () => fay.live?.round?.unheard?.length === 0)
  })

  it('the reveal puts the notes into their zones, for everybody, also from one who has left', async () => {
    const { workshop, fay, ana, bo } = await room()
    await putBoard(workshop, { notes: [{ id: 'there', map: 'asset', zone: 'skills', text: 'Drawing' }] })
    const round = await fay.opens({ kind: 'notes' })
    await ana.note(round, 'a1', 'Tenants union', 'org_relationships')
    await ana.note(round, 'a2', 'Layout', 'skills')
    await bo.note(round, 'b1', 'Congregation', 'org_relationships')
    await bo.note(round, 'b2', 'Somebody’s cousin')
    const [anaId, boId] = [ana.id, bo.id]
    bo.close()
    const before = Date.now()
    await fay.ordered({ what: 'round.reveal', id: round }, stage => stage.round === null)
    await eventually('the reveal at Ana', () => ana.stage.round === null)
    const result = must(fay.stage.results[0], 'result')
    expect(result).toMatchObject({ id: round, kind: 'notes', people: 2, entries: 4, late: [] })
    const notes = (await boardJson(workshop)).notes ?? []
    const byText = new Map(notes.map(n => [n.text, n]))
    expect(byText.get('Tenants union')).toMatchObject({ zone: 'org_relationships', by: anaId })
    expect(byText.get('Congregation')).toMatchObject({ zone: 'org_relationships', by: boId })
    expect(byText.get('Layout')).toMatchObject({ zone: 'skills' })
    expect(byText.get('Somebody’s cousin')).toMatchObject({ at: null, by: boId })
    for (const note of notes.filter(n => n.id !== 'there')) {
      expect(note.made).toBeGreaterThanOrEqual(before)
      expect(result.kind === 'notes' && result.notes.includes(note.id)).toBe(true)
    }
    const places = notes.flatMap(n => (n.at ? [n.at] : []))
    for (const [i, a] of places.entries())
      for (const b of places.slice(i + 1))
        expect(Math.abs(a[0] - b[0]) >= 200 || Math.abs(a[1] - b[1]) >= 200).toBe(true)
    expect(ana.client.doc.getMap('notes').size).toBe(5)
  })

  it('a cancelled round shows nothing; its words are back with their authors, also with one who was away', async () => {
    const { server, workshop, fay, ana, bo } = await room()
    const round = await fay.opens({ kind: 'notes', anonymous: true })
    await ana.note(round, 'a1', 'The ferry captain')
    await bo.note(round, 'b1', 'The harbour pilot')
    const { secret } = bo.client
    bo.close()
    await fay.ordered({ what: 'round.cancel', id: round }, stage => stage.round === null)
    await eventually('the words at Ana', () =>
      ana.all('entry.mine').some(m => m.cancelled && m.entries.length === 1),
    )
    expect((await boardJson(workshop)).notes).toEqual([])
    expect(fay.stage.results).toEqual([])
    await server.stop()
    await server.start()
    const back = kept(await new Person(workshop, 'participant', { secret }).here())
    await eventually('the words at Bo', () => back.all('entry.mine').some(m => m.cancelled))
    expect(back.mine(round).get('b1')).toMatchObject({ text: 'The harbour pilot' })
    back.say({ t: 'entry.delete', round, id: 'b1' })
    await eventually('them to be fetched', () => back.mine(round).size === 0)
    const again = kept(await new Person(workshop, 'participant', { secret }).here())
    await again.client.saved()
    expect(again.all('entry.mine')).toEqual([])
  })

  it('of many cancelled rounds the newest wait for their authors, in memory and in the store', async () => {
    const { server, workshop, fay, ana } = await room()
    const rounds: string[] = []
    for (let i = 0; i < 21; i++) {
      const round = await fay.opens({ kind: 'notes' })
      await ana.note(round, `a${i}`, 'The ferry captain')
      await fay.ordered({ what: 'round.cancel', id: round }, stage => stage.round === null)
      rounds.push(round)
    }
    const { secret } = ana.client
    const waiting = async (): Promise<string[]> => {
      const back = kept(await new Person(workshop, 'participant', { secret }).here())
      await back.client.saved()
      return back.all('entry.mine').flatMap(m => (m.cancelled ? [m.round] : []))
    }
    expect(await waiting()).toEqual(rounds.slice(1))
    await server.stop()
    await server.start()
    expect(await waiting()).toEqual(rounds.slice(1))
  })
})
