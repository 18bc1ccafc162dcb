import { RESOURCES } from './resources.ts'
import { assetMap, keepChangeMap, powerMap } from './standard-maps.ts'
import type { Template } from './template.ts'
import { say, step } from './write-template.ts'

/** "Two maps": eleven steps, 108 minutes. Source: T1, from the guide on building partnerships (B). */
export const twoMaps: Template = {
  maps: [assetMap, powerMap, keepChangeMap],
  resources: RESOURCES['two-maps'],
  agenda: [
    step({
      id: 'goal',
      minutes: 8,
      mode: 'discuss',
      at: { map: 'power' },
      title: say('Set the goal', 'Fijar la meta'),
      prompt: say(
        'What do you want to win, by when, and who is the one person who can say yes?',
        '¿Qué quieren lograr, para cuándo, y quién es la única persona que puede decir que sí?',
      ),
    }),
    step({
      id: 'have',
      minutes: 8,
      mode: 'silent',
      at: { map: 'asset' },
      round: 'notes',
      title: say('Whom and what we have', 'A quién y qué tenemos'),
      prompt: say(
        'One note for each tie or resource. Think of clubs, unions, congregations, alumni, people you could phone, skills, lists, rooms, vans.',
        'Una nota por cada vínculo o recurso. Piensen en clubes, sindicatos, congregaciones, exalumnos, personas a las que podrían llamar, habilidades, listas, salas, camionetas.',
      ),
      // B6, B8–B12
      hints: [
        say('Alumni groups', 'Grupos de exalumnos'),
        say('Sports clubs', 'Clubes deportivos'),
        say('Professional associations', 'Asociaciones profesionales'),
        say('Unions', 'Sindicatos'),
        say('Congregations', 'Congregaciones'),
        say('Neighborhood associations', 'Asociaciones de vecinos'),
        say('Officials you could phone', 'Autoridades a quienes podrían llamar'),
        say('Journalists, academics, artists', 'Periodistas, académicos, artistas'),
        say('Technology, design, construction', 'Tecnología, diseño, construcción'),
        say('E-mail lists and followers', 'Listas de correo y seguidores'),
        say('Rooms, computers, vehicles', 'Salas, computadoras, vehículos'),
        say('Donors and funds', 'Donantes y fondos'),
      ],
    }),
    step({
      id: 'show',
      minutes: 12,
      mode: 'share',
      at: { map: 'asset' },
      title: say('Show and ask', 'Mostrar y preguntar'),
      prompt: say(
        'Read yours out in turn. Add what it reminds you of.',
        'Lean las suyas por turno. Agreguen lo que les recuerde.',
      ),
    }),
    step({
      id: 'need',
      minutes: 6,
      mode: 'silent',
      at: { map: 'power' },
      round: 'notes',
      title: say('Whom we need', 'A quién necesitamos'),
      prompt: say(
        'Who can sway the target on this decision? One group or named person on each note.',
        '¿Quién puede influir en esa persona para esta decisión? Un grupo o una persona con nombre en cada nota.',
      ),
      hints: [
        say('A named person rather than an institution', 'Una persona con nombre, no una institución'),
        say('Whom the target listens to', 'A quién escucha esa persona'),
        say('Staff and advisers', 'Equipo y asesores'),
        say('Donors and funders', 'Donantes y financiadores'),
        say('Unions in this field', 'Sindicatos del ramo'),
        say('Business groups', 'Grupos empresariales'),
        say('Colleagues and party', 'Colegas y partido'),
        say('Local press', 'Prensa local'),
        say('Faith, family, neighborhood', 'Fe, familia, barrio'),
        say('Who could block it', 'Quién podría frenarlo'),
      ],
    }),
    step({
      id: 'place',
      minutes: 8,
      mode: 'silent',
      at: { map: 'power' },
      round: 'placements',
      title: say('Place yourself first', 'Primero, cada quien'),
      prompt: say(
        'Put each where you think it stands: for or against us, more or less sway over the target.',
        'Coloquen cada nombre donde creen que está: con nosotros o en contra, con más o menos influencia en esa persona.',
      ),
    }),
    step({
      id: 'settle',
      minutes: 18,
      mode: 'discuss',
      at: { map: 'power' },
      title: say('Settle the map', 'Acordar el mapa'),
      prompt: say(
        'Start with those we disagree on. What have we seen them do?',
        'Empiecen por los que nos dividen. ¿Qué les hemos visto hacer?',
      ),
    }),
    step({
      id: 'lines',
      minutes: 15,
      mode: 'discuss',
      at: { view: 'connections' },
      title: say('Draw the lines', 'Trazar las líneas'),
      prompt: say(
        'Which of our ties reaches someone on the right-hand map? Say who, and how well they know each other.',
        '¿Cuál de nuestros vínculos llega a alguien del mapa de la derecha? Digan quién, y qué tan bien se conocen.',
      ),
    }),
    step({
      id: 'idle',
      minutes: 8,
      mode: 'discuss',
      at: { map: 'asset' },
      marks: 'unused',
      title: say('What lies idle', 'Lo que está sin usar'),
      prompt: say(
        'These have no line yet. Use them, give them away, or set them aside?',
        'Estos aún no tienen línea. ¿Usarlos, ofrecerlos o dejarlos de lado?',
      ),
    }),
    step({
      id: 'choose',
      minutes: 5,
      mode: 'vote',
      at: { view: 'connections' },
      round: 'votes',
      dots: 3,
      title: say('Choose', 'Elegir'),
      prompt: say('Which few partnerships should we start?', '¿Qué pocas alianzas deberíamos empezar?'),
    }),
    step({
      id: 'owners',
      minutes: 15,
      mode: 'discuss',
      at: { view: 'partners' },
      title: say('Who takes it', 'Quién se encarga'),
      prompt: say(
        'For each: one owner (not always the chair), one easy first step, one date.',
        'Para cada una: una persona responsable (no siempre quien preside), un primer paso fácil, una fecha.',
      ),
    }),
    step({
      id: 'close',
      minutes: 5,
      mode: 'silent',
      at: { map: 'feedback' },
      round: 'notes',
      title: say('Close', 'Cierre'),
      prompt: say(
        'One thing to keep, one thing to change.',
        'Una cosa para mantener, una cosa para cambiar.',
      ),
    }),
  ],
}
