import type { PartnerId } from '../../../shared/model/ids.ts'
import type { FirstStep, Partner } from '../../../shared/model/partner.ts'
import type { Person } from '../../../shared/model/stage.ts'
import { foldText } from '../../ui/fold-text.ts'

/** The record that an id names today: itself, or the one that it was joined into. */
export function partnerById(partners: ReadonlyMap<PartnerId, Partner>, id: PartnerId): Partner | null {
  const direct = partners.get(id)
  if (direct) return direct
  for (const partner of partners.values()) if (partner.ids.includes(id)) return partner
  return null
}

/** The step to look at now: the first agreed one, else the first idea; null where all are done, or there is none. */
export function nextStep(partner: Partner): FirstStep | null {
  const open = partner.lists.first_steps.filter(s => s.state !== 'done')
  return open.find(s => s.state === 'agreed') ?? open[0] ?? null
}

/** A typed owner: the id of the one person of that name, else the name as typed. */
export function ownerFrom(typed: string, people: readonly Person[]): string {
  const name = typed.trim()
  const found = people.filter(p => foldText(p.name) === foldText(name))
  return found.length === 1 && found[0] ? found[0].id : name
}

/** The first line that holds words. */
export const firstLine = (text: string): string =>
  text
    .split('\n')
    .find(line => line.trim() !== '')
    ?.trim() ?? ''

/** Sources that are in the record now. */
export const livingSources = (partner: Partner): number => partner.from.filter(f => !f.ended).length
