import fc from 'fast-check'
import type * as Y from 'yjs'
import { noteTextOf, root } from '../../shared/doc/board-doc.ts'
import { readBoard } from '../../shared/doc/read-board.ts'
import { addComment, editComment, removeComment } from '../../shared/edits/comment.ts'
import { changeConnection, connect, disconnect } from '../../shared/edits/connect.ts'
import { changeFrame, createFrame, removeFrame } from '../../shared/edits/edit-frames.ts'
import { setMeta } from '../../shared/edits/edit-meta.ts'
import {
  colorNotes,
  createNotes,
  moveNotes,
  removeNotes,
  reviveNotes,
} from '../../shared/edits/edit-notes.ts'
import { firstText, makeText, setMember, setPartnerField, setRow } from '../../shared/edits/edit-partner.ts'
import { changeCheck, changePlanItem, createPlanItem, removePlanItem } from '../../shared/edits/edit-plan.ts'
import type { EditContext } from '../../shared/edits/intent.ts'
import { markNotes, tagNotes } from '../../shared/edits/mark-notes.ts'
import { mergeNotes } from '../../shared/edits/merge-notes.ts'
import { promote, removePartner } from '../../shared/edits/promote.ts'
import { replaceText } from '../../shared/edits/replace-text.ts'
import { NOTE_COLORS, TIES } from '../../shared/model/note.ts'
import { SECTORS } from '../../shared/model/partner-enums.ts'
import { Replicas } from './replicas.ts'

export const [ME, OTHER] = [0, 1]
/** One edit of one of two people. */
export const awayStep = fc.record({
  who: fc.constantFrom(ME, OTHER),
  do: fc.constantFrom(
    ...([
      'move',
      'move',
      'color',
      'mark',
      'tag',
      'type',
      'remove',
      'revive',
      'merge',
      'new',
      'comment',
    ] as const),
    ...(['field', 'member', 'row', 'long', 'drop-record', 'line', 'change-line', 'cut'] as const),
    ...(['task', 'drop-task', 'check', 'meta', 'frame', 'drop-frame', 'promote'] as const),
  ),
  which: fc.nat(3),
  to: fc.nat(5),
})
type AwayStep = typeof awayStep extends fc.Arbitrary<infer S> ? S : never

/** A board with a few things of each kind, known by both. */
export function knownBoard(): Replicas {
  const replicas = new Replicas(2)
  const doc = replicas.doc(ME)
  const ctx = replicas.context(ME)
  const ids = createNotes(
    doc,
    ctx,
    ['Tenants union', 'Library board', 'Fire chief', 'Mayor Ortiz'].map((text, i) => ({
      map: 'asset',
      at: [i * 300, 0] as const,
      text,
      color: 'lemon' as const,
    })),
  )
  const [a = '', b = '', c = ''] = ids
  connect(doc, ctx, a, b)
  connect(doc, ctx, b, c)
  promote(doc, ctx, [a], readBoard(doc))
  addComment(doc, ctx, a, 'first remark')
  createFrame(doc, ctx, { map: 'asset', rect: [0, 0, 400, 400], title: 'North' })
  createPlanItem(doc, ctx, 'tasks', { text: 'Call the mayor' })
  changeCheck(doc, 'office/C1.1', { note: 'begun' })
  replicas.settle()
  return replicas
}

/** Does that edit on one's copy; `word` is put in where something is written. */
export function act(doc: Y.Doc, ctx: EditContext, { do: what, which, to }: AwayStep, word: string): void {
  const board = readBoard(doc)
  const at = <T>(all: Iterable<T>): T | undefined => [...all][which % Math.max(1, [...all].length)]
  const note = at(board.notes.keys()) ?? ''
  const partner = at(board.partners.values())
  const line = at(board.connections.keys()) ?? ''
  const frame = at(board.frames.keys()) ?? ''
  const task = at(board.plan.tasks.keys()) ?? ''
  const anyNote = [...root(doc, 'notes').keys()][which % 4] ?? ''
  const acts: Record<AwayStep['do'], () => void> = {
    move: () => {
      moveNotes(doc, [{ id: note, at: [to * 150, which * 150] }])
    },
    color: () => {
      colorNotes(doc, [note], NOTE_COLORS[to] ?? 'sand')
    },
    mark: () => {
      markNotes(doc, [note], { tie: TIES[to % 3] ?? null, idea: to === 3 ? word : '' })
    },
    tag: () => {
      tagNotes(doc, [note], { add: [`tag${to}`] })
    },
    type: () => {
      const text = noteTextOf(doc, note)
      if (text) doc.transact(() => replaceText(text, retyped(text.toString(), to, word)))
    },
    remove: () => {
      removeNotes(doc, ctx, [note])
    },
    revive: () => {
      reviveNotes(doc, [anyNote])
    },
    merge: () => {
      mergeNotes(doc, ctx, note, [at([...board.notes.keys()].reverse()) ?? ''], board)
    },
    new: () => {
      createNotes(doc, ctx, [{ map: 'power', at: [to, to], text: word, color: 'sky' }])
    },
    comment: () => {
      const comment = board.comments.get(note)?.[0]
      if (!comment) addComment(doc, ctx, note, word)
      else if (to === 0) removeComment(doc, note, comment.id)
      else editComment(doc, note, comment.id, word)
    },
    field: () => {
      if (partner)
        setPartnerField(doc, ctx, partner, to < 3 ? 'sector' : 'website', to < 3 ? (SECTORS[to] ?? '') : word)
    },
    member: () => {
      if (partner) setMember(doc, partner, 'channels', `channel${to}`, which % 2 === 0)
    },
    row: () => {
      if (partner)
        setRow(doc, ctx, partner, 'first_steps', {
          id: 'row',
          kind: 'own',
          text: word,
          state: 'idea',
          on: null,
        })
    },
    long: () => {
      if (partner) {
        const text = firstText(doc, partner, 'goals') ?? makeText(doc, ctx, partner.id, 'goals')
        doc.transact(() => replaceText(text, retyped(text.toString(), to, word)))
      }
    },
    'drop-record': () => {
      if (partner) removePartner(doc, ctx, partner.ids)
    },
    promote: () => {
      promote(doc, ctx, [note], board)
    },
    line: () => {
      connect(doc, ctx, note, anyNote)
    },
    'change-line': () => {
      changeConnection(doc, line, { strength: to < 3 ? 1 : 3, kind: which < 2 ? 'money' : 'votes' })
    },
    cut: () => {
      disconnect(doc, line, board)
    },
    task: () => {
      changePlanItem(doc, 'tasks', task, to < 3 ? { owner: word } : { text: word })
    },
    'drop-task': () => {
      removePlanItem(doc, ctx, 'tasks', task)
    },
    check: () => {
      changeCheck(doc, 'office/C1.1', to < 3 ? { note: word } : { state: 'done' })
    },
    meta: () => {
      setMeta(doc, 'objective', word)
    },
    frame: () => {
      changeFrame(doc, frame, to < 3 ? { title: word } : { rect: [to, to, 300, 300] })
    },
    'drop-frame': () => {
      removeFrame(doc, ctx, frame)
    },
  }
  acts[what]()
}

/** Words put in at the front, at the end, or in place of one word. */
function retyped(text: string, to: number, word: string): string {
  const words = text.split(' ')
  if (to < 2) return [word, ...words].join(' ')
  if (to < 4) return [...words, word].join(' ')
  return words.map((w, i) => (i === to % words.length ? word : w)).join(' ')
}
