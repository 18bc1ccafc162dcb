import { categoryOf } from '../maps/asset-map.ts'
import type { Locale } from '../model/stage.ts'
import type { FileBoard } from './board-of-file.ts'
import { choiceWord } from './choice-words.ts'
import { FILE_WORDS } from './file-words.ts'
import { membersText } from './list-cell.ts'
import type { Table } from './partners-table.ts'

/** The people at our partners, one a row; none unless contacts were ticked. */
export function contactsTable({ partners, names }: FileBoard, words: Locale | null = null): Table {
  return {
    columns: ['partner_id', 'partner', 'name', 'title', 'email', 'phone', 'tie', 'known_by', 'internal'],
    rows: partners.flatMap(({ id, name = '', contacts = [] }) =>
      contacts.map(contact => [
        id,
        name,
        contact.name ?? '',
        contact.title ?? '',
        contact.email ?? '',
        contact.phone ?? '',
        words && contact.tie ? choiceWord('contacts.tie', contact.tie, words) : (contact.tie ?? null),
        names.nameOf(contact.known_by ?? ''),
        words && contact.internal ? FILE_WORDS[words].yes : (contact.internal ?? false),
      ]),
    ),
  }
}

/** What was talked about with whom; none unless remarks were ticked. */
export function meetingsTable({ partners }: FileBoard): Table {
  return {
    columns: ['partner_id', 'partner', 'on', 'who', 'learned', 'shared', 'our_talk_share', 'next'],
    rows: partners.flatMap(({ id, name = '', meetings = [] }) =>
      meetings.map(meeting => [
        id,
        name,
        meeting.on ?? null,
        meeting.who ?? '',
        meeting.learned ?? '',
        meeting.shared ?? '',
        meeting.talk ?? null,
        meeting.next ?? '',
      ]),
    ),
  }
}

/** The notes of all maps; where they stand on maps with axes only where stance was ticked. */
export function notesTable({ board, names, may }: FileBoard): Table {
  const maps = new Map((board.maps ?? []).map(map => [map.id, map]))
  const judged = may.has('stance')
  return {
    columns: [
      ...['id', 'map', 'zone', 'text', 'color', 'tags', 'holder', 'by', 'partner'],
      ...(judged ? ['stance', 'influence', 'tie', 'movable', 'evidence', 'trend'] : []),
    ],
    rows: (board.notes ?? []).map(note => {
      const map = maps.get(note.map ?? '')
      return [
        note.id,
        map?.title ?? note.map ?? '',
        map?.kind === 'zones' ? (categoryOf(map, note.at ?? null)?.title ?? '') : '',
        note.text ?? '',
        note.color ?? '',
        membersText(note.tags ?? []),
        note.holder ?? '',
        names.nameOf(note.by ?? ''),
        note.partner ?? '',
        ...(judged
          ? [
              note.stance ?? null,
              note.influence ?? null,
              note.tie ?? null,
              note.movable ?? null,
              note.evidence ?? null,
              note.trend ?? null,
            ]
          : []),
      ]
    }),
  }
}
