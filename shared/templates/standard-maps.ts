import type { TemplateMap } from './template.ts'
import { columns, say, zone } from './write-template.ts'

/** The five asset categories of the guide (B8–B12), as columns of two cells that grow downward. */
export const assetMap: TemplateMap = {
  id: 'asset',
  title: say('Asset map', 'Mapa de recursos'),
  zones: columns(2, [
    zone(
      'org_relationships',
      say('Groups we know', 'Grupos que conocemos'),
      say(
        'Unions, congregations, clubs, associations, neighbors',
        'Sindicatos, congregaciones, clubes, asociaciones, vecinos',
      ),
    ),
    zone(
      'individuals',
      say('People we know', 'Personas que conocemos'),
      say(
        'Officials, journalists, academics, artists, business owners',
        'Autoridades, periodistas, académicos, artistas, comerciantes',
      ),
    ),
    zone(
      'skills',
      say('Skills and know-how', 'Habilidades y saberes'),
      say(
        'Issues we know well; design, technology, building, languages',
        'Temas que dominamos; diseño, tecnología, construcción, idiomas',
      ),
    ),
    zone(
      'reach',
      say('Members and reach', 'Miembros y alcance'),
      say(
        'Who our members are; e-mail lists, followers, turnout',
        'Quiénes son nuestros miembros; listas de correo, seguidores',
      ),
    ),
    zone(
      'physical',
      say('Places, things, money', 'Lugares, cosas, dinero'),
      say('Meeting rooms, computers, vehicles, funds', 'Salas, computadoras, vehículos, fondos'),
    ),
  ]),
}

/** Against us or with us, by how much sway over the one who decides. Source: B19. */
export const powerMap: TemplateMap = {
  id: 'power',
  title: say('Power map', 'Mapa de poder'),
  axes: {
    left: say('Opposes us', 'Se opone'),
    right: say('Supports us', 'Nos apoya'),
    bottom: say('Less influence over this decision-maker', 'Menos influencia sobre quien decide'),
    top: say('More influence over this decision-maker', 'Más influencia sobre quien decide'),
  },
}

/** The last word: one thing to keep, one to change. Source: B50. */
export const keepChangeMap: TemplateMap = {
  id: 'feedback',
  title: say('Look-back', 'Balance'),
  zones: columns(3, [
    zone(
      'keep',
      say('Keep', 'Mantener'),
      say('What should we do like this again?', '¿Qué conviene repetir así?'),
    ),
    zone(
      'change',
      say('Change', 'Cambiar'),
      say('What should be different next time?', '¿Qué debería ser distinto?'),
    ),
  ]),
}

/** Whom to thank, and what is learned. Source: G19, G20. */
export const lookBackMap: TemplateMap = {
  id: 'feedback',
  title: say('Look-back', 'Balance'),
  zones: columns(2, [
    zone(
      'thanks',
      say('Thanks', 'Gracias'),
      say('Whom do we thank, and for what?', '¿A quién agradecemos, y por qué?'),
    ),
    zone('worked', say('What worked', 'Lo que funcionó')),
    zone('did_not', say('What did not', 'Lo que no funcionó')),
    zone('next', say('What next', 'Lo que sigue')),
  ]),
}
