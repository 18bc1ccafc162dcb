import type { FastifyRequest } from 'fastify'
import { readBoard } from '../../../shared/doc/read-board.ts'
import { reportInsight } from '../../../shared/insight/report-insight.ts'
import type { WorkshopId } from '../../../shared/model/ids.ts'
import { mayEdit } from '../../../shared/model/role.ts'
import { AskerGone } from '../asker-gone.ts'
import type { Services } from '../route.ts'
import type { FileOrder } from './make-file.ts'

type Wanted = Pick<FileOrder, 'name' | 'query' | 'role' | 'bare'> & { readonly workshop: WorkshopId }

/** Reads the board as the asker may, and has the file made; given up when the asker goes away. */
export async function makeBoardFile(
  services: Services,
  request: FastifyRequest,
  wanted: Wanted,
): Promise<{ bytes: Uint8Array; title: string }> {
  const all = mayEdit(wanted.role)
  const { title, ...source } = await services.rooms.use(wanted.workshop, async room => {
    const read = await room.read((doc, stage) => ({
      board: services.exports.text(doc, stage, all ? 'all' : 'viewers'),
      // only a report asks for it
      insight:
        wanted.name === 'report.docx' ? JSON.stringify(reportInsight(readBoard(doc), stage.maps)) : '{}',
      title: stage.title,
    }))
    return { ...read, version: room.version() }
  })
  const asked = untilGone(request)
  try {
    const order = { ...source, ...wanted, now: services.now() }
    return { title, bytes: await services.files.make(order, asked.signal) }
  } finally {
    asked.end()
  }
}

/** Ends when the asker goes away; nobody makes a file for nobody. */
function untilGone(request: FastifyRequest): { signal: AbortSignal; end: () => void } {
  const gone = new AbortController()
  const leave = (): void => gone.abort(new AskerGone('nobody waits for this file any more'))
  request.raw.socket.once('close', leave)
  return { signal: gone.signal, end: () => request.raw.socket.off('close', leave) }
}
