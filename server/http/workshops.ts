import * as Y from 'yjs'
import { z } from 'zod'
import { _default } from 'zod/mini'
import { newBoardDoc } from '../../shared/doc/board-doc.ts'
import { importBoard } from '../../shared/edits/import-board.ts'
import type { BoardJson } from '../../shared/exchange/board-json.ts'
import { OWN_TEMPLATE, type TemplateFile, templateFile } from '../../shared/exchange/template-file.ts'
import { LIMITS } from '../../shared/model/limits.ts'
import { locale, type Stage } from '../../shared/model/stage.ts'
import { CLOSE } from '../../shared/protocol/close-codes.ts'
import { sampleOf } from '../../shared/templates/samples/samples.ts'
import { blankStage, DEFAULT_TEMPLATE, templateStage } from '../../shared/templates/templates.ts'
import { deletedAfter } from '../retention.ts'
import { SERVER } from '../rooms/apply-batch.ts'
import { bearerKey, sameSecret } from './access.ts'
import { deriveKeys, hashKeys, NO_ROTATION, newFacilitatorKey } from './keys.ts'
import { shareLinks } from './links.ts'
import { mergeStage } from './merge-stage.ts'
import { invalid, Problem } from './problem.ts'
import { type Answer, bodyOf, type OpenVisit, type Route, type Visit, type WorkshopVisit } from './route.ts'

/** What a new workshop is made from. */
export const newWorkshop = z.strictObject({
  title: z
    .string('a title is needed')
    .trim()
    .min(1, 'a title is needed')
    .max(LIMITS.title, `at most ${LIMITS.title} characters`),
  /** one of ours by its id, or a template file */
  template: z.union([z.string().max(40), templateFile]).default(DEFAULT_TEMPLATE),
  locale: _default(locale, 'en'),
  /** filled with the template's example, to look around in */
  sample: z.boolean().default(false),
})

function checkCreateKey(visit: Visit): void {
  const expected = visit.services.config.createKey
  if (expected === null) return
  const given = bearerKey(visit.request)
  if (given === null) throw new Problem('create-key-needed')
  if (!sameSecret(given, expected)) throw new Problem('wrong-create-key')
}

/** A stage from somebody's own template: in the language that the file was written in. */
const ownStage = ({ locale, maps, agenda, checklists }: TemplateFile, title: string): Stage => ({
  ...blankStage(title, locale),
  template: OWN_TEMPLATE,
  maps,
  agenda,
  checklists,
})

/** The template's filled board, as a file; null where none is asked for. */
function exampleOf({ sample, template, locale }: z.infer<typeof newWorkshop>, now: number): BoardJson | null {
  if (!sample) return null
  const board = typeof template === 'string' ? sampleOf(template, locale, now) : null
  if (!board) throw invalid([{ path: 'sample', message: 'this template has no example' }])
  return board
}

/** What the store keeps of a board that holds the example from its first moment. */
function boardWith(example: BoardJson, stage: Stage, { now, newId }: OpenVisit['services']) {
  const doc = newBoardDoc()
  importBoard(doc, { by: 'api:facilitator', now: now(), newId }, stage, example)
  return { state: Y.encodeStateAsUpdate(doc), author: doc.clientID, owner: SERVER }
}

async function createWorkshop(visit: OpenVisit): Promise<Answer> {
  const { store, now, newId, log } = visit.services
  const wanted = bodyOf(newWorkshop, visit)
  const { title, template, locale } = wanted
  const empty =
    typeof template === 'string' ? templateStage(template, title, locale) : ownStage(template, title)
  if (!empty) throw invalid([{ path: 'template', message: 'there is no such template' }])
  const example = exampleOf(wanted, now())
  const stage = example ? mergeStage(empty, example) : empty
  const board = example ? { board: boardWith(example, stage, visit.services) } : {}
  await visit.countCreation()
  const id = newId()
  const keys = deriveKeys(newFacilitatorKey(), NO_ROTATION)
  await store.createWorkshop({ id, keyHashes: hashKeys(keys), stage, createdAt: now(), ...board })
  log.info({ workshop: id }, 'workshop created')
  return { status: 201, body: { id, keys, links: shareLinks(visit, id, keys) } }
}

async function getWorkshop({ services, workshop, role }: WorkshopVisit): Promise<Answer> {
  const { config, store } = services
  const body = await services.rooms.use(workshop.id, async room => {
    const counts = await services.readings.counts.of(workshop.id, room)
    const updatedAt = (await store.changedAt(workshop.id)) ?? workshop.createdAt
    return room.read((_doc, stage) => ({
      id: workshop.id,
      role,
      title: stage.title,
      locale: stage.locale,
      template: stage.template,
      locked: stage.locked,
      createdAt: workshop.createdAt,
      updatedAt,
      deletesAt: deletedAfter(updatedAt, config),
      // whoever joins gets a colour that nobody has yet
      colors: [...new Set(stage.people.map(p => p.color))],
      counts: { maps: stage.maps.length, ...counts, present: room.people() },
    }))
  })
  return { status: 200, body }
}

async function deleteWorkshop({ services, workshop }: WorkshopVisit): Promise<Answer> {
  const { store, rooms, now, log, snapshotTexts } = services
  await store.deleteWorkshop(workshop.id, now())
  snapshotTexts.forget(workshop.id)
  await rooms.evict(workshop.id, CLOSE.gone, 'this workshop was deleted')
  log.info({ workshop: workshop.id }, 'workshop deleted')
  return { status: 204 }
}

export const workshopRoutes: readonly Route[] = [
  {
    method: 'POST',
    path: '/api/workshops',
    who: 'anyone',
    body: 'template',
    creates: true,
    admit: checkCreateKey,
    handle: createWorkshop,
  },
  { method: 'GET', path: '/api/workshops/:id', who: 'viewer', handle: getWorkshop },
  { method: 'DELETE', path: '/api/workshops/:id', who: 'facilitator', handle: deleteWorkshop },
]
