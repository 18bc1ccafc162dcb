import { createHash } from 'node:crypto'
import type * as Y from 'yjs'
import { z } from 'zod'
import { notesAboutMoney } from '../../shared/doc/notes-about-money.ts'
import { readBoard } from '../../shared/doc/read-board.ts'
import { restoreBoard } from '../../shared/edits/import-board.ts'
import { boardJson } from '../../shared/exchange/board-json.ts'
import { exportBoard, projectBoardJson } from '../../shared/exchange/export-board.ts'
import { asMoney } from '../../shared/exchange/without-money.ts'
import type { NoteId, SnapshotId, WorkshopId } from '../../shared/model/ids.ts'
import { legible } from '../../shared/model/legible.ts'
import { LIMITS } from '../../shared/model/limits.ts'
import { stageForViewers } from '../../shared/model/project-stage.ts'
import { mayEdit } from '../../shared/model/role.ts'
import { type Stage, stage as stageShape } from '../../shared/model/stage.ts'
import { keepSnapshot, type SnapshotName } from '../rooms/kept-snapshots.ts'
import { type SnapshotRow, StoreCorrupt } from '../store/store.ts'
import { restoreStage } from './merge-stage.ts'
import { timed } from './pace.ts'
import { Problem } from './problem.ts'
import { type Answer, bodyOf, type Route, type Services, type WorkshopVisit } from './route.ts'

/** What a snapshot holds. */
const snapshotBody = z.strictObject({ board: boardJson, stage: stageShape })
type SnapshotBody = z.infer<typeof snapshotBody>
const snapshotParts = z.strictObject({ board: z.unknown(), stage: stageShape })

export const newSnapshot = z.strictObject({
  name: z
    .string('a name is needed')
    .trim()
    .min(1, 'a name is needed')
    .max(LIMITS.title, `at most ${LIMITS.title} characters`),
})

const bodyNow =
  ({ exports }: Services) =>
  (doc: Y.Doc, stage: Stage): SnapshotBody => ({ board: exports.json(doc, stage), stage })

/** What a stored snapshot holds, without what on its board cannot be read. Throws StoreCorrupt where it has another shape. */
export const readSnapshot = (workshop: WorkshopId, bytes: Uint8Array): SnapshotBody =>
  salvagedSnapshot(workshop, bytes).body

/** The same, and how many things on its board could not be read. */
function salvagedSnapshot(
  workshop: WorkshopId,
  bytes: Uint8Array,
): { readonly body: SnapshotBody; readonly left: number } {
  const stored: unknown = JSON.parse(Buffer.from(bytes).toString('utf8'))
  const parsed = snapshotBody.safeParse(stored)
  if (parsed.success) return { body: parsed.data, left: 0 }
  const parts = snapshotParts.safeParse(stored)
  const salvaged = parts.success ? legible(boardJson, parts.data.board, true) : null
  if (!parts.success || !salvaged)
    throw new StoreCorrupt(workshop, 'a snapshot has a shape that is not known')
  return { body: { board: salvaged.read, stage: parts.data.stage }, left: salvaged.left }
}

async function bytesOf({ store }: Services, workshop: WorkshopId, id: SnapshotId): Promise<Uint8Array> {
  const bytes = await store.snapshotBody(workshop, id)
  if (!bytes) throw new Problem('no-such-snapshot')
  return bytes
}

/** Apart from imports and from each other: whoever spoils a board with one of them cannot keep others from bringing it back. */
const saves = (workshop: WorkshopId): string => `saves ${workshop}`
const restores = (workshop: WorkshopId): string => `restores ${workshop}`
const waitFor =
  (what: typeof saves) =>
  ({ purse }: Services, workshop: WorkshopId): number =>
    purse.secondsUntil(what(workshop))

const save = (
  { services, workshop }: WorkshopVisit,
  body: SnapshotBody,
  how: Pick<SnapshotName, 'name' | 'kind' | 'epoch'>,
): Promise<SnapshotRow> =>
  keepSnapshot(services.store, workshop.id, body, {
    ...how,
    id: services.newId(),
    createdAt: services.now(),
  })

async function listSnapshots({ services, workshop }: WorkshopVisit): Promise<Answer> {
  return { status: 200, body: { snapshots: await services.store.snapshots(workshop.id) } }
}

async function saveSnapshot(visit: WorkshopVisit): Promise<Answer> {
  const { services, workshop, role } = visit
  const { name } = bodyOf(newSnapshot, visit)
  const most = role === 'facilitator' ? LIMITS.snapshots : LIMITS.participantsSnapshots
  const named = (await services.store.snapshots(workshop.id)).filter(row => !row.automatic)
  if (named.length >= most) {
    const who = most === LIMITS.snapshots ? '' : ', the last of them by the facilitator'
    throw new Problem(
      'full',
      `A workshop holds at most ${LIMITS.snapshots} snapshots${who}: delete one first`,
    )
  }
  const [body, epoch] = await services.rooms.use(workshop.id, async room => [
    await room.read((doc, stage) =>
      services.purse.begin(saves(workshop.id), () => bodyNow(services)(doc, stage)),
    ),
    room.epoch,
  ])
  return { status: 201, body: await save(visit, body, { name, kind: null, epoch }) }
}

async function getSnapshot({ services, workshop, role, params }: WorkshopVisit): Promise<Answer> {
  const id = params.sid ?? ''
  const row = (await services.store.snapshots(workshop.id)).find(found => found.id === id)
  if (!row) throw new Problem('no-such-snapshot')
  const rules = mayEdit(role) ? null : await rulesOfToday(services, workshop.id)
  const { snapshotTexts: texts } = services
  const name = JSON.stringify([workshop.id, workshop.epoch, id, rules && nameOf(rules)])
  const { era } = texts
  const make = (): Promise<string> =>
    services.snapshotPace.run(workshop.id, async () => {
      const known = texts.of(name)
      if (known !== null) return { value: known, cost: 0 }
      const bytes = await bytesOf(services, workshop.id, id)
      const done = timed(() => {
        const { body, left } = salvagedSnapshot(workshop.id, bytes)
        return JSON.stringify({ ...row, left, ...(rules ? forViewers(body, rules) : body) })
      })
      texts.keep(workshop.id, name, done.value, era)
      return done
    })
  const text = texts.of(name) ?? (await texts.made(name, make))
  return { status: 200, text }
}

/** What viewers may see is decided today, not when a snapshot was made. */
interface Rules {
  readonly privacy: Stage['privacy']
  readonly money: ReadonlySet<NoteId>
}

const rulesOfToday = (services: Services, workshop: WorkshopId): Promise<Rules> =>
  services.rooms.use(workshop, room =>
    room.read((doc, { privacy }) => ({ privacy, money: notesAboutMoney(doc) })),
  )

/** The same for the same rules; as short for many notes as for few. */
const nameOf = ({ privacy, money }: Rules): string =>
  createHash('sha256')
    .update(JSON.stringify([privacy, ...[...money].sort()]))
    .digest('base64url')

const forViewers = ({ board, stage }: SnapshotBody, { privacy, money }: Rules): SnapshotBody => ({
  stage: stageForViewers({ ...stage, privacy }),
  board: projectBoardJson(asMoney(board, money), privacy),
})

async function deleteSnapshot({ services, workshop, params }: WorkshopVisit): Promise<Answer> {
  const deleted = await services.store.deleteSnapshot(workshop.id, params.sid ?? '')
  if (!deleted) throw new Problem('no-such-snapshot')
  return { status: 204 }
}

/**
 * Makes the board what it was. Just before, the present state is kept as an automatic snapshot, so that this can be taken
 * back; answers with it, and with how many things of the snapshot could not be read.
 */
async function restoreSnapshot(visit: WorkshopVisit): Promise<Answer> {
  const { services, workshop, role, params } = visit
  const { store, rooms, log, purse } = services
  const { id } = workshop

  const answer = await rooms.use(workshop.id, async room => {
    // read once the room is there: if it ends before what was read is in it, somebody erased something meanwhile
    const bytes = await bytesOf(services, id, params.sid ?? '')
    const { body: then, left } = purse.begin(restores(id), () => salvagedSnapshot(id, bytes))
    const row = (await store.snapshots(workshop.id)).find(found => found.id === params.sid)
    const how = { name: row?.name ?? '', kind: 'restore', epoch: room.epoch } as const
    const first = await room.read((doc, stage) =>
      purse.run(restores(id), () => bodyNow(services)(doc, stage)),
    )
    let kept = await save(visit, first, how)
    const context = { by: `api:${role}`, now: services.now(), newId: services.newId }
    let last = first.board
    await room.editAll(now => {
      const stage = restoreStage(now, then.stage)
      const edit = (doc: Y.Doc): void =>
        purse.run(restores(id), () => {
          last = exportBoard(readBoard(doc), first.stage)
          restoreBoard(doc, context, stage, then.board)
        })
      // what it takes away is in the snapshot that was just kept
      return { stage, edit, loss: 'none' }
    })
    if (row) room.restored(row.createdAt)
    // Somebody wrote in between: their words belong into the automatic snapshot too.
    if (JSON.stringify(last) !== JSON.stringify(first.board)) {
      const early = kept
      kept = await save(visit, { board: last, stage: first.stage }, how)
      await store.deleteSnapshot(workshop.id, early.id)
    }
    return { before: kept, left }
  })
  log.info({ workshop: workshop.id, snapshot: params.sid }, 'snapshot restored')
  return { status: 200, body: answer }
}

const LIST = '/api/workshops/:id/snapshots'
const ONE = `${LIST}/:sid`

export const snapshotRoutes: readonly Route[] = [
  { method: 'GET', path: LIST, who: 'viewer', handle: listSnapshots },
  { method: 'POST', path: LIST, who: 'participant', wait: waitFor(saves), handle: saveSnapshot },
  { method: 'GET', path: ONE, who: 'viewer', handle: getSnapshot },
  { method: 'DELETE', path: ONE, who: 'facilitator', handle: deleteSnapshot },
  {
    method: 'POST',
    path: `${ONE}/restore`,
    who: 'facilitator',
    wait: waitFor(restores),
    handle: restoreSnapshot,
  },
]
