import { z } from 'zod/mini'

export const ROLES = ['facilitator', 'participant', 'viewer'] as const
export const role = z.enum(ROLES)
export type Role = z.infer<typeof role>

/** Who may change the board (a lock aside). */
export const mayEdit = (r: Role): boolean => r !== 'viewer'
