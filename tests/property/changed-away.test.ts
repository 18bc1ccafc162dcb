import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { OwnChanges } from '../../client/sync/own-changes.ts'
import { Saved } from '../../client/sync/saved.ts'
import { must } from '../../shared/assert.ts'
import { newBoardDoc, noteTextOf, ROOTS, root } from '../../shared/doc/board-doc.ts'
import { isMeant } from '../../shared/doc/stored-value.ts'
import { changedAway, entitiesOf, putValue } from '../../shared/edits/changed-away.ts'
import { colorNotes } from '../../shared/edits/edit-notes.ts'
import { replaceText, spliceOf } from '../../shared/edits/replace-text.ts'
import { CELL } from '../../shared/maps/asset-map.ts'
import { act, awayStep, knownBoard, ME, OTHER } from '../support/away-steps.ts'

/** Everything meant in a document, flat: read another way than the code under test reads it. */
function flat(doc: Y.Doc): Map<string, unknown> {
  const out = new Map<string, unknown>()
  for (const name of ROOTS)
    for (const [key, value] of Object.entries(root(doc, name).toJSON())) {
      const nested = name === 'notes' || name === 'frames'
      for (const [field, v] of nested ? Object.entries(value as object) : [['', value] as const])
        out.set(nested ? `${name}/${key}/${field}` : `${name}/${key}`, v)
    }
  return out
}
const NOT_MEANT = new Set(['by', 'at', 'made'])
const plain = (key: string, value: unknown): string => {
  if (value === undefined || value === null || value === '' || value === false) return ''
  if (/\/(gone|deleted)$/.test(key)) return 'gone'
  const isObject = typeof value === 'object' && !Array.isArray(value)
  return JSON.stringify(
    isObject
      ? Object.entries(value)
          .filter(([k]) => !NOT_MEANT.has(k))
          .sort()
      : value,
  )
}
const near = (key: string, a: unknown, b: unknown): boolean =>
  /^notes\/.*\/at$/.test(key) &&
  Array.isArray(a) &&
  Array.isArray(b) &&
  a.every((x, i) => Math.abs(x - b[i]) <= CELL)
const isText = (key: string): boolean => /^notes\/.*\/text$|^texts\//.test(key)
const copyOf = (doc: Y.Doc): Y.Doc => {
  const copy = newBoardDoc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
  return copy
}

describe('what both sides changed while one was away', () => {
  it('every value of mine that is not on the merged board is listed, and every one of theirs; nothing else is', () => {
    const seen = { listed: 0, gone: 0, texts: 0, merged: 0 }
    fc.assert(
      fc.property(fc.array(awayStep, { minLength: 4, maxLength: 24 }), steps => {
        const replicas = knownBoard()
        const [mine, theirs] = [replicas.doc(ME), replicas.doc(OTHER)]
        const base = flat(mine)
        const own = new OwnChanges(mine, new Saved(false))
        steps.forEach((s, i) => {
          act(replicas.doc(s.who), replicas.context(s.who), s, `w${i}`)
        })
        const [a, s] = [flat(mine), flat(theirs)]
        const [changes, there] = [own.waiting(), copyOf(theirs)]
        replicas.settle()
        const items = changedAway(changes, there, mine)
        const listed = new Map(items.map(item => [item.key, item]))
        expect(listed.size).toBe(items.length)
        const merged = flat(mine)
        expect(merged).toEqual(flat(theirs))

        const isNew = (entity: string): boolean =>
          entity.startsWith('notes/') && !base.has(`${entity}/made`) && a.has(`${entity}/made`)
        const endKey = (entity: string): string =>
          `${entity}/${entity.startsWith('partners/') ? 'deleted' : 'gone'}`
        const ended = (of: Map<string, unknown>, entity: string): boolean =>
          Boolean(of.get(endKey(entity))) && !of.has(`${entity}/merged`)
        for (const key of new Set([...base.keys(), ...a.keys(), ...s.keys()])) {
          if (!isMeant(key) || /\/(gone|deleted)$/.test(key)) continue
          const [was, my, their, now] = [base, a, s, merged].map(of => of.get(key))
          const iDid = plain(key, was) !== plain(key, my)
          const theyDid = plain(key, was) !== plain(key, their) && !near(key, was, their)
          const differ = plain(key, my) !== plain(key, their) && !near(key, my, their)
          const item = listed.get(key)
          const entityListed = entitiesOf(key).some(entity => listed.has(endKey(entity)))
          if (item) {
            seen.listed++
            const lost = plain(key, my) !== plain(key, now)
            expect(iDid && ((theyDid && differ) || lost), `${key} is listed`).toBe(true)
            expect([plain(key, item.mine), plain(key, item.theirs)]).toEqual([
              plain(key, my),
              plain(key, their),
            ])
          }
          if (!iDid || item || entityListed) continue
          if (isText(key)) {
            // what I put in stands there in one piece
            seen.texts++
            const put = spliceOf(String(was ?? ''), String(my ?? ''))
            if (now !== undefined) expect(String(now)).toContain(put?.inserted ?? '')
            continue
          }
          if (!entitiesOf(key).some(isNew)) expect(theyDid && differ, `${key} is not listed`).toBe(false)
          if (!near(key, my, now) && !near(key, was, their)) expect(plain(key, now)).toBe(plain(key, my))
          seen.merged++
        }
        // one took it away, the other went on with it
        const entities = new Set([...base.keys(), ...a.keys()].flatMap(entitiesOf))
        for (const entity of entities) {
          const touched = (of: Map<string, unknown>): boolean =>
            [...new Set([...base.keys(), ...of.keys()])].some(
              key =>
                isMeant(key) &&
                key !== endKey(entity) &&
                entitiesOf(key).includes(entity) &&
                plain(key, base.get(key)) !== plain(key, of.get(key)),
            )
          const item = listed.get(endKey(entity))
          if (item) seen.gone++
          if (ended(base, entity) || isNew(entity)) continue
          const byThem = ended(s, entity) && !ended(a, entity)
          const byMe = ended(a, entity) && !s.get(endKey(entity)) && !s.has(`${entity}/merged`)
          if (byThem && touched(a)) expect(item, `${entity}: gone there`).toMatchObject({ mine: null })
          if (item) expect(byThem || byMe, `${entity} is listed`).toBe(true)
        }
      }),
      { numRuns: 400 },
    )
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(50)
  })

  it('either value can be put back, for every device alike', () => {
    let tried = 0
    fc.assert(
      fc.property(fc.array(awayStep, { minLength: 8, maxLength: 24 }), fc.boolean(), (steps, useMine) => {
        const replicas = knownBoard()
        const mine = replicas.doc(ME)
        const own = new OwnChanges(mine, new Saved(false))
        steps.forEach((s, i) => {
          act(replicas.doc(s.who), replicas.context(s.who), s, `w${i}`)
        })
        const [changes, there] = [own.waiting(), copyOf(replicas.doc(OTHER))]
        replicas.settle()
        const items = changedAway(changes, there, mine)
        for (const item of items)
          expect(putValue(mine, item.key, useMine ? item.mine : item.theirs)).toBe(true)
        replicas.settle()
        const after = flat(replicas.doc(OTHER))
        for (const item of items) {
          tried++
          expect(plain(item.key, after.get(item.key))).toBe(
            plain(item.key, useMine ? item.mine : item.theirs),
          )
        }
      }),
      { numRuns: 200 },
    )
    expect(tried).toBeGreaterThan(100)
  })
})

describe('what waits here', () => {
  it('is forgotten once it is acknowledged, or taken back', () => {
    const replicas = knownBoard()
    const doc = replicas.doc(ME)
    const saved = new Saved(false)
    doc.on('update', () => saved.edited())
    const own = new OwnChanges(doc, saved)
    const [id] = root(doc, 'notes').keys()
    const note = must(id, 'a note')
    colorNotes(doc, [note], 'mint')
    expect(own.waiting()).toEqual([{ key: `notes/${note}/color`, before: 'lemon', mine: 'mint' }])
    colorNotes(doc, [note], 'lemon')
    expect(own.waiting()).toEqual([])
    colorNotes(doc, [note], 'rose')
    saved.acknowledged(saved.edits)
    expect(own.waiting()).toEqual([])
    const text = must(noteTextOf(doc, note), 'words')
    doc.transact(() => replaceText(text, 'Tenants union of the east side'))
    expect(own.waiting()).toEqual([
      { key: `notes/${note}/text`, before: 'Tenants union', mine: 'Tenants union of the east side' },
    ])
    expect(own.words()).toBe('Tenants union of the east side')
  })
})
