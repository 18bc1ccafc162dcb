import { nanoid } from 'nanoid'
import { ACCESS_KEY, WORKSHOP_ID } from '../../shared/model/id-shapes.ts'
import type { WorkshopId } from '../../shared/model/ids.ts'
import { LIMITS } from '../../shared/model/limits.ts'
import type { Role } from '../../shared/model/role.ts'
import type { Locale } from '../../shared/model/stage.ts'
import { forget, keep, kept } from './kept-values.ts'

// What is read here decides what the page asks the server for before anything else has come: so it checks by hand.

export const THEMES = ['system', 'light', 'dark'] as const
export type Theme = (typeof THEMES)[number]

/** A workshop that was opened or made on this device. */
export interface RecentWorkshop {
  readonly id: WorkshopId
  readonly role: Role
  readonly key: string
  readonly title: string
  /** milliseconds since 1970 */
  readonly at: number
  /** as whom its owner joined, once they did */
  readonly name?: string | undefined
  readonly color?: string | undefined
}

const RECENT_MAX = 30
const SECRET = /^[A-Za-z0-9_-]{22,64}$/
const ROLES: Readonly<Record<Role, true>> = { facilitator: true, participant: true, viewer: true }
const LOCALES: Readonly<Record<Locale, true>> = { en: true, es: true }

const isText = (value: unknown, most = Number.POSITIVE_INFINITY): value is string =>
  typeof value === 'string' && value.length <= most
const isOneOf = <T extends string>(set: Readonly<Record<T, true>>, value: unknown): value is T =>
  typeof value === 'string' && Object.hasOwn(set, value)

function readRecent(entry: unknown): RecentWorkshop | null {
  if (typeof entry !== 'object' || entry === null) return null
  const { id, role, key, title, at, name, color }: Record<string, unknown> = { ...entry }
  if (!isText(id) || !WORKSHOP_ID.test(id) || !isText(key) || !ACCESS_KEY.test(key)) return null
  if (!isOneOf(ROLES, role) || !isText(title) || typeof at !== 'number' || !Number.isFinite(at)) return null
  if (name !== undefined && !isText(name, LIMITS.name)) return null
  if (color !== undefined && !isText(color)) return null
  return {
    id,
    role,
    key,
    title,
    at,
    ...(name === undefined ? {} : { name }),
    ...(color === undefined ? {} : { color }),
  }
}

export function keptName(): string {
  const name = kept('name')
  return isText(name, LIMITS.name) ? name : ''
}
export const keepName = (name: string): void => void keep('name', name)

export function keptLocale(): Locale | null {
  const locale = kept('locale')
  return isOneOf(LOCALES, locale) ? locale : null
}
export const keepLocale = (chosen: Locale): void => void keep('locale', chosen)

export const keptTheme = (): Theme => THEMES.find(theme => theme === kept('theme')) ?? 'system'
export const keepTheme = (theme: Theme): void => void keep('theme', theme)

/** Newest first. Entries that cannot be read are left out. */
export function recentWorkshops(): RecentWorkshop[] {
  const list = kept('workshops')
  if (!Array.isArray(list)) return []
  return list
    .map(readRecent)
    .filter(entry => entry !== null)
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
  const known = kept(`secret.${id}`)
  if (isText(known) && SECRET.test(known)) return known
  const made = newSecret()
  keep(`secret.${id}`, made)
  return made
}
