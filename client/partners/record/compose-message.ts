import { type Partner, wholeText } from '../../../shared/model/partner.ts'
import type { Translate } from '../../i18n/i18n.tsx'
import { memberWords } from './field-words.ts'

/** The three parts of a message: what we need, what they gain, and the one thing that we ask. Source: C5.2. */
export const MESSAGE_PARTS = ['message_need', 'message_benefit', 'message_ask'] as const
export type MessagePart = (typeof MESSAGE_PARTS)[number]

/** Texts, without blank ones and those that repeat another. */
const distinct = (texts: readonly string[]): string[] => [
  ...new Set(texts.map(text => text.trim()).filter(text => text !== '')),
]

/** What we give, in words, within a sentence. */
const given = (partner: Partner, t: Translate): string =>
  partner.sets.we_give.map(value => memberWords('we_give', value, t).toLocaleLowerCase()).join(', ')

/**
 * What the records already say that may go into a part: our needs and the workshop's; what they need, what it brings, what we give;
 * the first steps that are ideas or agreed. Nothing is written by itself: each is offered, and what somebody typed stays. Source: E3.
 */
export function suggestionsFor(
  part: MessagePart,
  partner: Partner,
  own: Partner,
  workshopNeeds: string,
  t: Translate,
): string[] {
  const written = wholeText(partner, part)
  const offered = ((): string[] => {
    switch (part) {
      case 'message_need':
        return distinct([wholeText(own, 'needs'), workshopNeeds])
      case 'message_benefit':
        return distinct([
          wholeText(partner, 'overlap'),
          wholeText(partner, 'needs'),
          partner.sets.we_give.length > 0 ? t('letter.we_give', { list: given(partner, t) }) : '',
        ])
      case 'message_ask':
        return distinct(
          partner.lists.first_steps
            .filter(step => step.state !== 'done')
            .map(step => step.text || t(`first_step.${step.kind}`)),
        )
    }
  })()
  return offered.filter(text => !written.includes(text))
}

/**
 * The message as it can be sent: a greeting, where our goals meet, our need, their benefit, the ask, who we are. Parts that nobody
 * wrote are left out. Empty where none of the three parts is written.
 */
export function composeMessage(partner: Partner, own: Partner, owner: string, t: Translate): string {
  const part = (field: MessagePart | 'overlap'): string => wholeText(partner, field).trim()
  if (MESSAGE_PARTS.every(field => part(field) === '')) return ''
  const contact = partner.lists.contacts.find(c => c.name.trim() !== '')?.name ?? ''
  const lines = [
    t('letter.greeting', { name: contact || partner.name || t('partners.unnamed') }),
    part('overlap') && `${t('letter.overlap')} ${part('overlap')}`,
    part('message_need') && `${t('letter.need')} ${part('message_need')}`,
    part('message_benefit') && `${t('letter.benefit')} ${part('message_benefit')}`,
    part('message_ask') && `${t('letter.ask')} ${part('message_ask')}`,
    [owner, own.name].filter(name => name !== '').join('\n'),
  ]
  return lines.filter(line => line !== '').join('\n\n')
}
