import 'fake-indexeddb/auto'
import { describe, expect, it, vi } from 'vitest'
import * as Y from 'yjs'
import { emptyBoard } from '../../client/state/board-store.ts'
import { Away } from '../../client/sync/away.ts'
import { documentName, ofPerson, readName } from '../../client/sync/document-name.ts'
import { KnownAway, NOTHING_KEPT } from '../../client/sync/kept-away.ts'
import type { OwnChanges } from '../../client/sync/own-changes.ts'
import { wordsOf } from '../../client/sync/own-words.ts'
import { Saved } from '../../client/sync/saved.ts'
import { type KeptAway, openDevice } from '../../client/sync/this-device.ts'
import { must } from '../../shared/assert.ts'
import { newSecret } from '../support/device.ts'
import { eventually } from '../support/eventually.ts'

const open = async (name: string) => must(await openDevice(name), 'device storage')
const updatesOf = (doc: Y.Doc): Uint8Array[] => {
  const out: Uint8Array[] = []
  doc.on('update', u => out.push(u))
  return out
}

describe('what this device keeps', () => {
  it('comes back after a reload, also when many rows were merged into one', async () => {
    const device = await open('keeps')
    const doc = new Y.Doc()
    const updates = updatesOf(doc)
    for (let i = 0; i < 250; i++) doc.getMap('m').set(`k${i % 9}`, i)
    for (const update of updates) await device.keep('w/ana/participant/0', update)
    for (let again = 0; again < 2; again++) {
      const fresh = new Y.Doc()
      await device.load('w/ana/participant/0', fresh, 'device')
      expect(fresh.getMap('m').toJSON()).toEqual(doc.getMap('m').toJSON())
    }
    device.close()
  })

  it('never mixes two people at one computer, and forgets documents of an earlier epoch', async () => {
    const device = await open('people')
    const doc = new Y.Doc()
    const updates = updatesOf(doc)
    doc.getMap('m').set('secret', 'ana')
    for (const update of updates) await device.keep('w/ana/participant/0', update)
    const other = new Y.Doc()
    await device.load('w/bo/participant/0', other, 'device')
    expect(other.getMap('m').size).toBe(0)
    await device.forget('w/ana/participant/', name => name !== 'w/ana/participant/1')
    const later = new Y.Doc()
    await device.load('w/ana/participant/0', later, 'device')
    expect(later.getMap('m').size).toBe(0)
    device.close()
  })

  it('a row that cannot be read does not keep the others from coming back', async () => {
    const device = await open('damaged')
    const doc = new Y.Doc()
    const updates = updatesOf(doc)
    doc.getMap('m').set('a', 1)
    await device.keep('d', Uint8Array.of(255, 255, 1))
    for (const update of updates) await device.keep('d', update)
    const fresh = new Y.Doc()
    await device.load('d', fresh, 'device')
    expect(fresh.getMap('m').get('a')).toBe(1)
    device.close()
  })

  it('keeps the words of one tab where another of the same person ends a moment later', async () => {
    const device = await open('tabs')
    const tab = (words: string): Away => {
      const own = { words: () => words, waiting: () => [] } as unknown as OwnChanges
      const board = () => emptyBoard()
      return new Away(
        {
          workshop: 'w',
          doc: new Y.Doc(),
          own,
          beside: () => '',
          saved: new Saved(true),
          name: 'w/ana/x',
          device,
          board,
          step: edit => edit(),
        },
        NOTHING_KEPT,
      )
    }
    const kept = async () => (await device.away('w/ana/x'))?.words
    tab('Only here').drop('w/ana/', 'erased')
    for (const also of ['', 'Only here', 'Here too', 'Only here']) tab(also).drop('w/ana/', 'this')
    await eventually('both words', async () => (await kept()) === 'Only here\n\nHere too')
    tab('').drop('w/ana/', 'all')
    await eventually('nothing', async () => (await kept()) === undefined)
    device.close()
  })

  it('keeps what two tabs of one person wait with, and forgets what either settled', async () => {
    const device = await open('both')
    const waits = (...keys: string[]) => ({
      ...NOTHING_KEPT,
      changes: keys.map(key => ({ key, before: null, mine: key })),
    })
    const [a, b] = [new KnownAway(NOTHING_KEPT), new KnownAway(NOTHING_KEPT)]
    const put = async (who: KnownAway, value: KeptAway) => {
      await device.keepAway('n', was => who.with(value, was))
      const kept = await device.away('n')
      return kept && [kept.changes.map(({ key }) => key).join(), kept.words].join(' ')
    }
    expect(await put(a, waits('1', '2'))).toBe('1,2 ')
    expect(await put(b, waits('3'))).toBe('1,2,3 ')
    expect(await put(a, { ...waits('2'), words: 'Of A' })).toBe('3,2 Of A')
    expect(await put(b, { ...waits(), words: 'Of B' })).toBe('2 Of A\n\nOf B')
    // a third page goes on with what it found
    const c = new KnownAway((await device.away('n')) ?? NOTHING_KEPT)
    expect(await put(c, { ...waits(), words: 'Of A\n\nOf B' })).toBe(' Of A\n\nOf B')
    expect(await put(c, NOTHING_KEPT)).toBeNull()
    device.close()
  })

  it('offers one’s own words where the code that compares both sides is not to be had', async () => {
    vi.doMock('../../client/sync/changed-while-away.ts', () => {
      throw new Error('404')
    })
    const own = {
      words: () => '',
      waiting: () => [
        { key: 'notes/n1/text', before: 'Van', mine: 'A red van' },
        { key: 'notes/n1/color', before: 'sky', mine: 'mint' },
      ],
    } as unknown as OwnChanges
    const board = () => emptyBoard()
    const away = new Away(
      {
        workshop: 'w',
        doc: new Y.Doc(),
        own,
        beside: () => '',
        saved: new Saved(true),
        name: 'n',
        device: null,
        board,
        step: edit => edit(),
      },
      { ...NOTHING_KEPT, words: 'Earlier' },
    )
    const warned = vi.spyOn(console, 'warn').mockImplementation(() => {})
    await away.returned(new Uint8Array())
    expect(warned).toHaveBeenCalledTimes(1)
    warned.mockRestore()
    expect(away.words.getState()).toBe('Earlier\n\nA red van')
    vi.doUnmock('../../client/sync/changed-while-away.ts')
  })

  it('has a name for each key that is always the same and tells nothing of it', () => {
    const visit = { role: 'participant', participant: 'ana', epoch: 3 } as const
    const keys = Array.from({ length: 500 }, () => newSecret().repeat(2).slice(0, 43))
    const names = keys.map(key => documentName('w', visit, key))
    expect(new Set(names).size).toBe(keys.length)
    names.forEach((name, i) => {
      const key = keys[i] ?? ''
      expect(documentName('w', visit, key)).toBe(name)
      expect(name.startsWith(ofPerson('w', 'ana'))).toBe(true)
      expect(readName(name)).toEqual({ role: 'participant', epoch: 3 })
      for (let at = 0; at + 6 <= key.length; at++) expect(name).not.toContain(key.slice(at, at + 6))
    })
  })
})

describe('words that were not sent', () => {
  it('are those that somebody wrote, in tables and titles too: no choices, days, places or ids', () => {
    const words = (...pairs: [key: string, mine: unknown][]) =>
      wordsOf(pairs.map(([key, mine]) => ({ key, mine })))
    expect(
      words(
        ['notes/n1/text', 'A van'],
        ['notes/n1/color', 'mint'],
        ['notes/n1/gone', { by: 'Ana', at: 1 }],
        ['frames/f1/title', 'Allies'],
        ['frames/f1/made', { by: 'ana', at: 1 }],
        ['lists/invitations/r1/name', 'The sheriff'],
        ['lists/invitations/r1/state', 'asked'],
        ['lists/invitations/r1/on', '2030-01-01'],
        ['lists/invitations/r1/asks', 'ana-id'],
        ['lists/invitations/r1/note', 'Ask twice'],
        ['lists/invitations/r1/gone', { by: 'Ana', at: 1 }],
        ['lists/weights/w1', { dimension: 'access', weight: 2 }],
        ['lists/nothing/r1/text', 'not ours'],
        ['comments/n1/c1', { text: 'A word on it', by: 'ana' }],
      ),
    ).toBe('A van\n\nAllies\n\nThe sheriff\n\nAsk twice\n\nA word on it')
  })
})
