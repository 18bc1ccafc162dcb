import { expect, it } from 'vitest'
import { deriveKeys, hashKeys, NO_ROTATION } from '../../server/http/keys.ts'
import { StoreCorrupt } from '../../server/store/store.ts'
import type { Stage } from '../../shared/model/stage.ts'
import { A, B, bytes, DAY, HASHES, listOf, type OpenStore, STAGE, snapshotRow } from './open-store.ts'

/** Workshops: their stage, keys and calendar address, until they are deleted. */
export function keepsWorkshops(at: OpenStore): void {
  it('gives a workshop back as it was made, and null for one that was never made', async () => {
    const row = await at.store.workshop(A)
    expect(row).toMatchObject({ id: A, rotation: NO_ROTATION, createdAt: 1_000, deletedAt: null })
    expect(row?.stage).toEqual(STAGE)
    expect(Buffer.from(row?.keyHashes.viewer ?? [])).toEqual(Buffer.from(HASHES.viewer))
    expect(await at.store.workshop('nobody-knows-this-id')).toBeNull()
    expect(await at.store.access('nobody-knows-this-id')).toBeNull()
    const { stage: _stage, ...rest } = row ?? {}
    expect(await at.store.access(A)).toEqual(rest)
  })

  it('a workshop may be made with its board: all of it is there after a reopen, and what comes later stands behind it', async () => {
    const id = 'made-with-its-board-01'
    const board = { state: bytes(1, 2, 3), author: 7, owner: 'server' }
    await at.store.createWorkshop({ id, keyHashes: HASHES, stage: STAGE, createdAt: 1_000, board })
    await at.reopen()
    const made = await at.store.load(id)
    expect([listOf([made.state ?? bytes()]), listOf(made.updates)]).toEqual([[[1, 2, 3]], []])
    expect([...made.claims]).toEqual([[7, 'server']])
    await at.append(id, bytes(9))
    await at.reopen()
    expect(listOf((await at.store.load(id)).updates)).toEqual([[9]])
    // an id that is taken stays as it is, board and all
    const other = { ...board, state: bytes(4) }
    await expect(
      at.store.createWorkshop({ id, keyHashes: HASHES, stage: STAGE, createdAt: 1_000, board: other }),
    ).rejects.toThrow()
    expect(listOf([(await at.store.load(id)).state ?? bytes()])).toEqual([[1, 2, 3]])
  })

  it('of two rotations that began from the same keys, one is taken, so that no replaced key comes back', async () => {
    const participant = { facilitator: 0, participant: 1, viewer: 0 }
    const viewer = { facilitator: 0, participant: 0, viewer: 1 }
    const hashesOf = (rotation: typeof viewer) => hashKeys(deriveKeys('k'.repeat(43), rotation))
    expect(await at.store.putKeys(A, hashesOf(participant), participant)).toBe(true)
    expect(await at.store.putKeys(A, hashesOf(viewer), viewer)).toBe(false)
    expect(await at.store.putKeys(A, hashesOf(participant), participant)).toBe(false)
    expect((await at.store.access(A))?.rotation).toEqual(participant)
  })

  it('keeps stage and keys, and knows when a workshop was last changed', async () => {
    at.clock = 2_000_000
    await at.store.putStage(A, { ...STAGE, title: 'Renamed' })
    const rotation = { facilitator: 0, participant: 1, viewer: 0 }
    const hashes = hashKeys(deriveKeys('k'.repeat(43), rotation))
    expect(await at.store.putKeys(A, hashes, rotation)).toBe(true)
    await at.reopen()
    const row = await at.store.workshop(A)
    expect(row?.stage.title).toBe('Renamed')
    expect(row?.rotation).toEqual(rotation)
    expect(Buffer.from(row?.keyHashes.participant ?? [])).toEqual(Buffer.from(hashes.participant))
    expect(await at.store.changedAt(A)).toBe(2_000_000)
    at.clock = 3_000_000
    await at.append(B, bytes(1))
    expect(await at.store.changedAt(A)).toBe(2_000_000)
    at.clock = 4_000_000
    await at.append(A, bytes(1))
    expect(await Promise.all([A, B].map(id => at.store.changedAt(id)))).toEqual([4_000_000, 3_000_000])
    expect(await at.store.changedAt('nobody-knows-this-id')).toBeNull()
    expect((await at.store.listWorkshops()).map(w => [w.id, w.title])).toEqual([
      [A, 'Renamed'],
      [B, STAGE.title],
    ])
  })

  it('names the workshops that are there and were not changed since, those longest ago first', async () => {
    expect(await at.store.unchangedSince(1_001)).toEqual([A, B])
    expect(await at.store.unchangedSince(1_000)).toEqual([])
    at.clock = 2_000
    await at.append(A, bytes(1))
    at.clock = 3_000
    await at.store.putStage(B, STAGE)
    expect(await at.store.unchangedSince(2_000)).toEqual([])
    expect(await at.store.unchangedSince(3_000)).toEqual([A])
    expect(await at.store.unchangedSince(3_001)).toEqual([A, B])
    await at.store.deleteWorkshop(A, 3_000)
    expect(await at.store.unchangedSince(3_001)).toEqual([B])
  })

  it('refuses the stage of a workshop that is not there', async () => {
    await expect(at.store.putStage('nobody-knows-this-id', STAGE)).rejects.toBeInstanceOf(StoreCorrupt)
  })

  it('a deleted workshop has no content and takes none; its keys are known for 90 days', async () => {
    await at.store.append([{ workshop: A, epoch: 1, updates: [bytes(1)], claims: [[1, 'x']] }])
    await at.store.saveSnapshot(A, snapshotRow('one', 10), bytes(1), 1)
    await at.append(B, bytes(2))
    await at.store.deleteWorkshop(A, at.clock)
    await expect(at.store.load(A)).rejects.toBeInstanceOf(StoreCorrupt)
    await expect(at.append(A, bytes(3))).rejects.toBeInstanceOf(StoreCorrupt)
    await expect(at.store.putStage(A, STAGE)).rejects.toBeInstanceOf(StoreCorrupt)
    await expect(at.store.saveSnapshot(A, snapshotRow('late', 11), bytes(1), 1)).rejects.toThrow()
    expect(await at.store.snapshots(A)).toEqual([])
    const row = await at.store.workshop(A)
    expect(row?.deletedAt).toBe(at.clock)
    expect(row?.stage.title).not.toBe(STAGE.title)
    expect(Buffer.from(row?.keyHashes.viewer ?? [])).toEqual(Buffer.from(HASHES.viewer))
    expect(listOf((await at.store.load(B)).updates)).toEqual([[2]])

    at.clock += 90 * DAY
    expect(await at.store.access(A)).not.toBeNull()
    at.clock += 1
    expect(await at.store.access(A)).toBeNull()
    expect(await at.store.workshop(A)).toBeNull()
    await at.reopen()
    expect((await at.store.listWorkshops()).map(w => w.id)).toEqual([B])
  })

  it('a second deletion does not start the 90 days anew', async () => {
    await at.store.deleteWorkshop(A, at.clock)
    await at.store.deleteWorkshop(A, at.clock + DAY)
    expect((await at.store.access(A))?.deletedAt).toBe(at.clock)
  })

  it('opens a stage that was stored before there were sessions', async () => {
    const { agenda: _a, step: _s, timer: _t, spotlight: _l, round: _r, results: _e, ...old } = STAGE
    await at.store.putStage(A, old as Stage)
    await at.reopen()
    expect((await at.store.workshop(A))?.stage).toEqual(STAGE)
  })

  it('keeps one calendar address a workshop, by its hash, and lets go of it', async () => {
    await at.store.putCalendarLink(A, { hash: bytes(1, 2), createdAt: 5 })
    await at.store.putCalendarLink(B, { hash: bytes(3, 4), createdAt: 6 })
    expect(await at.store.calendarWorkshop(bytes(1, 2))).toBe(A)
    await at.store.putCalendarLink(A, { hash: bytes(5, 6), createdAt: 7 })
    await at.reopen()
    expect(await at.store.calendarWorkshop(bytes(1, 2))).toBeNull()
    expect(await at.store.calendarWorkshop(bytes(5, 6))).toBe(A)
    expect(await at.store.calendarLink(A)).toEqual({ createdAt: 7 })
    await at.store.putCalendarLink(A, null)
    expect(await at.store.calendarWorkshop(bytes(5, 6))).toBeNull()
    await at.store.deleteWorkshop(B, 2_000)
    expect(await at.store.calendarWorkshop(bytes(3, 4))).toBeNull()
    expect(await at.store.calendarLink(B)).toBeNull()
  })

  it('says that it works', async () => {
    await at.store.check()
    await at.store.check()
  })
}
