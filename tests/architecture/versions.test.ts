import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { inProject } from '../../scripts/project.ts'
import { DOC_VERSION, ROOTS } from '../../shared/doc/board-doc.ts'
import { BOARD_SCHEMA, boardJson } from '../../shared/exchange/board-json.ts'
import { META_FIELDS } from '../../shared/model/board.ts'
import { commentShape } from '../../shared/model/comment.ts'
import { connectionShape } from '../../shared/model/connection.ts'
import { frameShape } from '../../shared/model/frame.ts'
import { noteShape, REACTIONS } from '../../shared/model/note.ts'
import { LISTS, SCALARS, SETS, TEXTS } from '../../shared/model/partner-fields.ts'
import { CHECK, PLAN, weightChange } from '../../shared/model/plan.ts'
import { planJson } from '../../shared/model/plan-json.ts'
import { TABLES } from '../../shared/model/tables.ts'
import { CLOSE } from '../../shared/protocol/close-codes.ts'
import { FRAME, KIND, SYNC } from '../../shared/protocol/frames.ts'
import {
  clientMessage,
  PROTOCOL_VERSION,
  serverMessage,
  viewConnection,
  viewFrame,
  viewNote,
  viewPartner,
} from '../../shared/protocol/messages.ts'
import { SUBPROTOCOL } from '../../shared/protocol/subprotocol.ts'

/** What each version looked like. A changed shape asks for a new version and a new line here. */
const known = z
  .record(z.string(), z.record(z.string(), z.string()))
  .parse(JSON.parse(readFileSync(inProject('tests/architecture/shapes.json'), 'utf8')))

const schema = (shape: z.core.$ZodType): unknown =>
  z.toJSONSchema(shape, { unrepresentable: 'any', io: 'input' })
const hash = (value: unknown): string =>
  createHash('sha256').update(JSON.stringify(value)).digest('base64url').slice(0, 16)

const shapes = {
  protocol: {
    version: String(PROTOCOL_VERSION),
    hash: hash([
      FRAME,
      SYNC,
      KIND,
      CLOSE,
      SUBPROTOCOL,
      schema(clientMessage),
      schema(serverMessage),
      // what is in a view: a message takes any of it, and leaves out what cannot be read
      ...[viewNote, viewConnection, viewFrame, viewPartner, planJson].map(schema),
    ]),
  },
  document: {
    version: String(DOC_VERSION),
    hash: hash([
      ROOTS,
      schema(noteShape),
      schema(connectionShape),
      schema(frameShape),
      schema(commentShape),
      REACTIONS,
      SCALARS,
      SETS,
      LISTS,
      TEXTS,
      PLAN,
      CHECK,
      schema(weightChange),
      TABLES,
      META_FIELDS,
    ]),
  },
  'board JSON': { version: BOARD_SCHEMA, hash: hash(schema(boardJson)) },
}

describe('versions', () => {
  for (const [name, { version, hash: now }] of Object.entries(shapes))
    it(`the ${name} has the shape that its version ${version} had`, () => {
      const hint = `The ${name} changed (${now}). Raise its version, keep reading the old one, and add a line to shapes.json.`
      expect(known[name]?.[version], hint).toBe(now)
    })

  it('a changed shape is noticed', () => {
    expect(hash(schema(z.object({ a: z.string() })))).not.toBe(
      hash(schema(z.object({ a: z.string().max(2) }))),
    )
  })
})
