import { assetMap, powerMap } from './standard-maps.ts'
import type { TemplateMap } from './template.ts'
import { columns, rows, say, zone } from './write-template.ts'

/** What presses, where to, and what is missing for it. Source: P5. */
const objectives: TemplateMap = {
  id: 'objectives',
  title: say('Objectives', 'Objetivos'),
  zones: columns(3, [
    zone(
      'problem',
      say('Problem', 'Problema'),
      say(
        'What strains us: budget, staff, new duties?',
        '¿Qué nos aprieta: presupuesto, personal, nuevas tareas?',
      ),
    ),
    zone(
      'goal',
      say('Goal', 'Meta'),
      say('What will be better, for whom, by when?', '¿Qué mejorará, para quién, para cuándo?'),
    ),
    zone(
      'need',
      say('Need', 'Necesidad'),
      say(
        'Money, know-how, reach into the community, staff, space, data',
        'Dinero, conocimientos, llegada a la comunidad, personal, espacio, datos',
      ),
    ),
  ]),
}

/** Seven sectors, and those touched only indirectly. Source: P6, C2.1–C2.7. */
const sectors: TemplateMap = {
  id: 'sectors',
  title: say('Sectors', 'Sectores'),
  zones: rows({ perRow: 4, across: 3, down: 3 }, [
    zone(
      'local',
      say('Local: our own jurisdiction', 'Local: nuestra jurisdicción'),
      say(
        'Law enforcement, human resources, facilities, technology, emergency management, public health, public works',
        'Policía, recursos humanos, edificios, tecnología, emergencias, salud pública, obras públicas',
      ),
    ),
    zone(
      'state',
      say('State', 'Estatal'),
      say(
        'Election authorities, technology, transportation, emergency management, fusion center',
        'Autoridades electorales, tecnología, transporte, emergencias, centro de fusión',
      ),
    ),
    zone(
      'federal',
      say('Federal', 'Federal'),
      say(
        'DHS, CISA, FBI, postal service and its inspectors',
        'DHS, CISA, FBI, servicio postal y sus inspectores',
      ),
    ),
    zone(
      'private',
      say('Private companies', 'Empresas privadas'),
      say('Technology, healthcare, utilities', 'Tecnología, salud, luz, agua y gas'),
    ),
    zone(
      'nonprofit',
      say('Nonprofit and civic', 'Sin fines de lucro y cívicas'),
      say(
        'Service providers, advocacy groups, faith groups',
        'Prestadores de servicios, defensa de derechos, grupos de fe',
      ),
    ),
    zone(
      'education',
      say('Education', 'Educación'),
      say(
        'School districts, community colleges, universities, research bodies',
        'Distritos escolares, colegios comunitarios, universidades, centros de investigación',
      ),
    ),
    zone(
      'association',
      say('Associations', 'Asociaciones'),
      say(
        'Local, state, national; of elections or technology: NASED, NASS, Election Center',
        'Locales, estatales, nacionales; de elecciones o tecnología: NASED, NASS, Election Center',
      ),
    ),
    zone(
      'indirect',
      say('Touched indirectly', 'Afectados indirectamente'),
      say(
        'Who has a related interest without knowing it yet?',
        '¿Quién tiene un interés cercano sin saberlo aún?',
      ),
    ),
  ]),
}

export const officeMaps = [objectives, sectors, assetMap, powerMap]
