import type { FastifyRequest } from 'fastify'
import type * as Y from 'yjs'
import { notesOf } from '../../shared/doc/board-doc.ts'
import { importBoard } from '../../shared/edits/import-board.ts'
import type { BoardJson } from '../../shared/exchange/board-json.ts'
import { looseEndsIn, parseBoardJson } from '../../shared/exchange/parse-board-json.ts'
import type { Stage } from '../../shared/model/stage.ts'
import { tooManyWith } from '../rooms/head-count.ts'
import { mergeStage, movesAreas, stagePartsOf } from './merge-stage.ts'
import { namedInFile } from './named-in-file.ts'
import { invalid, Problem } from './problem.ts'
import type { Answer, Route, WorkshopVisit } from './route.ts'

async function getBoard({ services, workshop, role }: WorkshopVisit): Promise<Answer> {
  const text = await services.rooms.use(workshop.id, room =>
    services.readings.for(role).board.of(workshop.id, room),
  )
  return { status: 200, text }
}

const KIND_OF_PROBLEM = { 'not-a-board': 'not-a-board', newer: 'newer-board', invalid: 'invalid' } as const

function boardOf(body: unknown): BoardJson {
  const parsed = parseBoardJson(body)
  if (parsed.ok) return parsed.value
  throw invalid(parsed.error.problems, KIND_OF_PROBLEM[parsed.error.kind])
}

function checkRoom(doc: Y.Doc, stage: Stage, json: BoardJson, visit: WorkshopVisit): void {
  if (stage.locked && visit.role !== 'facilitator') throw new Problem('locked')
  const over = tooManyWith(doc, namedInFile(json))
  if (over.length > 0)
    throw invalid(
      over.map(({ root, most, called }) => ({
        path: root,
        message: `a board holds at most ${most} ${called}, deleted ones included: bring the file into a new workshop`,
      })),
    )
  const notes = notesOf(doc)
  const loose = looseEndsIn(json, id => notes.has(id))
  if (loose.length > 0) throw invalid(loose)
}

const bytesOf = ({ headers, body }: FastifyRequest): number =>
  Number(headers['content-length']) || Buffer.byteLength(JSON.stringify(body))

/** Merges a board file in; answers with how much of each kind it named. */
async function postBoard(visit: WorkshopVisit): Promise<Answer> {
  const { services, workshop, role, request } = visit
  const { purse } = services
  const json = purse.begin(workshop.id, () => boardOf(request.body))
  const stageParts = stagePartsOf(json)
  if (role !== 'facilitator' && stageParts.length > 0) {
    throw new Problem('facilitator-parts', `Leave these out: ${stageParts.join(', ')}`, { parts: stageParts })
  }
  await services.rooms.use(workshop.id, async room => {
    const { stage, used } = await room.read((doc, now) => {
      checkRoom(doc, now, json, visit)
      if (!room.fits(bytesOf(request)))
        throw new Problem('full', 'the board would be larger than 20 MiB: bring the file into a new workshop')
      return { stage: now, used: notesOf(doc).size > 0 }
    })
    const context = { by: `api:${role}`, now: services.now(), newId: services.newId }
    const into = (merged: Stage) => (doc: Y.Doc) =>
      purse.run(workshop.id, () => importBoard(doc, context, merged, json))
    if (stageParts.length === 0) return room.edit(into(stage))
    return room.editAll(now => {
      const merged = mergeStage(now, json)
      return {
        stage: merged,
        edit: into(merged),
        ...(used && movesAreas(now, merged) ? { loss: 'much' } : {}),
      }
    })
  })
  const { notes = [], connections = [], partners = [] } = json
  return {
    status: 200,
    body: { notes: notes.length, connections: connections.length, partners: partners.length },
  }
}

export const boardRoutes: readonly Route[] = [
  { method: 'GET', path: '/api/workshops/:id/board', who: 'viewer', handle: getBoard },
  {
    method: 'POST',
    path: '/api/workshops/:id/board',
    who: 'participant',
    body: 'board',
    wait: ({ purse }, workshop) => purse.secondsUntil(workshop),
    handle: postBoard,
  },
]
