import { connectionId } from '../../shared/model/connection.ts'
import type { Intents, SharedText } from './session.ts'

const silent: SharedText = { value: () => '', type: () => {}, onRemote: () => () => {} }

/** A viewer means nothing: every intent is there, and does nothing. */
export function noIntents(): Intents {
  const nothing = () => {}
  return {
    createNotes: () => [],
    discardEmpty: nothing,
    moveNotes: nothing,
    colorNotes: nothing,
    removeNotes: nothing,
    stackNotes: nothing,
    lockNotes: nothing,
    tagNotes: nothing,
    markNotes: nothing,
    mergeNotes: nothing,
    keepApart: nothing,
    react: nothing,
    addComment: nothing,
    editComment: nothing,
    removeComment: nothing,
    createFrame: () => null,
    changeFrame: nothing,
    moveFrame: nothing,
    removeFrame: nothing,
    setTarget: nothing,
    noteText: () => null,
    connect: (from, to) => connectionId(from, to),
    changeConnection: nothing,
    reverseConnection: id => id,
    disconnect: nothing,
    promote: () => '',
    unpromote: nothing,
    setField: nothing,
    setMember: nothing,
    setRow: nothing,
    removeRow: nothing,
    checkGate: nothing,
    activateDespite: nothing,
    setDepth: nothing,
    handOff: nothing,
    answerHandOff: nothing,
    mergePartners: nothing,
    partnerText: () => silent,
    removePartner: nothing,
    setPlan: () => '',
    removePlan: nothing,
    setCheck: nothing,
    setWeight: nothing,
    orderOutreach: nothing,
    setMeta: nothing,
    bringIn: () => false,
    stage: nothing,
  }
}
