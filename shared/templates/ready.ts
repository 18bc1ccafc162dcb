import { ROUND_LIMITS } from '../model/round.ts'
import { readyMaps } from './ready-maps.ts'
import { RESOURCES } from './resources.ts'
import type { Template } from './template.ts'
import { say, step } from './write-template.ts'

/** "Ready together": eleven steps, 120 minutes. Source: T5, from the critical incident protocol (M). */
export const ready: Template = {
  maps: readyMaps,
  resources: RESOURCES.ready,
  agenda: [
    step({
      id: 'leads',
      minutes: 6,
      mode: 'discuss',
      at: { part: 'facts' },
      title: say('Two leads', 'Dos al frente'),
      prompt: say(
        'Who leads for the public side, who for business? Would people here know them?',
        '¿Quién dirige por el sector público, quién por las empresas? ¿Los conoce la gente de aquí?',
      ),
    }),
    step({
      id: 'invite',
      minutes: 16,
      mode: 'silent',
      at: { map: 'invitations' },
      round: 'notes',
      title: say('Who else', 'Quién más'),
      prompt: say(
        'Walk both invitation lists. Write the name, and who of us asks.',
        'Recorran las dos listas de invitación. Escriban el nombre, y quién de nosotros invita.',
      ),
      // M5, M6
      hints: [
        say('Largest and smallest employer', 'El empleador más grande y el más chico'),
        say('Chamber of Commerce', 'Cámara de comercio'),
        say('Security and continuity associations', 'Asociaciones de seguridad y continuidad'),
        say('Hospitals', 'Hospitales'),
        say('Airport, railroad, transit', 'Aeropuerto, ferrocarril, transporte'),
        say('Utilities', 'Luz, agua, gas'),
        say('Red Cross, Citizen Corps', 'Cruz Roja, Citizen Corps'),
        say('Colleges and secondary schools', 'Universidades y escuelas secundarias'),
        say('Police, fire, EMS', 'Policía, bomberos, ambulancias'),
        say('Health, public works, parks', 'Salud, obras públicas, parques'),
        say('Economic development', 'Desarrollo económico'),
        say('State, federal, tribal', 'Estatal, federal, tribal'),
      ],
    }),
    step({
      id: 'issues',
      minutes: 6,
      mode: 'silent',
      at: { map: 'issues', zone: 'issues' },
      round: 'notes',
      title: say('Issues', 'Problemas'),
      prompt: say(
        'Name one event that would hit us: where, what, when.',
        'Nombren un suceso que nos golpearía: dónde, qué, cuándo.',
      ),
      // M12
      hints: [
        say('Loss of power', 'Corte de luz'),
        say('Flood', 'Inundación'),
        say('Storm, heat, ice', 'Tormenta, calor, hielo'),
        say('Wildfire smoke', 'Humo de incendios'),
        say('Epidemic', 'Epidemia'),
        say('Chemical spill', 'Derrame químico'),
        say('Cyberattack', 'Ciberataque'),
      ],
    }),
    step({
      id: 'ours',
      minutes: 6,
      mode: 'vote',
      at: { map: 'issues' },
      round: 'votes',
      // a yes for each, as many as there are
      dots: ROUND_LIMITS.dots,
      perNote: 1,
      title: say('Ours together?', '¿De todos?'),
      prompt: say(
        'Would it hit your organization? One dot on each that would.',
        '¿Golpearía a su organización? Un punto en cada uno que sí.',
      ),
    }),
    step({
      id: 'bring',
      minutes: 14,
      mode: 'silent',
      at: { map: 'asset' },
      round: 'notes',
      title: say('What we could bring', 'Qué podríamos aportar'),
      prompt: say(
        'Things, places, people, know-how: how many, under what terms?',
        'Cosas, lugares, personas, conocimientos: ¿cuánto, en qué condiciones?',
      ),
      hints: [
        say('Generators, pumps', 'Generadores, bombas'),
        say('Trucks, buses, boats', 'Camiones, autobuses, lanchas'),
        say('Halls, kitchens, cold rooms', 'Salones, cocinas, cámaras frías'),
        say('Nurses, drivers, interpreters', 'Enfermeras, choferes, intérpretes'),
        say('A radio, a list of numbers', 'Una radio, una lista de teléfonos'),
        say('An emergency plan that others may copy', 'Un plan de emergencia que otros puedan copiar'),
      ],
    }),
    step({
      id: 'break',
      minutes: 16,
      mode: 'silent',
      at: { map: 'challenges' },
      round: 'notes',
      title: say('What could break', 'Qué podría fallar'),
      prompt: say(
        'Threat, risk or weak spot; yours alone or everyone’s?',
        'Amenaza, riesgo o punto débil; ¿solo suyo o de todos?',
      ),
    }),
    step({
      id: 'needs',
      minutes: 12,
      mode: 'silent',
      at: { map: 'needs' },
      round: 'notes',
      title: say('Needs', 'Necesidades'),
      prompt: say(
        'For planning, mitigation, response, recovery: what is missing?',
        'Para planificar, mitigar, responder y recuperarse: ¿qué falta?',
      ),
    }),
    step({
      id: 'rank',
      minutes: 5,
      mode: 'vote',
      at: { map: 'needs' },
      round: 'votes',
      dots: 5,
      title: say('Rank', 'Ordenar'),
      prompt: say('5 dots each, at most 2 on one.', '5 puntos cada quien, a lo sumo 2 en una.'),
    }),
    step({
      id: 'goals',
      minutes: 14,
      mode: 'discuss',
      at: { part: 'tasks' },
      title: say('Goals', 'Metas'),
      prompt: say(
        'For the top needs: what will be true in a year?',
        'Para las primeras necesidades: ¿qué será cierto dentro de un año?',
      ),
    }),
    step({
      id: 'tasks',
      minutes: 15,
      mode: 'discuss',
      at: { part: 'tasks' },
      title: say('Tasks', 'Tareas'),
      prompt: say(
        'Specific, one owner, one date, under a goal.',
        'Concretas, una persona responsable, una fecha, bajo una meta.',
      ),
      // M16
      hints: [
        say('Review emergency plans of businesses', 'Revisar planes de emergencia de empresas'),
        say('Pandemic flu plan for the community', 'Plan comunitario ante una gripe pandémica'),
        say('Credentials for businesses after a disaster', 'Credenciales para empresas tras un desastre'),
        say('One database of community resources', 'Una sola base de datos de recursos'),
      ],
    }),
    step({
      id: 'going',
      minutes: 10,
      mode: 'discuss',
      at: { part: 'timeline' },
      title: say('Keep going', 'Seguir adelante'),
      prompt: say(
        'When do we meet, when do we exercise?',
        '¿Cuándo nos reunimos, cuándo hacemos un simulacro?',
      ),
    }),
  ],
}
