import { ROOTS, root } from '../../shared/doc/board-doc.ts'
import type { WorkshopId } from '../../shared/model/ids.ts'
import type { Services } from './route.ts'

const PART_OF_AN_ID = /[\w-]/

/** Whether JSON text names an id: as a word of its own, since keys are made from several ids. */
export function names(json: string, id: string): boolean {
  const word = JSON.stringify(id).slice(1, -1)
  for (let at = json.indexOf(word); at !== -1; at = json.indexOf(word, at + 1)) {
    const around = [json[at - 1] ?? '', json[at + word.length] ?? '']
    if (!around.some(letter => PART_OF_AN_ID.test(letter))) return true
  }
  return false
}

/** Whether anything of a workshop names a person or a record: the document with what was deleted in it, the stage, who wrote, sealed entries, snapshots. */
export async function isNamed(
  { rooms, store }: Pick<Services, 'rooms' | 'store'>,
  workshop: WorkshopId,
  id: string,
): Promise<boolean> {
  const here = await rooms.use(workshop, room =>
    room.read(
      (doc, stage) =>
        names(JSON.stringify(stage), id) ||
        ROOTS.some(name => names(JSON.stringify(root(doc, name).toJSON()), id)),
    ),
  )
  if (here || names(JSON.stringify(await store.sealed(workshop)), id)) return true
  const { claims } = await store.load(workshop)
  if ([...claims.values()].includes(id)) return true
  for (const row of await store.snapshots(workshop)) {
    const body = await store.snapshotBody(workshop, row.id)
    if (body && names(Buffer.from(body).toString('utf8'), id)) return true
  }
  return false
}
