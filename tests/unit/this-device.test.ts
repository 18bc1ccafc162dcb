import 'fake-indexeddb/auto'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { documentName, ofPerson, readName } from '../../client/sync/document-name.ts'
import { openDevice } from '../../client/sync/this-device.ts'
import { must } from '../../shared/assert.ts'
import { newSecret } from '../support/device.ts'

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
