import type { DatabaseSync } from 'node:sqlite'
import type { WorkshopId } from '../../shared/model/ids.ts'
import { NO_SESSION, type Stage, stage as stageShape } from '../../shared/model/stage.ts'
import { guarded } from './sqlite-errors.ts'
import { blob, checksum, DamagedRow, int, nullableInt, type SqliteRow, text, verify } from './sqlite-rows.ts'
import { inTransaction } from './sqlite-transaction.ts'
import type { AccessRow, Store, WorkshopRow } from './store.ts'

const DAY = 24 * 60 * 60 * 1000
/** How long holders of a key are told that a workshop was deleted, in milliseconds. */
const REMEMBERED = 90 * DAY

/** Stands in for the stage of a deleted workshop, whose own is gone. */
const EMPTY_STAGE: Stage = {
  title: '–',
  locale: 'en',
  template: '',
  maps: [],
  checklists: null,
  people: [],
  locked: true,
  privacy: { stance: false },
  ...NO_SESSION,
}

/** Tables that hold what is in a workshop. */
const CONTENT = [
  'stage',
  'recent_update',
  'update_log',
  'compacted',
  'claim',
  'snapshot',
  'calendar_link',
] as const

/** `changed`: each workshop with its last change, those on their way into the log among them. */
const LAST_CHANGES = `
  WITH recent AS (SELECT workshop, max(at) AS at FROM recent_update GROUP BY workshop),
  changed AS (
    SELECT id, max(updated_at, coalesce(recent.at, 0)) AS updated_at, deleted_at
    FROM workshop LEFT JOIN recent ON recent.workshop = id
  )`

type KeyColumns = Pick<AccessRow, 'keyHashes' | 'rotation'>
export interface Workshops {
  create: (...args: Parameters<Store['createWorkshop']>) => void
  find: (id: WorkshopId) => WorkshopRow | null
  access: (id: WorkshopId) => AccessRow | null
  changedAt: (id: WorkshopId) => number | null
  list: () => Awaited<ReturnType<Store['listWorkshops']>>
  /** Those that are there and were not changed since, which reads nothing of what is in them. */
  unchangedSince: (before: number) => WorkshopId[]
  /** To be called inside a transaction. Throws DamagedRow where there is no such workshop. */
  writeStage: (id: WorkshopId, stage: Stage) => void
  /** As `writeStage`; the workshop counts as changed. */
  putStage: (id: WorkshopId, stage: Stage | null) => void
  putKeys: (id: WorkshopId, keys: KeyColumns) => boolean
  /** Its words may still be in the file's bytes, until they are wiped. */
  delete: (id: WorkshopId, at: number) => void
  /** Drops what is left of workshops that were deleted more than 90 days ago. */
  forgetDeleted: () => void
}

const stageCrc = (id: WorkshopId, body: string): number => checksum('stage', id, body)

const keysCrc = (id: WorkshopId, { keyHashes: h, rotation: r }: KeyColumns): number =>
  checksum('keys', id, h.facilitator, h.participant, h.viewer, r.facilitator, r.participant, r.viewer)

function readKeys(row: SqliteRow): KeyColumns {
  const keys = {
    keyHashes: {
      facilitator: blob(row, 'facilitator_hash'),
      participant: blob(row, 'participant_hash'),
      viewer: blob(row, 'viewer_hash'),
    },
    rotation: {
      facilitator: int(row, 'facilitator_rotation'),
      participant: int(row, 'participant_rotation'),
      viewer: int(row, 'viewer_rotation'),
    },
  }
  verify(row, 'keys_crc', keysCrc(text(row, 'id'), keys), 'the row of keys')
  return keys
}

function readStage(id: WorkshopId, row: SqliteRow | undefined): Stage {
  if (!row) throw new DamagedRow('its stage is missing')
  const body = text(row, 'body')
  verify(row, 'crc', stageCrc(id, body), 'its stage')
  const parsed = stageShape.safeParse(JSON.parse(body))
  if (!parsed.success) throw new DamagedRow('its stage has a shape that is not known')
  return parsed.data
}

/**
 * @param forgetSealed drops what is sealed in one workshop, inside a transaction
 * @param oweWipe has the file's bytes wiped of what is deleted; inside the transaction
 */
export function workshops(
  db: DatabaseSync,
  now: () => number,
  forgetSealed: (id: WorkshopId) => void,
  oweWipe: () => void,
): Workshops {
  const insert = db.prepare(`
    INSERT INTO workshop (id, facilitator_hash, participant_hash, viewer_hash, keys_crc, created_at, updated_at)
    VALUES (?, ?, ?, ?, ?, ?, ?)`)
  const setKeys = db.prepare(`
    UPDATE workshop SET facilitator_hash = ?, participant_hash = ?, viewer_hash = ?,
      facilitator_rotation = ?, participant_rotation = ?, viewer_rotation = ?, keys_crc = ?
    WHERE id = ? AND facilitator_rotation + participant_rotation + viewer_rotation = ?`)
  const select = db.prepare('SELECT * FROM workshop WHERE id = ?')
  const all = db.prepare(`${LAST_CHANGES} SELECT * FROM changed ORDER BY updated_at DESC`)
  const unchanged = db.prepare(
    `${LAST_CHANGES} SELECT id FROM changed WHERE deleted_at IS NULL AND updated_at < ? ORDER BY updated_at, id`,
  )
  // from the newest on: who asks is mostly in a workshop that people write in
  const lastChange = db.prepare(`
    SELECT max(updated_at, coalesce(
      (SELECT at FROM recent_update WHERE workshop = workshop.id ORDER BY number DESC LIMIT 1), 0)) AS at
    FROM workshop WHERE id = ?`)
  const touch = db.prepare('UPDATE workshop SET updated_at = ? WHERE id = ? AND deleted_at IS NULL')
  const stageOf = db.prepare('SELECT body, crc FROM stage WHERE workshop = ?')
  const setBoard = db.prepare('INSERT INTO compacted (workshop, up_to, bytes, crc) VALUES (?, 0, ?, ?)')
  const claim = db.prepare('INSERT INTO claim (workshop, client_id, owner) VALUES (?, ?, ?)')
  const setStage = db.prepare('INSERT OR REPLACE INTO stage (workshop, body, crc) VALUES (?, ?, ?)')
  const markDeleted = db.prepare(
    'UPDATE workshop SET deleted_at = ?, updated_at = ? WHERE id = ? AND deleted_at IS NULL',
  )
  const content = CONTENT.map(table => db.prepare(`DELETE FROM ${table} WHERE workshop = ?`))
  const forget = db.prepare('DELETE FROM workshop WHERE deleted_at < ?')

  const writeStage = (id: WorkshopId, stage: Stage): void => {
    const body = JSON.stringify(stage)
    setStage.run(id, body, stageCrc(id, body))
  }

  function access(id: WorkshopId): AccessRow | null {
    const row = select.get(id)
    if (!row) return null
    const deletedAt = nullableInt(row, 'deleted_at')
    if (deletedAt !== null && deletedAt < now() - REMEMBERED) return null
    return {
      id,
      ...readKeys(row),
      epoch: int(row, 'epoch'),
      createdAt: int(row, 'created_at'),
      deletedAt,
    }
  }

  function find(id: WorkshopId): WorkshopRow | null {
    const row = access(id)
    if (!row) return null
    return { ...row, stage: row.deletedAt === null ? readStage(id, stageOf.get(id)) : EMPTY_STAGE }
  }

  /** Title and locale; a damaged stage does not hide the others of a list. */
  function listed(row: SqliteRow): ReturnType<Workshops['list']>[number] {
    const id = text(row, 'id')
    const deletedAt = nullableInt(row, 'deleted_at')
    const base = { id, updatedAt: int(row, 'updated_at'), deletedAt }
    try {
      const { title, locale } = deletedAt === null ? readStage(id, stageOf.get(id)) : EMPTY_STAGE
      return { ...base, title, locale }
    } catch (error) {
      if (error instanceof DamagedRow) return { ...base, title: `(${error.message})`, locale: 'en' }
      throw error
    }
  }

  return {
    create({ id, keyHashes, stage, createdAt, board }) {
      const keys = { keyHashes, rotation: { facilitator: 0, participant: 0, viewer: 0 } }
      const { facilitator, participant, viewer } = keyHashes
      guarded(id, () =>
        inTransaction(db, () => {
          insert.run(id, facilitator, participant, viewer, keysCrc(id, keys), createdAt, createdAt)
          writeStage(id, stage)
          if (!board) return
          setBoard.run(id, board.state, checksum('compacted', id, 0, board.state))
          claim.run(id, board.author, board.owner)
        }),
      )
    },
    find: id => guarded(id, () => find(id)),
    access: id => guarded(id, () => access(id)),
    changedAt: id =>
      guarded(id, () => {
        const row = lastChange.get(id)
        return row ? int(row, 'at') : null
      }),
    list: () => guarded(null, () => all.all().map(listed)),
    unchangedSince: before => guarded(null, () => unchanged.all(before).map(row => text(row, 'id'))),
    writeStage,
    putStage(id, stage) {
      if (touch.run(now(), id).changes === 0) throw new DamagedRow('no such workshop, or it was deleted')
      if (stage) writeStage(id, stage)
    },
    putKeys(id, keys) {
      const { keyHashes: h, rotation: r } = keys
      const counts = [r.facilitator, r.participant, r.viewer] as const
      const before = r.facilitator + r.participant + r.viewer - 1
      return guarded(id, () => {
        const crc = keysCrc(id, keys)
        const put = (): number | bigint =>
          setKeys.run(h.facilitator, h.participant, h.viewer, ...counts, crc, id, before).changes
        return inTransaction(db, put) > 0
      })
    },
    delete(id, at) {
      guarded(id, () =>
        inTransaction(db, () => {
          oweWipe()
          for (const statement of content) statement.run(id)
          forgetSealed(id)
          markDeleted.run(at, at, id)
        }),
      )
    },
    forgetDeleted: () => guarded(null, () => void inTransaction(db, () => forget.run(now() - REMEMBERED))),
  }
}
