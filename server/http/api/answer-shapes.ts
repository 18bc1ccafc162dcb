import { z } from 'zod'
import { boardJson } from '../../../shared/exchange/board-json.ts'
import { GROUP_TYPES } from '../../../shared/insight/advisory-group.ts'
import { BANDS } from '../../../shared/maps/power-map.ts'
import { SECTORS } from '../../../shared/model/partner-enums.ts'
import { ROLES } from '../../../shared/model/role.ts'
import { SNAPSHOT_KINDS } from '../../../shared/model/snapshot.ts'
import { locale, stage } from '../../../shared/model/stage.ts'
import { FILE_TYPES } from '../files/file-routes.ts'

/** The media type of a file by its name. */
export const mediaOf = (name: string): string =>
  (FILE_TYPES[name.slice(name.lastIndexOf('.') + 1)] ?? 'application/octet-stream').replace(/;.*/, '')

const id = z.string()
const ids = z.array(id)
const count = z.int().min(0)
/** milliseconds since 1970 */
const moment = z.int().describe('milliseconds since 1970')
const everyRole = <Shape extends z.ZodType>(shape: Shape) =>
  z.strictObject({ facilitator: shape, participant: shape, viewer: shape })

const keys = everyRole(z.string().describe('43 base64url characters'))
const links = everyRole(z.string().describe('the address to share; the key stands behind the #'))

export const madeWorkshop = z.strictObject({ id, keys, links })
export const shareLinksAnswer = z.strictObject({ keys, links })

export const workshopFacts = z.strictObject({
  id,
  role: z.enum(ROLES).describe('what the key allows'),
  title: z.string(),
  locale,
  template: z.string(),
  locked: z.boolean(),
  createdAt: moment,
  updatedAt: moment,
  deletesAt: moment
    .nullable()
    .describe('when it is deleted unless somebody changes it before (milliseconds since 1970); null: never'),
  colors: z.array(z.string()).describe('colours that people have already'),
  counts: z.strictObject({
    maps: count,
    notes: count,
    connections: count,
    partners: count,
    present: count.describe('people connected at the moment'),
  }),
})

export const mergedCounts = z.strictObject({ notes: count, connections: count, partners: count })

const place = z.strictObject({
  note: id,
  count: count.describe('people who placed it'),
  stance: z.number(),
  influence: z.number(),
  spread: z.strictObject({ stance: z.number(), influence: z.number() }),
  split: z.boolean(),
  contested: z.boolean(),
  disagreement: z.number(),
})
const likeness = { likeness: z.number(), why: z.enum(['same-name', 'initials', 'similar']) }

export const insightAnswer = z.strictObject({
  paths: z.array(
    z.strictObject({
      target: id,
      cost: z.number().nullable().describe('the sum of 4 − strength; null where there is no path'),
      steps: ids,
    }),
  ),
  notWalked: z.array(z.string()).describe('connections that harm and would lead on towards a target'),
  suggestions: z.array(z.strictObject({ from: id, to: id, ...likeness })),
  unusedAssets: ids,
  setAside: ids,
  uncovered: ids,
  undecided: ids,
  assumed: ids,
  spectrum: z.array(z.strictObject({ map: id, bands: z.record(z.enum(BANDS), ids), unplaced: ids })),
  coverage: z.strictObject({
    sectors: z.partialRecord(z.enum(SECTORS), count),
    empty: z.array(z.enum(SECTORS)),
    unset: count,
  }),
  net: z.array(z.strictObject({ sector: z.enum(SECTORS), hints: z.array(z.string()) })),
  agreement: z.array(z.strictObject({ map: id, round: id, revealedAt: moment, places: z.array(place) })),
  contested: ids,
  duplicates: z.array(z.strictObject({ notes: z.tuple([id, id]), ...likeness })),
  ownership: z.strictObject({
    owners: z.array(
      z.strictObject({ owner: z.string(), partners: ids, tooMany: z.boolean(), leads: z.boolean() }),
    ),
    unowned: ids,
  }),
  oneWay: z.array(z.strictObject({ partner: id, exchange: z.enum(['we_only_give', 'they_only_give']) })),
  advisory: z.strictObject({
    members: ids,
    missingTypes: z.array(z.enum(GROUP_TYPES)),
    missingTies: z.array(z.string()),
    missingPopulations: z.array(z.string()),
  }),
})

export const snapshotRow = z.strictObject({
  id,
  name: z.string(),
  by: z.string().nullable(),
  automatic: z.boolean(),
  kind: z.enum(SNAPSHOT_KINDS).nullable().describe('what had an automatic one made; null: somebody named it'),
  createdAt: moment,
  notes: count,
  partners: count,
})
export const snapshotList = z.strictObject({ snapshots: z.array(snapshotRow) })
const left = count.describe('things in it that could not be read and are left out')
export const wholeSnapshot = z.strictObject({ ...snapshotRow.shape, stage, board: boardJson, left })
export const restored = z.strictObject({ before: snapshotRow, left })

export const calendarLinkFacts = z.strictObject({
  link: z.strictObject({ createdAt: moment }).nullable().describe('null: there is none'),
})
export const madeCalendarLink = z.strictObject({
  link: z.string().describe('told this once: the server keeps a hash'),
  createdAt: moment,
})
export const newEpoch = z.strictObject({ epoch: count })
export const status = z.strictObject({ status: z.string() })

/** RFC 9457. */
export const problemShape = z.object({
  type: z.string().describe('urn:allymap:problem:…'),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  path: z.string().optional().describe('where in the request, for 422'),
  problems: z.array(z.strictObject({ path: z.string(), message: z.string() })).optional(),
  parts: z.array(z.string()).optional().describe('parts of a file that the key does not allow'),
})
