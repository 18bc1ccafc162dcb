import type * as Y from 'yjs'
import { noteMap, noteTextOf, reactionKey } from '../doc/board-doc.ts'
import { readBoard } from '../doc/read-board.ts'
import type { NoteJson } from '../exchange/board-json.ts'
import { Covered, FreeCells } from '../maps/asset-map.ts'
import { placeOf } from '../maps/power-map.ts'
import { heightFor, squaresOf } from '../maps/tall-notes.ts'
import type { MapId } from '../model/ids.ts'
import { NOTE_MARKS, type Point } from '../model/note.ts'
import type { Stage, Zone } from '../model/stage.ts'
import { saysSomething, writeNote } from './edit-notes.ts'
import type { EditContext } from './intent.ts'
import { drop, put, same } from './put.ts'
import { replaceText } from './replace-text.ts'

/** Writes the notes of a file: known ones field by field, new ones whole. To be called inside a transaction. */
export function writeNotes(doc: Y.Doc, ctx: EditContext, stage: Stage, notes: readonly NoteJson[]): void {
  const place = placer(doc, stage)
  for (const json of notes) {
    const map = json.map ?? String(noteMap(doc, json.id)?.get('map') ?? stage.maps[0]?.id ?? 'asset')
    const at = place(json, map)
    let note = noteMap(doc, json.id)
    if (!note) {
      const made = { by: json.by ?? ctx.by, at: json.made ?? ctx.now }
      note = writeNote(
        doc,
        json.id,
        { map, at: at ?? null, text: json.text ?? '', color: json.color ?? 'lemon' },
        made,
      )
    } else {
      drop(note, 'gone')
      drop(note, 'merged')
      // a file in which it has no place may be a viewer's, who are not told: on its own map it stays where people put it
      const elsewhere = note.get('map') !== map
      put(note, 'map', map)
      if (at) put(note, 'at', [...at])
      else if (at === null && elsewhere) put(note, 'at', null)
      if (json.color) put(note, 'color', json.color)
      const text = noteTextOf(doc, json.id)
      if (json.text !== undefined && text) replaceText(text, json.text)
    }
    if (json.target === true) put(note, 'target', true)
    else if (json.target === false) drop(note, 'target')
    if (json.tags && !same(note.get('tags') ?? [], json.tags)) note.set('tags', json.tags)
    if (json.z !== undefined && (note.get('z') ?? 0) !== json.z) note.set('z', json.z)
    if (json.agreed) put(note, 'agreed', json.agreed)
    else if (json.agreed === null) drop(note, 'agreed')
    writeMarks(note, json)
  }
  const living = new Set(notes.map(json => json.id))
  for (const json of notes)
    for (const absorbed of json.merged ?? [])
      if (!living.has(absorbed.id)) writeMerged(doc, ctx, json, absorbed)
}

/** A note that was merged into another: its own words, gone, and where it went. */
function writeMerged(
  doc: Y.Doc,
  ctx: EditContext,
  keeper: NoteJson,
  { id, text, by, made }: NonNullable<NoteJson['merged']>[number],
): void {
  const known = noteMap(doc, id)
  const map = String(noteMap(doc, keeper.id)?.get('map') ?? '')
  const note =
    known ??
    writeNote(doc, id, { map, at: null, text, color: 'lemon' }, { by: by ?? ctx.by, at: made ?? ctx.now })
  const words = known && noteTextOf(doc, id)
  if (words) replaceText(words, text)
  put(note, 'merged', keeper.id)
  if (!note.get('gone')) put(note, 'gone', { by: ctx.by, at: ctx.now })
}

/** Gives each note its place: `at` as it is, else stance and influence, else the next free cell of its zone. Undefined: unsaid. */
function placer(doc: Y.Doc, stage: Stage): (note: NoteJson, map: MapId) => Point | null | undefined {
  const maps = new Map(stage.maps.map(m => [m.id, m]))
  let covered: Map<MapId, Covered> | null = null
  const coveredOn = (map: MapId): Covered => {
    if (!covered) {
      covered = new Map()
      for (const note of readBoard(doc).notes.values()) {
        if (!note.at) continue
        const known = onMap(covered, note.map)
        for (const square of squaresOf(note.at, heightFor(note.text))) known.add(square)
      }
    }
    return onMap(covered, map)
  }
  const cells = new Map<Zone, FreeCells>()
  return (note, map) => {
    if (note.at !== undefined) return note.at
    const spec = maps.get(map)
    if (note.stance !== undefined && note.influence !== undefined) return placeOf(note.stance, note.influence)
    const zone = spec?.kind === 'zones' ? spec.zones.find(z => z.id === note.zone) : undefined
    if (!zone) return undefined
    const next = cells.get(zone) ?? new FreeCells(zone, coveredOn(map))
    cells.set(zone, next)
    return next.take(heightFor(note.text))
  }
}

function onMap(covered: Map<MapId, Covered>, map: MapId): Covered {
  const known = covered.get(map) ?? new Covered()
  covered.set(map, known)
  return known
}

/** What was said of a note beside its words and place; an empty value takes it back, none leaves it. */
function writeMarks(note: Y.Map<unknown>, json: NoteJson): void {
  for (const mark of NOTE_MARKS) {
    if (json[mark] === undefined) continue
    if (saysSomething(json[mark])) put(note, mark, json[mark])
    else drop(note, mark)
  }
  if (json.locked === true) put(note, 'locked', true)
  else if (json.locked === false) drop(note, 'locked')
  if (!json.reactions) return
  const said = new Map(Object.entries(json.reactions).map(([by, reaction]) => [reactionKey(by), reaction]))
  for (const [key, reaction] of said) put(note, key, reaction)
  for (const key of [...note.keys()]) if (key.startsWith(reactionKey('')) && !said.has(key)) note.delete(key)
}
