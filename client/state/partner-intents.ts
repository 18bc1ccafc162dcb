import type * as Y from 'yjs'
import {
  answerHandOff,
  handOff,
  removeRow,
  setMember,
  setPartnerField,
  setRow,
} from '../../shared/edits/edit-partner.ts'
import type { EditContext } from '../../shared/edits/intent.ts'
import { activateDespite, checkGate, setDepth } from '../../shared/edits/partner-steps.ts'
import {
  endPromotions,
  mergePartners,
  promote,
  removePartner,
  takeBackPromotion,
} from '../../shared/edits/promote.ts'
import type { Board } from '../../shared/model/board.ts'
import type { PartnerId } from '../../shared/model/ids.ts'
import { OWN_RECORD, type Partner } from '../../shared/model/partner.ts'
import type { Intents } from './session.ts'
import { recordText } from './shared-text.ts'
import type { IntentHistory } from './undo.ts'

interface Deps {
  readonly doc: Y.Doc
  readonly board: Board
  readonly history: IntentHistory
  readonly context: () => EditContext
  readonly may: () => boolean
  /** all tools are open, to promote with among others */
  readonly all: () => boolean
}

type PartnerIntents = Pick<
  Intents,
  | 'promote'
  | 'unpromote'
  | 'setField'
  | 'setMember'
  | 'setRow'
  | 'removeRow'
  | 'checkGate'
  | 'activateDespite'
  | 'setDepth'
  | 'handOff'
  | 'answerHandOff'
  | 'mergePartners'
  | 'partnerText'
  | 'removePartner'
>

/** The record that an id names now, also after it became part of another. */
export function findPartner(board: Board, pid: PartnerId): Partner | null {
  const found = board.partners.get(pid)
  if (found) return found
  if (pid === OWN_RECORD) return board.own
  for (const partner of board.partners.values()) if (partner.ids.includes(pid)) return partner
  return null
}

/** What a person means to do with partner records. */
export function partnerIntents({ doc, board, history, context, may, all }: Deps): PartnerIntents {
  const step = (edit: () => void): void => {
    if (!may()) return
    history.begin()
    edit()
    history.begin()
  }
  const onPartner = (pid: PartnerId, edit: (partner: Partner) => void): void => {
    const partner = findPartner(board, pid)
    if (partner) step(() => edit(partner))
  }

  return {
    promote(ids) {
      if (!may() || !all()) return ''
      const promotion = promote(doc, context(), ids, board)
      if (promotion.added.length > 0) {
        history.add({
          undo: () => takeBackPromotion(doc, context(), promotion),
          redo: () => endPromotions(doc, [promotion.pid], promotion.added, false),
        })
      }
      return findPartner(board, promotion.pid)?.id ?? promotion.pid
    },
    unpromote(note) {
      const partner = findPartner(board, board.partnerOf.get(note) ?? '')
      if (!partner || !may() || !all()) return
      endPromotions(doc, partner.ids, [note], true)
      history.add({
        undo: () => endPromotions(doc, partner.ids, [note], false),
        redo: () => endPromotions(doc, partner.ids, [note], true),
      })
    },
    setField: (pid, field, value) =>
      onPartner(pid, partner => setPartnerField(doc, context(), partner, field, value)),
    setMember: (pid, set, value, on) => onPartner(pid, partner => setMember(doc, partner, set, value, on)),
    setRow: (pid, list, row, only) =>
      onPartner(pid, partner => setRow(doc, context(), partner, list, row, only)),
    removeRow: (pid, list, row) => onPartner(pid, partner => removeRow(doc, partner, list, row)),
    checkGate: (pid, gate, fit, checked) =>
      onPartner(pid, partner => checkGate(doc, context(), partner, gate, fit, checked)),
    activateDespite: (pid, reason) =>
      onPartner(pid, partner => activateDespite(doc, context(), partner, reason)),
    setDepth: (pid, depth, on) => onPartner(pid, partner => setDepth(doc, context(), partner, depth, on)),
    handOff: (pid, offer) => onPartner(pid, partner => handOff(doc, context(), partner, offer)),
    answerHandOff: (pid, row, accepted) =>
      onPartner(pid, partner => answerHandOff(doc, context(), partner, row, accepted)),
    mergePartners(pid, other) {
      const [into, from] = [findPartner(board, pid), findPartner(board, other)]
      if (!into || !from || into.id === from.id || !may()) return
      if (into.id === OWN_RECORD || from.id === OWN_RECORD) return
      const join = mergePartners(doc, into.id, from.id)
      history.add({ undo: join.undo, redo: join.redo })
    },
    partnerText(pid, field) {
      const text = recordText(doc, context, () => findPartner(board, pid), field)
      return { ...text, type: next => may() && text.type(next) }
    },
    removePartner(pid) {
      const partner = findPartner(board, pid)
      if (!partner || !may()) return
      removePartner(doc, context(), partner.ids)
      history.add({
        undo: () => removePartner(doc, context(), partner.ids, false),
        redo: () => removePartner(doc, context(), partner.ids),
      })
    },
  }
}
