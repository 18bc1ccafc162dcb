import { assetMap, lookBackMap, powerMap } from './standard-maps.ts'
import type { TemplateMap } from './template.ts'
import { columns, rows, say, zone } from './write-template.ts'

/** Four quadrants of a shared vision. Source: G13. */
const vision: TemplateMap = {
  id: 'vision',
  title: say('Vision', 'Visión'),
  zones: rows({ perRow: 2, across: 6, down: 3 }, [
    zone(
      'needs',
      say('Needs', 'Necesidades'),
      say('What do people here lack?', '¿Qué le falta a la gente de aquí?'),
    ),
    zone(
      'resources',
      say('Resources', 'Recursos'),
      say('What is there already, and who holds it?', '¿Qué hay ya, y quién lo tiene?'),
    ),
    zone(
      'strategies',
      say('Strategies', 'Estrategias'),
      say('What could we do together?', '¿Qué podríamos hacer juntos?'),
    ),
    zone(
      'outcomes',
      say('Outcomes', 'Resultados'),
      say(
        'What can a resident do then that they cannot today?',
        '¿Qué podrá hacer entonces alguien que hoy no puede?',
      ),
    ),
  ]),
}

const LEVELS = [
  ['local', say('Local', 'Local')],
  ['state', say('State', 'Estatal')],
  ['national', say('National', 'Nacional')],
] as const
const SECTORS = [
  [
    'government',
    say('government', 'gobierno'),
    say('Agencies, courts, councils', 'Agencias, tribunales, concejos'),
  ],
  [
    'education',
    say('schools and libraries', 'escuelas y bibliotecas'),
    say(
      'Public, academic, school, special libraries',
      'Bibliotecas públicas, académicas, escolares, especiales',
    ),
  ],
  [
    'nonprofit',
    say('nonprofits', 'sin fines de lucro'),
    say('Civic groups, foundations', 'Grupos cívicos, fundaciones'),
  ],
  [
    'social',
    say('social services', 'servicios sociales'),
    say('Health, shelter, legal aid', 'Salud, albergue, ayuda legal'),
  ],
  [
    'business',
    say('business', 'empresas'),
    say('Employers, chambers, shops', 'Empleadores, cámaras, comercios'),
  ],
] as const

/** Who shares the concern, by level and sector. Source: G1, G2, G11. */
const levels: TemplateMap = {
  id: 'levels',
  title: say('Levels', 'Niveles'),
  zones: rows({ perRow: SECTORS.length, across: 4, down: 3 }, [
    ...LEVELS.flatMap(([level, levelName]) =>
      SECTORS.map(([sector, name, hint]) =>
        zone(`${level}_${sector}`, say(`${levelName.en}: ${name.en}`, `${levelName.es}: ${name.es}`), hint),
      ),
    ),
    zone(
      'tribal',
      say('Tribal nations', 'Naciones tribales'),
      say('Governments and their agencies', 'Gobiernos y sus agencias'),
    ),
    zone(
      'others',
      say('Others', 'Otros'),
      say('Whom does no box fit?', '¿Quién no cabe en ninguna casilla?'),
    ),
  ]),
}

/** What partners can do; an empty column is a gap. Source: G3. */
const roles: TemplateMap = {
  id: 'roles',
  title: say('Roles', 'Papeles'),
  zones: columns(2, [
    zone(
      'training',
      say('Train', 'Formar'),
      say('Teach residents, or teach the helpers', 'Enseñar a residentes, o a quienes ayudan'),
    ),
    zone(
      'advocacy',
      say('Speak up', 'Abogar'),
      say('For residents, before those who decide', 'Por los residentes, ante quienes deciden'),
    ),
    zone(
      'assistance',
      say('Assist', 'Asistir'),
      say('Sit beside somebody and fill it in', 'Sentarse al lado y ayudar a llenarlo'),
    ),
    zone(
      'translation',
      say('Translate', 'Traducir'),
      say('Languages, sign language, plain words', 'Idiomas, lengua de señas, palabras sencillas'),
    ),
    zone(
      'assessment',
      say('Assess', 'Evaluar'),
      say('Find out what works, and for whom', 'Averiguar qué funciona, y para quién'),
    ),
    zone('other', say('Something else', 'Otra cosa')),
  ]),
}

export const communityMaps = [vision, levels, roles, assetMap, powerMap, lookBackMap]
