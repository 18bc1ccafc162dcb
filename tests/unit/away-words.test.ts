import { describe, expect, it } from 'vitest'
import { awayWords } from '../../client/app/workshop/away/away-words.ts'
import { emptyBoard } from '../../client/state/board-store.ts'
import { must } from '../../shared/assert.ts'
import { templateStage } from '../../shared/templates/templates.ts'
import { wordsIn } from '../support/words.ts'

const ANA = 'participant-of-ana'
/** A key of each kind, and a value in words: English, Spanish. */
const SAID: readonly [key: string, value: unknown, en: string, es: string][] = [
  ['notes/n1/color', 'mint', 'Note · Color: Mint', 'Nota · Color: Menta'],
  ['notes/n1/tags', ['north', 'south'], 'Note · Tags: north, south', 'Nota · Etiquetas: north, south'],
  ['notes/n1/text', '', 'Note · Words: nothing', 'Nota · Palabras: nada'],
  ['notes/n1/target', true, 'Note · Decision-maker: Yes', 'Nota · Quien decide: Sí'],
  ['notes/n1/taker', ANA, 'Note · Who takes it on: Ana', 'Nota · Quién se encarga: Ana'],
  ['notes/n1/at', null, 'Note · Place: not placed', 'Nota · Lugar: sin lugar'],
  [
    'notes/n1/gone',
    { by: ANA, at: 1 },
    'Note · Deleted or not: deleted by Ana',
    'Nota · Borrada o no: la borró Ana',
  ],
  ['tasks/t1/gone', null, 'Task · Deleted or not: changed it', 'Tarea · Borrada o no: hubo cambios'],
  [
    'comments/n1/c1',
    { text: 'Ask them', by: ANA, at: 1 },
    'Comment · Words: Ask them',
    'Comentario · Palabras: Ask them',
  ],
  [
    'connections/n1>n2',
    { kind: 'money', strength: 3, effect: 'harms', by: ANA },
    'Connection · Kind, strength, effect: Money · Close · Harms',
    'Conexión · Tipo, fuerza y efecto: Dinero · Cercano · Perjudica',
  ],
  [
    'partners/p1/sector',
    'nonprofit',
    'Partner · Sector: Nonprofit or civic group',
    'Aliado · Sector: Organización civil o sin fines de lucro',
  ],
  ['partners/p1/owner', ANA, 'Partner · Owner: Ana', 'Aliado · Responsable: Ana'],
  [
    'partners/p1/first_steps/s1/state',
    'agreed',
    'Partner · First easy steps · State: Agreed',
    'Aliado · Primeros pasos fáciles · Estado: Acordado',
  ],
  [
    'texts/p1/goals#x',
    'Longer hours',
    'Partner · Their goals: Longer hours',
    'Aliado · Sus metas: Longer hours',
  ],
  ['tasks/t1/state', 'doing', 'Task · State: Under way', 'Tarea · Estado: En marcha'],
  ['tasks/t1/due', '2026-12-01', 'Task · Until when: on 2026-12-01', 'Tarea · Hasta cuándo: on 2026-12-01'],
  ['checklist/office/C1.1/who', ANA, 'Line of a checklist · Who: Ana', 'Línea de una lista · Quién: Ana'],
  [
    'meta/objective',
    'Vote in May',
    'This workshop · What we want to win: Vote in May',
    'Este taller · Qué queremos lograr: Vote in May',
  ],
]

describe('what both sides changed is said in words', () => {
  for (const locale of ['en', 'es'] as const)
    it(`of every kind, in ${locale}`, () => {
      const t = wordsIn(locale)
      const { maps } = must(templateStage('two-maps', '', locale), 'template')
      const speech = {
        t,
        nameOf: (id: string) => (id === ANA ? 'Ana' : id),
        day: (iso: string) => `on ${iso}`,
        moment: String,
      }
      for (const [key, value, en, es] of SAID) {
        const item = { key, mine: value, theirs: null, name: '' }
        const { of, what, say } = awayWords(item, { speech, maps, locale, board: emptyBoard() })
        expect(`${of} · ${what}: ${say(value)}`).toBe(locale === 'en' ? en : es)
      }
    })
})
