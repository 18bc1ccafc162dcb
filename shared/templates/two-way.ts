import { RESOURCES } from './resources.ts'
import { powerMap } from './standard-maps.ts'
import type { Template, TemplateMap } from './template.ts'
import { columns, say, step, zone } from './write-template.ts'

/** Whom we know already, by the two types of partnership. Source: E2, E7–E9. */
const contacts: TemplateMap = {
  id: 'asset',
  title: say('Contacts', 'Contactos'),
  zones: columns(4, [
    zone(
      'intra_governmental',
      say('Within government', 'Dentro del gobierno'),
      say(
        'Offices of our own jurisdiction: clerk, budget, communications, emergency management, elected officials',
        'Oficinas de nuestra jurisdicción: secretaría, presupuesto, comunicación, emergencias, autoridades electas',
      ),
    ),
    zone(
      'institutional',
      say('Outside government', 'Fuera del gobierno'),
      say(
        'Newsrooms, civic groups, community organizations, congregations, schools, firms',
        'Redacciones, grupos cívicos, organizaciones comunitarias, congregaciones, escuelas, empresas',
      ),
    ),
  ]),
}

/** Source: E11. */
const populations: TemplateMap = {
  id: 'populations',
  title: say('Not reached', 'Sin alcanzar'),
  zones: columns(4, [
    zone(
      'never_hears',
      say('Never hears from us', 'Nunca sabe de nosotros'),
      say('Who lives, works or moves where we are not?', '¿Quién vive, trabaja o se mueve donde no estamos?'),
    ),
    zone(
      'hears_wrong',
      say('Hears it wrong', 'Le llega mal'),
      say('Wrong language, wrong date, from the wrong mouth', 'Otro idioma, otra fecha, otra fuente'),
    ),
  ]),
}

/** Source: E9. */
const prosAndCons: TemplateMap = {
  id: 'kinds',
  title: say('Pros and cons', 'A favor y en contra'),
  zones: columns(4, [
    zone(
      'pros',
      say('What speaks for it', 'Lo que habla a favor'),
      say(
        'Of working with each kind: government, media, civic groups',
        'De trabajar con cada tipo: gobierno, medios, grupos cívicos',
      ),
    ),
    zone(
      'cons',
      say('What speaks against it', 'Lo que habla en contra'),
      say('Name the kind, then the catch', 'Digan el tipo, y luego el problema'),
    ),
  ]),
}

/** "Two-way communication partners": nine steps, 75 minutes. Source: T3, from the election communications guide (E). */
export const twoWay: Template = {
  maps: [contacts, populations, prosAndCons, powerMap],
  resources: RESOURCES['two-way'],
  agenda: [
    step({
      id: 'contacts',
      minutes: 6,
      mode: 'silent',
      at: { map: 'asset' },
      round: 'notes',
      title: say('Who knows whom', 'Quién conoce a quién'),
      prompt: say(
        'Which offices, newsrooms and groups do you already talk to?',
        '¿Con qué oficinas, redacciones y grupos hablan ya?',
      ),
      // E2, E8, E9
      hints: [
        say('People inside our own body', 'Gente de nuestra propia institución'),
        say('Elected officials', 'Autoridades electas'),
        say('Emergency management', 'Gestión de emergencias'),
        say('Budget office', 'Oficina de presupuesto'),
        say('Newsrooms', 'Redacciones'),
        say('Radio in other languages', 'Radio en otros idiomas'),
        say('Civic groups', 'Grupos cívicos'),
        say('Community organizations', 'Organizaciones comunitarias'),
        say('Libraries', 'Bibliotecas'),
        say('Disability advocates', 'Grupos de personas con discapacidad'),
      ],
    }),
    step({
      id: 'missed',
      minutes: 5,
      mode: 'silent',
      at: { map: 'populations' },
      round: 'notes',
      title: say('Who is not reached', 'A quién no llegamos'),
      prompt: say(
        'Who never hears from us, or hears it wrong?',
        '¿Quién nunca sabe de nosotros, o a quién le llega mal?',
      ),
      hints: [
        say('New residents', 'Recién llegados'),
        say('Night-shift workers', 'Trabajadores nocturnos'),
        say('People without internet', 'Personas sin internet'),
        say('Speakers of other languages', 'Hablantes de otros idiomas'),
        say('People with disabilities', 'Personas con discapacidad'),
        say('First-time voters', 'Quienes votan por primera vez'),
        say('Rural roads', 'Zonas rurales'),
      ],
    }),
    step({
      id: 'shared',
      minutes: 12,
      mode: 'share',
      at: { view: 'partners' },
      title: say('Shared goal', 'Meta común'),
      prompt: say(
        'Promote the contacts you want to work with. For each, finish the sentence: we both want …',
        'Hagan aliados de los contactos que quieran. Para cada uno, terminen la frase: ambos queremos …',
      ),
    }),
    step({
      id: 'both',
      minutes: 15,
      mode: 'discuss',
      at: { view: 'partners' },
      title: say('Both directions', 'En ambos sentidos'),
      prompt: say(
        'What do we give: a tour, a talk, data? What do they give? Nothing may stay one-way.',
        '¿Qué damos: una visita, una charla, datos? ¿Qué dan ellos? Nada debe quedar en un solo sentido.',
      ),
    }),
    step({
      id: 'fit',
      minutes: 8,
      mode: 'discuss',
      at: { view: 'partners' },
      title: say('Fit check', 'Comprobar si se puede'),
      prompt: say(
        'Do the law and the rules of our office allow it? Whom must we ask first?',
        '¿Lo permiten la ley y las reglas de nuestra oficina? ¿A quién hay que preguntar antes?',
      ),
    }),
    step({
      id: 'pros',
      minutes: 8,
      mode: 'silent',
      at: { map: 'kinds' },
      round: 'notes',
      title: say('Pros and cons', 'A favor y en contra'),
      prompt: say(
        'For working with each kind: one thing that speaks for it, one that speaks against it.',
        'Sobre trabajar con cada tipo: una cosa a favor, una en contra.',
      ),
    }),
    step({
      id: 'ears',
      minutes: 8,
      mode: 'discuss',
      at: { view: 'partners' },
      title: say('Eyes and ears', 'Ojos y oídos'),
      prompt: say(
        'What would they hear before us? How would it reach us, and whom?',
        '¿Qué sabrían antes que nosotros? ¿Cómo nos llegaría, y a quién?',
      ),
    }),
    step({
      id: 'advisory',
      minutes: 8,
      mode: 'vote',
      at: { view: 'insight', about: 'asset' },
      round: 'votes',
      title: say('Advisory group', 'Grupo asesor'),
      prompt: say(
        'Pick people so that both kinds and every group we miss are in. Insight says what is lacking.',
        'Elijan de modo que estén ambos tipos y cada grupo al que no llegamos. El análisis dice qué falta.',
      ),
    }),
    step({
      id: 'letters',
      minutes: 5,
      mode: 'discuss',
      at: { part: 'outreach' },
      title: say('Letters', 'Cartas'),
      prompt: say('Who sends which letter, and when?', '¿Quién envía qué carta, y cuándo?'),
    }),
  ],
}
