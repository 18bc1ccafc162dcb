import { powerMap } from './standard-maps.ts'
import type { TemplateMap } from './template.ts'
import { columns, rows, say, zone } from './write-template.ts'

/** Who comes to the table, and who asks them. Source: M4–M6. */
const invitations: TemplateMap = {
  id: 'invitations',
  title: say('Invitations', 'Invitaciones'),
  zones: columns(2, [
    zone(
      'business',
      say('Business', 'Empresas'),
      say(
        'Employers large and small, chambers, their associations',
        'Empleadores grandes y chicos, cámaras, sus asociaciones',
      ),
    ),
    zone(
      'services',
      say('Services and institutions', 'Servicios e instituciones'),
      say(
        'Hospitals, utilities, transport, schools, Red Cross',
        'Hospitales, luz y agua, transporte, escuelas, Cruz Roja',
      ),
    ),
    zone(
      'local',
      say('Public: local', 'Público: local'),
      say(
        'Police, fire, EMS, health, public works, parks',
        'Policía, bomberos, ambulancias, salud, obras públicas, parques',
      ),
    ),
    zone(
      'state',
      say('Public: state', 'Público: estatal'),
      say('Emergency management, homeland security, transport', 'Emergencias, seguridad, transporte'),
    ),
    zone('federal', say('Public: federal', 'Público: federal')),
    zone('tribal', say('Public: tribal', 'Público: tribal')),
  ]),
}

/** One event each, specific; what leads elsewhere is parked. Source: M7–M9. */
const issues: TemplateMap = {
  id: 'issues',
  title: say('Issues', 'Problemas'),
  zones: columns(4, [
    zone(
      'issues',
      say('Issues', 'Problemas'),
      say(
        'A place, a hazard, a time of year: no general words',
        'Un lugar, un peligro, una época: nada en general',
      ),
    ),
    zone(
      'parking',
      say('Parking lot', 'Para después'),
      say('Worth a talk, not today', 'Merece hablarse, pero no hoy'),
    ),
  ]),
}

/** Source: M10. */
const bring: TemplateMap = {
  id: 'asset',
  title: say('Resources', 'Recursos'),
  zones: columns(2, [
    zone(
      'things',
      say('Things', 'Cosas'),
      say('How many, where, under what terms?', '¿Cuántas, dónde, en qué condiciones?'),
    ),
    zone(
      'places',
      say('Places', 'Lugares'),
      say('Room for how many, with power and water?', '¿Para cuántos, con luz y agua?'),
    ),
    zone(
      'people',
      say('People', 'Personas'),
      say('Trained for what, on call when?', '¿Formadas en qué, disponibles cuándo?'),
    ),
    zone(
      'know_how',
      say('Know-how', 'Conocimientos'),
      say('Plans, contacts, data, languages', 'Planes, contactos, datos, idiomas'),
    ),
  ]),
}

/** Threat, risk, weak spot × ours alone, everyone's. Source: M12. */
const challenges: TemplateMap = {
  id: 'challenges',
  title: say('Challenges', 'Desafíos'),
  zones: rows({ perRow: 3, across: 4, down: 3 }, [
    zone(
      'threat_own',
      say('Threat: ours alone', 'Amenaza: solo nuestra'),
      say('What could come, by nature or by people?', '¿Qué podría venir, por la naturaleza o por personas?'),
    ),
    zone(
      'risk_own',
      say('Risk: ours alone', 'Riesgo: solo nuestro'),
      say('What would it cost us?', '¿Qué nos costaría?'),
    ),
    zone(
      'weak_own',
      say('Weak spot: ours alone', 'Punto débil: solo nuestro'),
      say('What of ours gives way first?', '¿Qué de lo nuestro cede primero?'),
    ),
    zone(
      'threat_all',
      say('Threat: everyone’s', 'Amenaza: de todos'),
      say('Storm, outage, illness, attack', 'Tormenta, apagón, enfermedad, ataque'),
    ),
    zone(
      'risk_all',
      say('Risk: everyone’s', 'Riesgo: de todos'),
      say('What would it cost the town?', '¿Qué le costaría al pueblo?'),
    ),
    zone(
      'weak_all',
      say('Weak spot: everyone’s', 'Punto débil: de todos'),
      say('One bridge, one line, one well', 'Un solo puente, una sola línea, un solo pozo'),
    ),
  ]),
}

/** Source: M14. */
const needs: TemplateMap = {
  id: 'needs',
  title: say('Needs', 'Necesidades'),
  zones: columns(2, [
    zone(
      'planning',
      say('Planning', 'Planificación'),
      say('Before: what is not thought through?', 'Antes: ¿qué no está pensado?'),
    ),
    zone(
      'mitigation',
      say('Mitigation', 'Mitigación'),
      say('Before: what would soften the blow?', 'Antes: ¿qué suavizaría el golpe?'),
    ),
    zone(
      'response',
      say('Response', 'Respuesta'),
      say('During: what would be missing?', 'Durante: ¿qué faltaría?'),
    ),
    zone(
      'recovery',
      say('Recovery', 'Recuperación'),
      say('After: what would take too long?', 'Después: ¿qué tardaría demasiado?'),
    ),
  ]),
}

export const readyMaps = [invitations, issues, bring, challenges, needs, powerMap]
