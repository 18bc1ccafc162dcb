import type { FastifyRequest } from 'fastify'
import type { WorkshopId } from '../../../shared/model/ids.ts'
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
  let title = ''
  const order = async (): Promise<FileOrder> => {
    const source = await sourceOf(services, wanted)
    title = source.title
    return { ...wanted, ...source, now: services.now() }
  }
  const asked = untilGone(request)
  try {
    const bytes = await services.files.make(wanted.workshop, order, asked.signal)
    return { title, bytes }
  } finally {
    asked.end()
  }
}

function sourceOf({ rooms, readings, store }: Services, { workshop, role, name }: Wanted) {
  return rooms.use(workshop, async room => {
    const { board, report } = readings.for(role)
    // before what is read: a number may stand for too little, and is then followed by a greater one, never for too much
    const version = room.version()
    const read =
      name === 'report.docx'
        ? await report.of(workshop, room)
        : { board: await board.of(workshop, room), state: null }
    const title = await room.read((_doc, stage) => stage.title)
    const changedAt = (await store.changedAt(workshop)) ?? 0
    return { ...read, title, version, changedAt }
  })
}

/** Ends when the asker goes away; nobody makes a file for nobody. */
function untilGone(request: FastifyRequest): { signal: AbortSignal; end: () => void } {
  const gone = new AbortController()
  const leave = (): void => gone.abort(new AskerGone('nobody waits for this file any more'))
  request.raw.socket.once('close', leave)
  return { signal: gone.signal, end: () => request.raw.socket.off('close', leave) }
}
