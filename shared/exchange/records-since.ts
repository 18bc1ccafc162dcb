import type { PartnerJson } from '../model/partner-json.ts'

/** What became of partner records between two states, each in the order of its file. */
export interface RecordsSince {
  readonly added: readonly PartnerJson[]
  readonly gone: readonly PartnerJson[]
  /** as they are later, with the fields that differ */
  readonly changed: readonly { readonly partner: PartnerJson; readonly fields: readonly string[] }[]
}

/** Where a record came from says nothing of the record; its id is what it is known by. */
const ASIDE = new Set(['id', 'ids', 'from', 'also'])

function differing(then: PartnerJson, now: PartnerJson): string[] {
  const [a, b]: Record<string, unknown>[] = [{ ...then }, { ...now }]
  const fields = new Set([...Object.keys(then), ...Object.keys(now)].filter(field => !ASIDE.has(field)))
  return [...fields].filter(field => JSON.stringify(a?.[field]) !== JSON.stringify(b?.[field]))
}

/** Records that came, went, or say something else. */
export function recordsSince(then: readonly PartnerJson[], now: readonly PartnerJson[]): RecordsSince {
  const before = new Map(then.map(partner => [partner.id, partner]))
  const left = new Set(now.map(partner => partner.id))
  return {
    added: now.filter(partner => !before.has(partner.id)),
    gone: then.filter(partner => !left.has(partner.id)),
    changed: now.flatMap(partner => {
      const was = before.get(partner.id)
      const fields = was ? differing(was, partner) : []
      return fields.length > 0 ? [{ partner, fields }] : []
    }),
  }
}
