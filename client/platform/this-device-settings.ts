import { nanoid } from 'nanoid'
import { z } from 'zod'
import { accessKey, type WorkshopId, workshopId } from '../../shared/model/ids.ts'
import { LIMITS } from '../../shared/model/limits.ts'
import { type Role, role } from '../../shared/model/role.ts'
import { type Locale, locale } from '../../shared/model/stage.ts'
import { forget, keep, kept } from './kept-values.ts'

export const THEMES = ['system', 'light', 'dark'] as const
export type Theme = (typeof THEMES)[number]

/** A workshop that was opened or made on this device. `name`: as whom its owner joined, once they did. */
const recentWorkshop = z.object({
  id: workshopId,
  role,
  key: accessKey,
  title: z.string(),
  /** milliseconds since 1970 */
  at: z.number(),
  name: z.string().max(LIMITS.name).optional(),
  color: z.string().optional(),
})
export type RecentWorkshop = z.infer<typeof recentWorkshop>

const RECENT_MAX = 30
const secret = z.string().regex(/^[A-Za-z0-9_-]{22,64}$/)

const read = <T>(name: string, shape: z.ZodType<T>): T | null => {
  const parsed = shape.safeParse(kept(name))
  return parsed.success ? parsed.data : null
}

export const keptName = (): string => read('name', z.string().max(LIMITS.name)) ?? ''
export const keepName = (name: string): void => void keep('name', name)

export const keptLocale = (): Locale | null => read('locale', locale)
export const keepLocale = (chosen: Locale): void => void keep('locale', chosen)

export const keptTheme = (): Theme => read('theme', z.enum(THEMES)) ?? 'system'
export const keepTheme = (theme: Theme): void => void keep('theme', theme)

/** Newest first. Entries that cannot be read are left out. */
export function recentWorkshops(): RecentWorkshop[] {
  const list = read('workshops', z.array(z.unknown())) ?? []
  return list
    .flatMap(entry => {
      const parsed = recentWorkshop.safeParse(entry)
      return parsed.success ? [parsed.data] : []
    })
    .sort((a, b) => b.at - a.at)
}

/** Puts a workshop at the head of the list; what an earlier entry knew stays where the new one says nothing. */
export function keepRecent(workshop: RecentWorkshop): void {
  const same = (w: RecentWorkshop): boolean => w.id === workshop.id && w.role === workshop.role
  const all = recentWorkshops()
  keep('workshops', [{ ...all.find(same), ...workshop }, ...all.filter(w => !same(w))].slice(0, RECENT_MAX))
}

/** Takes a workshop off the list, in one role or in all; with the last of its entries goes the secret too. */
export function forgetRecent(id: WorkshopId, as?: Role): void {
  const rest = recentWorkshops().filter(w => w.id !== id || (as !== undefined && w.role !== as))
  keep('workshops', rest)
  if (!rest.some(w => w.id === id)) forget(`secret.${id}`)
}

/** 132 random bits that make this device one person in a workshop. */
export const newSecret = (): string => nanoid(22)

/** The secret that this device has for a workshop; made and kept at the first call. */
export function secretFor(id: WorkshopId): string {
  const known = read(`secret.${id}`, secret)
  if (known) return known
  const made = newSecret()
  keep(`secret.${id}`, made)
  return made
}
