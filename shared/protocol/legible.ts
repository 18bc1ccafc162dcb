import { z } from 'zod/mini'

type Fields = Record<string, unknown>
const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** One thing as a shape reads it, without the fields that it cannot read; undefined where it cannot do without them. */
function legible<T>(shape: z.ZodMiniType<T>, value: unknown): T | undefined {
  const whole = shape.safeParse(value)
  if (whole.success || !isFields(value)) return whole.data
  const unread = new Set(
    whole.error.issues.flatMap(issue =>
      issue.code === 'unrecognized_keys' ? issue.keys : issue.path.slice(0, 1),
    ),
  )
  return shape.safeParse(Object.fromEntries(Object.entries(value).filter(([key]) => !unread.has(key)))).data
}

/**
 * What is legible of something, undefined for nothing: who says it may be newer, or have heard it from a hostile client, and all else that
 * was said with it counts.
 */
export const legiblePart = <T>(shape: z.ZodMiniType<T>) =>
  z.pipe(
    z.unknown(),
    z.transform(value => legible(shape, value)),
  )

/** The legible items of a list. */
export const legibleList = <T>(shape: z.ZodMiniType<T>) =>
  z.pipe(
    z.array(z.unknown()),
    z.transform(items => items.map(item => legible(shape, item)).filter(item => item !== undefined)),
  )
