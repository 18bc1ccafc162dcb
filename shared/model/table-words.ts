import type { Locale } from './stage.ts'
import type { TABLES, TableId } from './tables.ts'

type Words = Readonly<Record<Locale, string>>
const w = (en: string, es: string): Words => ({ en, es })

type Choices<C> = C extends { readonly kind: 'one'; readonly of: readonly (infer V extends string)[] }
  ? V
  : never
interface TableWords<T extends TableId> {
  readonly title: Words
  /** what belongs here, in one line */
  readonly about: Words
  readonly columns: { readonly [C in keyof (typeof TABLES)[T]]: Words }
  /** what the values of its columns are called */
  readonly values: Readonly<
    Record<
      { [C in keyof (typeof TABLES)[T]]: Choices<(typeof TABLES)[T][C]> }[keyof (typeof TABLES)[T]],
      Words
    >
  >
}

const on = w('Date', 'Fecha')
const partner = w('Partner', 'Aliado')
const organization = w('Organization', 'Organización')
const audience = w('For whom', 'Para quién')
const sides = {
  public: w('Public', 'Pública'),
  private: w('Business', 'Empresarial'),
  community: w('Community', 'Comunitaria'),
}
const side = w('Side', 'Parte')

/** What the small tables, their columns and values are called, on the screen and in files. Our words. */
export const TABLE_WORDS: { readonly [T in TableId]: TableWords<T> } = {
  attendance: {
    title: w('Who is here', 'Quién está'),
    about: w(
      'Who is in the room, and for which organization. It shows whom we have not heard.',
      'Quién está en la sala, y por qué organización. Muestra a quién no hemos escuchado.',
    ),
    columns: { person: w('Person', 'Persona'), organization, side },
    values: sides,
  },
  invitations: {
    title: w('Invitations', 'Invitaciones'),
    about: w(
      'Whom to invite, and who asks them: leaders ask their own networks.',
      'A quién invitar, y quién se lo pide: cada líder invita a su propia red.',
    ),
    columns: {
      name: w('Whom', 'A quién'),
      organization,
      side,
      asks: w('Who asks', 'Quién invita'),
      state: w('State', 'Estado'),
      on,
      note: w('Note', 'Nota'),
    },
    values: {
      ...sides,
      to_ask: w('To ask', 'Por invitar'),
      asked: w('Asked', 'Invitado'),
      yes: w('Yes', 'Sí'),
      no: w('No', 'No'),
    },
  },
  events: {
    title: w('Events', 'Eventos'),
    about: w(
      'Where to meet members of other groups, and when we meet and practise ourselves.',
      'Dónde conocer a miembros de otros grupos, y cuándo nos reunimos y practicamos.',
    ),
    columns: {
      kind: w('Kind', 'Tipo'),
      what: w('What', 'Qué'),
      on,
      where: w('Where', 'Dónde'),
      goes: w('Who goes', 'Quién va'),
      meet: w('Whom to meet', 'A quién conocer'),
    },
    values: {
      theirs: w('Theirs', 'De otros'),
      ours: w('Ours', 'Nuestro'),
      exercise: w('Exercise', 'Ejercicio'),
      advisory: w('Advisory group', 'Grupo asesor'),
    },
  },
  together: {
    title: w('Working together', 'Trabajar juntos'),
    about: w(
      'After an agreement: who does what, which plans and papers, what we share, what we practise.',
      'Después de un acuerdo: quién hace qué, qué planes y papeles, qué compartimos, qué practicamos.',
    ),
    columns: {
      heading: w('Part', 'Parte'),
      text: w('What', 'Qué'),
      partner,
      owner: w('Owner', 'Responsable'),
      on,
      state: w('State', 'Estado'),
      link: w('Link', 'Enlace'),
    },
    values: {
      work: w('Work together', 'Trabajar juntos'),
      plan: w('Plan together', 'Planear juntos'),
      share: w('Share what we know', 'Compartir lo que sabemos'),
      practice: w('Practise', 'Practicar'),
      open: w('Open', 'Pendiente'),
      doing: w('Under way', 'En marcha'),
      done: w('Done', 'Hecho'),
    },
  },
  services: {
    title: w('Services', 'Servicios'),
    about: w('What we plan to offer, for whom, with whom.', 'Qué pensamos ofrecer, a quién y con quién.'),
    columns: { service: w('Service', 'Servicio'), audience, partner, on },
    values: {},
  },
  funding: {
    title: w('Money', 'Dinero'),
    about: w('Who pays for what, and what is still open.', 'Quién paga qué, y qué falta por acordar.'),
    columns: {
      what: w('For what', 'Para qué'),
      source: w('Source', 'Fuente'),
      amount: w('Amount', 'Cantidad'),
      status: w('State', 'Estado'),
    },
    values: {
      sought: w('Sought', 'Se busca'),
      agreed: w('Agreed', 'Acordado'),
      received: w('Received', 'Recibido'),
    },
  },
  training: {
    title: w('Training', 'Formación'),
    about: w('Who has to learn what from whom.', 'Quién tiene que aprender qué, y de quién.'),
    columns: {
      need: w('What to learn', 'Qué aprender'),
      audience,
      trainer: w('Who teaches', 'Quién enseña'),
      on,
    },
    values: {},
  },
  communications: {
    title: w('Telling people', 'Comunicación'),
    about: w(
      'What the community hears, when and through whom; where it is asked.',
      'Qué sabrá la comunidad, cuándo y por quién; dónde se le pregunta.',
    ),
    columns: {
      message: w('Message', 'Mensaje'),
      audience,
      channel: w('Channel', 'Canal'),
      kind: w('Own or new', 'Propio o nuevo'),
      who: w('Who', 'Quién'),
      on,
      public_input: w('Asks the public', 'Consulta pública'),
    },
    values: { own: w('Own', 'Propio'), new: w('New', 'Nuevo') },
  },
  resources: {
    title: w('What we could bring', 'Qué podríamos aportar'),
    about: w(
      'One register for everybody: how many, under what terms, whom to ask for it.',
      'Un registro para todos: cuánto, en qué condiciones, a quién pedirlo.',
    ),
    columns: {
      what: w('What', 'Qué'),
      kind: w('Kind', 'Tipo'),
      quantity: w('How many', 'Cuánto'),
      holder: w('Who has it', 'Quién lo tiene'),
      conditions: w('Terms', 'Condiciones'),
      new_to_us: w('New to us', 'Nuevo para nosotros'),
      release: w('Whom to ask', 'A quién pedirlo'),
    },
    values: {
      thing: w('Thing', 'Cosa'),
      place: w('Place', 'Lugar'),
      people: w('People', 'Personas'),
      know_how: w('Know-how', 'Conocimientos'),
    },
  },
  challenges: {
    title: w('What could break', 'Qué podría fallar'),
    about: w(
      'Threats, risks and weak spots; whom each would hit.',
      'Amenazas, riesgos y puntos débiles; a quién afectaría cada uno.',
    ),
    columns: {
      text: w('What', 'Qué'),
      kind: w('Kind', 'Tipo'),
      scope: w('Whose', 'De quién'),
      origin: w('Origin', 'Origen'),
      affects: w('Whom it hits', 'A quién afecta'),
    },
    values: {
      threat: w('Threat', 'Amenaza'),
      risk: w('Risk', 'Riesgo'),
      vulnerability: w('Weak spot', 'Punto débil'),
      individual: w('One of us', 'De uno'),
      collective: w('All of us', 'De todos'),
      man_made: w('Made by people', 'Humano'),
      natural: w('Natural', 'Natural'),
    },
  },
  issues: {
    title: w('Issues', 'Asuntos'),
    about: w(
      'One event that would hit us. It is specific once it names a place, a hazard or a date.',
      'Un suceso que nos golpearía. Es concreto cuando nombra un lugar, un peligro o una fecha.',
    ),
    columns: {
      text: w('Issue', 'Asunto'),
      place: w('Where', 'Dónde'),
      hazard: w('Hazard', 'Peligro'),
      when: w('When', 'Cuándo'),
      specific: w('Specific', 'Concreto'),
    },
    values: {},
  },
  populations: {
    title: w('Who is not reached', 'A quién no llegamos'),
    about: w(
      'Groups of people, and how somebody reaches them.',
      'Grupos de personas, y cómo llega alguien a ellos.',
    ),
    columns: {
      name: w('Group of people', 'Grupo de personas'),
      hard_to_reach: w('Hard to reach', 'Difícil de alcanzar'),
      way: w('How to reach them', 'Cómo llegar'),
    },
    values: {},
  },
  ground_rules: {
    title: w('Ground rules', 'Reglas de trato'),
    about: w('How we disagree well.', 'Cómo no estar de acuerdo, con respeto.'),
    columns: { text: w('Rule', 'Regla'), agreed: w('Agreed', 'Acordada') },
    values: {},
  },
  reach: {
    title: w('Our reach', 'Nuestro alcance'),
    about: w('How many people we are, and how many hear from us.', 'Cuántos somos, y a cuántos llegamos.'),
    columns: {
      kind: w('What', 'Qué'),
      platform: w('Where', 'Dónde'),
      number: w('How many', 'Cuántos'),
      on: w('Counted on', 'Contado el'),
    },
    values: {
      members: w('Members', 'Miembros'),
      active_members: w('Active members', 'Miembros activos'),
      email_list: w('E-mail list', 'Lista de correo'),
      social_followers: w('Followers', 'Seguidores'),
    },
  },
  reviews: {
    title: w('Was it needed?', '¿Hizo falta?'),
    about: w(
      'Asked after each meeting: no more of them than are needed.',
      'Se pregunta después de cada reunión: solo las que hagan falta.',
    ),
    columns: { on, needed: w('Was it needed?', '¿Hizo falta?'), why: w('Why', 'Por qué') },
    values: { yes: w('Yes', 'Sí'), partly: w('Partly', 'En parte'), no: w('No', 'No') },
  },
}
