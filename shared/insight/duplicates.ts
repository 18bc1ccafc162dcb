import type { NoteId } from '../model/ids.ts'
import type { Note } from '../model/note.ts'

/** Two notes that may name the same, and how alike they are: 1 the same name, less than 1 nearly. */
export interface Duplicate {
  readonly notes: readonly [NoteId, NoteId]
  readonly likeness: number
  readonly why: 'same-name' | 'initials' | 'similar'
}

/** Likeness from which two names are suggested. */
export const ALIKE = 0.75
/** Suggestions given at most. */
export const MOST_DUPLICATES = 200
/** A word that more names than this share says nothing about any two of them. */
const COMMON = 40

/** What one calls "Chamber" and another "Chamber of Commerce" is suggested where no more names than this begin with that word. */
const BEGINNING = { names: 3, letters: 5, likeness: ALIKE }

/** Words that names have or lack without being another name. */
const FILLERS = new Set(
  'the a an of for and in at to inc llc ltd co corp el la los las de del y para en un una sa asociacion association'.split(
    ' ',
  ),
)

interface Name {
  readonly note: Note
  /** words in order, without fillers */
  readonly words: readonly string[]
  readonly key: string
  /** first letters of all words, fillers included: "C of C" and "Chamber of Commerce" are both "coc" */
  readonly initials: string
  readonly isShort: boolean
  /** pairs of neighbouring letters as numbers, in ascending order; made when first compared */
  pairs: Uint32Array | null
}

/** A name's words in lower case, without accents and punctuation. */
export function wordsOf(text: string): string[] {
  const first = text.split('\n').find(line => line.trim() !== '') ?? ''
  return first
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(word => word !== '')
}

function nameOf(note: Note): Name {
  const all = wordsOf(note.text)
  const words = all.filter(word => !FILLERS.has(word))
  const kept = words.length > 0 ? words : all
  const initials = all.map(word => (word === 'of' || word === 'de' ? 'o' : (word[0] ?? ''))).join('')
  const isShort = all.every(word => word.length === 1 || word === 'of' || word === 'de') || all.length === 1
  return {
    note,
    words: kept,
    key: kept.join(' '),
    initials: all.length === 1 ? (all[0] ?? '') : initials,
    isShort,
    pairs: null,
  }
}

/**
 * [R18] Notes of one map that may mean the same: the same words, one the initials of the other ("C of C", "Chamber of Commerce"), one
 * the first word of the other ("Chamber"), or nearly the same letters (Dice's coefficient over pairs of letters). Likest first; the notes of one record, those joined already, and
 * those of which somebody said that they are not the same, are not suggested. Source: the domain's guard against duplicates.
 *
 * @param same whether two are one already
 * @param comparable which notes are held against each other: those of one map
 */
export function findDuplicates(
  notes: Iterable<Note>,
  same: (a: NoteId, b: NoteId) => boolean = () => false,
  comparable: (a: Note, b: Note) => boolean = (a, b) => a.map === b.map,
): Duplicate[] {
  const names = [...notes].map(nameOf).filter(name => name.key !== '')
  const begin = new Map<string, number>()
  for (const { words } of names) begin.set(words[0] ?? '', (begin.get(words[0] ?? '') ?? 0) + 1)
  const found = new Map<string, Duplicate>()
  for (const [a, b] of candidates(names)) {
    if (!comparable(a.note, b.note)) continue
    const alike = likeness(a, b, begin.get(a.words[0] ?? '') ?? 0)
    if (!alike || same(a.note.id, b.note.id)) continue
    if (a.note.apart.includes(b.note.id) || b.note.apart.includes(a.note.id)) continue
    const pair = a.note.id < b.note.id ? ([a.note.id, b.note.id] as const) : ([b.note.id, a.note.id] as const)
    found.set(pair.join('>'), { notes: pair, ...alike })
  }
  return [...found.values()]
    .sort((x, y) => y.likeness - x.likeness || (x.notes.join('>') < y.notes.join('>') ? -1 : 1))
    .slice(0, MOST_DUPLICATES)
}

/** Notes that are suggested to be one, by being alike one to another: the likest first, each in the order in which they were made. */
export function groupDuplicates(pairs: readonly Duplicate[], notes: ReadonlyMap<NoteId, Note>): NoteId[][] {
  const groupOf = new Map<NoteId, Set<NoteId>>()
  for (const { notes: pair } of pairs) {
    const [a, b] = [groupOf.get(pair[0]), groupOf.get(pair[1])]
    const group = new Set([...(a ?? []), ...(b ?? []), ...pair])
    for (const id of group) groupOf.set(id, group)
  }
  const age = (id: NoteId): number => notes.get(id)?.made.at ?? 0
  return [...new Set(groupOf.values())].map(group =>
    [...group].sort((a, b) => age(a) - age(b) || (a < b ? -1 : 1)),
  )
}

/** Of a long name only so many words are looked up, the rarest: names that are nearly the same share one of them. */
const TELLING = 5

/** Pairs that share a telling word or their initials; each may come more than once. */
function* candidates(names: readonly Name[]): Iterable<readonly [Name, Name]> {
  const groups = new Map<string, Name[]>()
  const file = (key: string, name: Name): void => {
    const group = groups.get(key)
    if (!group) groups.set(key, [name])
    else if (group.at(-1) !== name) group.push(name)
  }
  const stems = names.map(name => [...new Set(name.words.map(word => word.slice(0, 5)))])
  const uses = new Map<string, number>()
  for (const list of stems) for (const stem of list) uses.set(stem, (uses.get(stem) ?? 0) + 1)
  const rarest = (list: readonly string[]): readonly string[] =>
    list.length <= TELLING
      ? list
      : [...list]
          .sort((a, b) => (uses.get(a) ?? 0) - (uses.get(b) ?? 0) || (a < b ? -1 : 1))
          .filter(stem => (uses.get(stem) ?? 0) > 1)
          .slice(0, TELLING)
  for (const [i, name] of names.entries()) {
    file(`= ${name.key}`, name)
    if (name.initials.length > 1) file(`i ${name.initials}`, name)
    for (const stem of rarest(stems[i] ?? [])) file(`w ${stem}`, name)
  }
  for (const [key, group] of groups) {
    if (group.length > COMMON && key.startsWith('w ')) continue
    for (let i = 0; i < Math.min(group.length, COMMON); i++)
      for (let j = i + 1; j < Math.min(group.length, COMMON); j++) {
        const [a, b] = [group[i], group[j]]
        if (a && b) yield [a, b]
      }
  }
}

/** @param begin how many names begin as `a` does */
function likeness(a: Name, b: Name, begin: number): Pick<Duplicate, 'likeness' | 'why'> | null {
  if (a.key === b.key) return { likeness: 1, why: 'same-name' }
  const oneIsShort = a.isShort !== b.isShort
  if (oneIsShort && a.initials === b.initials && a.initials.length > 1)
    return { likeness: 0.9, why: 'initials' }
  const dice = diceOf(pairsOf(a), pairsOf(b))
  if (dice >= ALIKE) return { likeness: Math.round(dice * 1000) / 1000, why: 'similar' }
  const [first = ''] = a.words
  const isFirst = first === b.words[0] && Math.min(a.words.length, b.words.length) === 1
  return isFirst && first.length >= BEGINNING.letters && begin <= BEGINNING.names
    ? { likeness: BEGINNING.likeness, why: 'similar' }
    : null
}

/** Neighbouring letters within words as numbers, in ascending order; each as often as it occurs. */
function pairsOf(name: Name): Uint32Array {
  if (name.pairs) return name.pairs
  const pairs: number[] = []
  for (const word of name.words)
    for (let i = 0; i < Math.max(1, word.length - 1); i++)
      pairs.push(word.charCodeAt(i) * 65_536 + (i + 1 < word.length ? word.charCodeAt(i + 1) : 0))
  name.pairs = Uint32Array.from(pairs).sort()
  return name.pairs
}

/** Dice's coefficient over pairs of letters; 0 where it could not reach ALIKE. */
function diceOf(a: Uint32Array, b: Uint32Array): number {
  const all = a.length + b.length
  if (all === 0 || 2 * Math.min(a.length, b.length) < ALIKE * all) return 0
  let both = 0
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const [x = 0, y = 0] = [a[i], b[j]]
    if (x === y) both++
    if (x <= y) i++
    if (y <= x) j++
  }
  return (2 * both) / all
}
