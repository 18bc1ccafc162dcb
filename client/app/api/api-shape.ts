import { z } from 'zod/mini'
import { type Answer, answerOf, ask } from '../../platform/http.ts'

/** The part of JSON Schema that the description uses. */
export interface Shape {
  readonly $ref?: string | undefined
  readonly type?: string | readonly string[] | undefined
  readonly description?: string | undefined
  readonly enum?: readonly unknown[] | undefined
  readonly const?: unknown
  readonly properties?: Readonly<Record<string, Shape>> | undefined
  readonly required?: readonly string[] | undefined
  /** false behind `prefixItems`: no more than those */
  readonly items?: boolean | Shape | undefined
  readonly prefixItems?: readonly Shape[] | undefined
  readonly anyOf?: readonly Shape[] | undefined
  readonly oneOf?: readonly Shape[] | undefined
  readonly additionalProperties?: boolean | Shape | undefined
  readonly maxLength?: number | undefined
  readonly maxItems?: number | undefined
}
const shape: z.ZodMiniType<Shape> = z.lazy(() =>
  z.object({
    $ref: z.optional(z.string()),
    type: z.optional(z.union([z.string(), z.array(z.string())])),
    description: z.optional(z.string()),
    enum: z.optional(z.array(z.unknown())),
    const: z.optional(z.unknown()),
    properties: z.optional(z.record(z.string(), shape)),
    required: z.optional(z.array(z.string())),
    items: z.optional(z.union([z.boolean(), shape])),
    prefixItems: z.optional(z.array(shape)),
    anyOf: z.optional(z.array(shape)),
    oneOf: z.optional(z.array(shape)),
    additionalProperties: z.optional(z.union([z.boolean(), shape])),
    maxLength: z.optional(z.number()),
    maxItems: z.optional(z.number()),
  }),
)

const content = z.optional(z.record(z.string(), z.object({ schema: z.optional(shape) })))
const call = z.object({
  tags: z.array(z.string()),
  operationId: z.string(),
  summary: z.string(),
  description: z.string(),
  parameters: z.array(
    z.object({
      name: z.string(),
      in: z.enum(['path', 'query', 'header']),
      required: z.boolean(),
      description: z.optional(z.string()),
      schema: shape,
    }),
  ),
  requestBody: z.optional(z.object({ content })),
  responses: z.record(z.string(), z.object({ description: z.string(), content })),
})
export type ApiCall = z.infer<typeof call>
export type ApiContent = z.infer<typeof content>

/** The description as this page reads it. */
export const api = z.object({
  info: z.object({ description: z.string() }),
  tags: z.array(z.object({ name: z.string(), description: z.string() })),
  paths: z.record(z.string(), z.record(z.string(), call)),
  components: z.object({ schemas: z.record(z.string(), shape) }),
})
export type Api = z.infer<typeof api>

/** What this server says of its API. */
export const fetchApi = (signal: AbortSignal): Promise<Answer<Api>> =>
  answerOf(api, ask('/api/openapi.json', { signal }))

/** The name that a reference ends with. */
export const nameOf = (ref: string): string => ref.slice(ref.lastIndexOf('/') + 1)

/** A value in a word or two: `text, at most 200`, `"en" or "es"`; null where it has parts of its own to show. */
export function inWords({ type, enum: values, const: only, maxLength }: Shape): string | null {
  if (only !== undefined) return JSON.stringify(only)
  if (values) return values.map(value => JSON.stringify(value)).join(' | ')
  if (typeof type === 'object') return type.join(' | ')
  switch (type) {
    case 'string':
      return maxLength === undefined ? 'string' : `string ≤ ${maxLength.toLocaleString('en')}`
    case 'number':
    case 'integer':
    case 'boolean':
    case 'null':
      return type
    case undefined:
      return 'any'
    default:
      return null
  }
}
