import { describe, expect, it } from 'vitest'
import { composeMessage, suggestionsFor } from '../../client/partners/record/compose-message.ts'
import { timelineOf } from '../../client/partners/record/record-timeline.ts'
import { blankPartner, type Partner } from '../../shared/model/partner.ts'
import type { TextField } from '../../shared/model/partner-fields.ts'
import { wordsIn } from '../support/words.ts'

const t = wordsIn('en')
const with_ = (texts: Partial<Record<TextField, string>>, more: Partial<Partner> = {}): Partner => {
  const blank = blankPartner('p')
  const pieces = Object.entries(texts).map(([field, text]) => [field, [{ key: `p/${field}#ana`, text }]])
  return { ...blank, ...more, texts: { ...blank.texts, ...Object.fromEntries(pieces) } }
}
const us = with_({ needs: 'Members' }, { name: 'Our union' })

describe('the message', () => {
  it('offers what the records say, and nothing that is written already', () => {
    const them = with_({ overlap: 'Open clinic', needs: 'A room', message_benefit: 'You get: A room' })
    expect(suggestionsFor('message_need', them, us, 'Signatures', t)).toEqual(['Members', 'Signatures'])
    expect(suggestionsFor('message_benefit', them, us, '', t)).toEqual(['Open clinic'])
    expect(suggestionsFor('message_ask', them, us, '', t)).toEqual([])
  })

  it('is empty without a part, and leaves out parts that nobody wrote', () => {
    expect(composeMessage(with_({ overlap: 'Open clinic' }), us, 'Ana', t)).toBe('')
    const text = composeMessage(with_({ message_ask: 'Come in May' }, { name: 'Clinic' }), us, 'Ana', t)
    expect(text).toBe('Dear Clinic,\n\nWhat we ask: Come in May\n\nAna\nOur union')
  })
})

describe('the past of a record', () => {
  it('says what a field became: what came next, or what stands there now; the newest first', () => {
    const blank = blankPartner('p')
    const change = (id: string, made: number, was: string) => ({ id, made, field: 'stage', was, by: 'ana' })
    const partner: Partner = {
      ...blank,
      stage: 'met',
      lists: { ...blank.lists, changes: [change('a', 1, ''), change('b', 2, 'contacted')] },
    }
    expect(timelineOf(partner).map(e => (e.kind === 'changed' ? [e.was, e.now] : []))).toEqual([
      ['contacted', 'met'],
      ['', 'contacted'],
    ])
  })

  it('tells a depth once, where it has a history of its own', () => {
    const blank = blankPartner('p')
    const lists = {
      ...blank.lists,
      changes: [{ id: 'a', made: 1, field: 'depth', was: '', by: 'ana' }],
      depth_history: [
        { id: 'd', made: 1, depth: 'co_events' as const, on: '2026-11-22', by: 'ana', note: '' },
      ],
    }
    expect(timelineOf({ ...blank, depth: 'co_events', lists }).map(e => e.kind)).toEqual(['depth'])
  })
})
