import type { FastifyRequest } from 'fastify'
import { FILE_NAMES, type FileName, type FileQuery, fileQuery } from '../../../shared/files/file-request.ts'
import { invalid } from '../problem.ts'
import type { Answer, Route, WorkshopVisit } from '../route.ts'
import { makeBoardFile } from './make-board-file.ts'

/** Media types by the ending of a file's name. */
export const FILE_TYPES: Readonly<Record<string, string>> = {
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

const getFile =
  (name: FileName) =>
  async ({ services, workshop, role, request }: WorkshopVisit): Promise<Answer> => {
    const query = queryOf(request)
    const { bytes, title } = await makeBoardFile(services, request, {
      workshop: workshop.id,
      name,
      role,
      query,
    })
    return { status: 200, body: Buffer.from(bytes), headers: fileHeaders(name, title) }
  }

/** Saved, never shown by the browser: what people wrote is no page of ours. */
export function fileHeaders(name: FileName, title: string): Record<string, string> {
  const ending = name.slice(name.lastIndexOf('.') + 1)
  const file = `${title} ${name}`.replace(/[^\p{L}\p{M}\p{N}\-. ]+/gu, ' ').replace(/\s+/g, ' ')
  return {
    'content-type': FILE_TYPES[ending] ?? 'application/octet-stream',
    'content-disposition': `attachment; filename="${name}"; filename*=UTF-8''${encodeURIComponent(file)}`,
  }
}

export const fileRoutes: readonly Route[] = FILE_NAMES.map(name => ({
  method: 'GET',
  path: `/api/workshops/:id/${name}`,
  who: 'viewer',
  handle: getFile(name),
}))
