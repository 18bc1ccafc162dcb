import type { AgendaStep } from '../model/agenda.ts'
import type { Locale } from '../model/stage.ts'

type Words = readonly [title: string, prompt: string]
type Shape = Omit<AgendaStep, 'title' | 'prompt'>

const onMap = (id: string, map: string, mode: AgendaStep['mode'], minutes: number): Shape => ({
  id,
  view: 'map',
  map,
  zone: null,
  part: null,
  list: null,
  mode,
  minutes,
  tools: mode === 'silent' || mode === 'vote' ? 'own' : 'all',
  round: null,
  marks: null,
  hints: [],
})

/** The eleven steps of the guide's workshop, 108 minutes. */
const STEPS: readonly Shape[] = [
  onMap('goal', 'power', 'discuss', 8),
  { ...onMap('have', 'asset', 'silent', 8), round: 'notes' },
  onMap('show', 'asset', 'share', 12),
  { ...onMap('need', 'power', 'silent', 6), round: 'notes' },
  { ...onMap('place', 'power', 'silent', 8), round: 'placements' },
  onMap('settle', 'power', 'discuss', 18),
  { ...onMap('lines', 'asset', 'discuss', 15), view: 'connections', map: null },
  { ...onMap('idle', 'asset', 'discuss', 8), marks: 'unused' },
  { ...onMap('choose', 'power', 'vote', 5), view: 'connections', map: null, round: 'votes' },
  { ...onMap('owners', 'power', 'discuss', 15), view: 'partners', map: null },
  { ...onMap('close', 'asset', 'silent', 5), map: null },
]

const WORDS: Record<Locale, readonly Words[]> = {
  en: [
    ['Set the goal', 'What do you want to win, by when, and who is the one person who can say yes?'],
    [
      'Whom and what we have',
      'One note for each tie or resource. Think of clubs, unions, congregations, alumni, people you could phone, skills, lists, rooms, vans.',
    ],
    ['Show and ask', 'Read yours out in turn. Add what it reminds you of.'],
    ['Whom we need', 'Who can sway the target on this decision? One group or named person on each note.'],
    [
      'Place yourself first',
      'Put each where you think it stands: for or against us, more or less sway over the target.',
    ],
    ['Settle the map', 'Start with those we disagree on. What have we seen them do?'],
    [
      'Draw the lines',
      'Which of our ties reaches someone on the right-hand map? Say who, and how well they know each other.',
    ],
    ['What lies idle', 'These have no line yet. Use them, give them away, or set them aside?'],
    ['Choose', 'Which few partnerships should we start?'],
    ['Who takes it', 'For each: one owner (not always the chair), one easy first step, one date.'],
    ['Close', 'One thing to keep, one thing to change.'],
  ],
  es: [
    [
      'Fijar la meta',
      '¿Qué quieren lograr, para cuándo, y quién es la única persona que puede decir que sí?',
    ],
    [
      'A quién y qué tenemos',
      'Una nota por cada vínculo o recurso. Piensen en clubes, sindicatos, congregaciones, exalumnos, personas a las que podrían llamar, habilidades, listas, salas, camionetas.',
    ],
    ['Mostrar y preguntar', 'Lean las suyas por turno. Agreguen lo que les recuerde.'],
    [
      'A quién necesitamos',
      '¿Quién puede influir en esa persona para esta decisión? Un grupo o una persona con nombre en cada nota.',
    ],
    [
      'Primero, cada quien',
      'Coloquen cada nombre donde creen que está: con nosotros o en contra, con más o menos influencia en esa persona.',
    ],
    ['Acordar el mapa', 'Empiecen por los que nos dividen. ¿Qué les hemos visto hacer?'],
    [
      'Trazar las líneas',
      '¿Cuál de nuestros vínculos llega a alguien del mapa de la derecha? Digan quién, y qué tan bien se conocen.',
    ],
    ['Lo que está sin usar', 'Estos aún no tienen línea. ¿Usarlos, ofrecerlos o dejarlos de lado?'],
    ['Elegir', '¿Qué pocas alianzas deberíamos empezar?'],
    [
      'Quién se encarga',
      'Para cada una: una persona responsable (no siempre quien preside), un primer paso fácil, una fecha.',
    ],
    ['Cierre', 'Una cosa para mantener, una cosa para cambiar.'],
  ],
}

/** The agenda of the "Two maps" workshop. */
export const twoMapsAgenda = (locale: Locale): AgendaStep[] =>
  STEPS.map((step, i) => {
    const [title = '', prompt = ''] = WORDS[locale][i] ?? []
    return { ...step, title, prompt }
  })
