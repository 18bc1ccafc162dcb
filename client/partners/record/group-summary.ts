import { closedGates } from '../../../shared/insight/gates.ts'
import { exchangeOf } from '../../../shared/insight/reciprocity.ts'
import { type Partner, wholeText } from '../../../shared/model/partner.ts'
import { type Speech, scalarWords } from './field-words.ts'
import type { GroupName } from './group-state.ts'
import { firstLine, livingSources, nextStep } from './record-values.ts'

/** What a closed group holds, in a line; '' where there is nothing. */
export function summaryOf(group: GroupName, partner: Partner, speech: Speech): string {
  return PIECES[group](partner, speech)
    .filter(piece => piece !== '')
    .join(' · ')
}

const scalar = (partner: Partner, field: Parameters<typeof scalarWords>[0], speech: Speech): string => {
  const value = partner[field]
  return value === null || value === '' || value === false ? '' : scalarWords(field, value, speech)
}
const counted = (count: number, words: (count: number) => string): string => (count > 0 ? words(count) : '')

const PIECES: Readonly<Record<GroupName, (partner: Partner, speech: Speech) => string[]>> = {
  research: (p, speech) => {
    const { t } = speech
    return [
      scalar(p, 'sector', speech),
      firstLine(wholeText(p, 'goals')),
      counted(p.lists.contacts.length, count => t('sum.contacts', { count })),
      counted(p.lists.sources.length, count => t('sum.sources', { count })),
    ]
  },
  fit: (p, speech) => {
    const { t } = speech
    const closed = closedGates(p)
    const gates =
      closed.length > 0
        ? t('gate.closed', { gates: closed.map(gate => t(`field.${gate}`)).join(', ') })
        : p.legal_fit !== null || p.operational_fit !== null
          ? t('sum.gates', {
              legal: t(`fit.${p.legal_fit ?? 'unknown'}`),
              operational: t(`fit.${p.operational_fit ?? 'unknown'}`),
            })
          : ''
    return [
      gates,
      scalar(p, 'tier_override', speech),
      counted(p.lists.barriers.length, count => t('sum.barriers', { count })),
      firstLine(wholeText(p, 'brings')),
    ]
  },
  relationship: (p, speech) => {
    const way = exchangeOf(p)
    return [
      scalar(p, 'relationship_status', speech),
      scalar(p, 'depth', speech),
      way === 'unsaid' ? '' : speech.t(`reciprocity_short.${way}`),
      scalar(p, 'mechanism', speech),
    ]
  },
  plan: (p, speech) => {
    const { t, day } = speech
    const step = nextStep(p)
    return [
      step ? step.text || t(`first_step.${step.kind}`) : '',
      p.next_contact ? t('sum.next_contact', { when: day(p.next_contact) }) : '',
      counted(p.lists.meetings.length, count => t('sum.meetings', { count })),
    ]
  },
  history: (p, { t }) => [
    counted(livingSources(p), count => t('sum.notes', { count })),
    counted(p.lists.changes.length, count => t('sum.changes', { count })),
  ],
}
