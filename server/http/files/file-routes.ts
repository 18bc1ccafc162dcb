import type { FastifyRequest } from 'fastify'
import { FILE_NAMES, type FileName, type FileQuery, fileQuery } from '../../../shared/files/file-request.ts'
import { projectInsight } from '../../../shared/insight/insight.ts'
import { mayEdit } from '../../../shared/model/role.ts'
import type { Stage } from '../../../shared/model/stage.ts'
import { invalid } from '../problem.ts'
import type { Answer, Route, WorkshopVisit } from '../route.ts'

const TYPES: Readonly<Record<string, string>> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  vcf: 'text/vcard; charset=utf-8',
  ics: 'text/calendar; charset=utf-8; method=PUBLISH',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
}

/** What the address asks for; throws a 422 that names what it does not know. */
function queryOf(request: FastifyRequest): FileQuery {
  const parsed = fileQuery.safeParse({ ...(request.query ?? {}) })
  if (parsed.success) return parsed.data
  throw invalid(
    parsed.error.issues.map(issue => ({
      path: [...issue.path, ...(issue.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [])].join('.'),
      message: issue.message || 'not known here',
    })),
  )
}

/** Ends when the asker goes away; nobody makes a file for nobody. */
function untilGone(request: FastifyRequest): { signal: AbortSignal; end: () => void } {
  const gone = new AbortController()
  const leave = (): void => gone.abort(new Error('nobody waits for this file any more'))
  request.raw.socket.once('close', leave)
  return { signal: gone.signal, end: () => request.raw.socket.off('close', leave) }
}

const getFile =
  (name: FileName) =>
  async (visit: WorkshopVisit): Promise<Answer> => {
    const { services, workshop, role, request } = visit
    const query = queryOf(request)
    const reader = mayEdit(role) ? 'all' : 'viewers'
    const source = await services.rooms.use(workshop.id, async room => {
      const read = await room.read((doc, stage) => ({
        board: services.exports.text(doc, stage, reader),
        insight: JSON.stringify(shownInsight(services.insights.of(doc, stage), stage, mayEdit(role))),
        title: stage.title,
      }))
      return { ...read, version: room.version() }
    })
    const asked = untilGone(request)
    try {
      const { title, ...order } = source
      const now = services.now()
      const bytes = await services.files.make(
        { ...order, name, query, role, workshop: workshop.id, now },
        asked.signal,
      )
      return { status: 200, body: Buffer.from(bytes), headers: fileHeaders(name, title) }
    } finally {
      asked.end()
    }
  }

const shownInsight = (insight: Parameters<typeof projectInsight>[0], stage: Stage, all: boolean) => {
  const { paths, unusedAssets } = projectInsight(insight, all || stage.privacy.stance)
  return { paths, unusedAssets }
}

/** Saved, never shown by the browser: what people wrote is no page of ours. */
export function fileHeaders(name: FileName, title: string): Record<string, string> {
  const ending = name.slice(name.lastIndexOf('.') + 1)
  const file = `${title} ${name}`.replace(/[^\p{L}\p{N}\-. ]+/gu, ' ').replace(/\s+/g, ' ')
  return {
    'content-type': TYPES[ending] ?? 'application/octet-stream',
    'content-disposition': `attachment; filename="${name}"; filename*=UTF-8''${encodeURIComponent(file)}`,
  }
}

export const fileRoutes: readonly Route[] = FILE_NAMES.map(name => ({
  method: 'GET',
  path: `/api/workshops/:id/${name}`,
  who: 'viewer',
  handle: getFile(name),
}))
