import type { FirstStepKind, Sector, Tier } from '../model/partner-enums.ts'
import type { Locale } from '../model/stage.ts'

/** Words that stand in files, where no screen's texts can be reached. */
interface FileWords {
  readonly firstMeeting: string
  readonly nextContact: string
  readonly meeting: string
  readonly report: string
  readonly publicReport: string
  readonly objective: string
  readonly vision: string
  readonly tree: string
  readonly loose: string
  readonly noGoal: string
  readonly yes: string
  readonly lookAgain: string
  readonly none: string
  readonly maps: string
  readonly paths: string
  readonly noPath: string
  readonly unused: string
  readonly unusedNone: string
  readonly partners: string
  readonly partnersNone: string
  readonly contacts: string
  readonly meetings: string
  readonly partner: string
  readonly unnamed: string
  readonly owner: string
  readonly noOwner: string
  readonly firstStep: string
  readonly date: string
  readonly sector: string
  readonly tasks: string
  readonly task: string
  readonly due: string
  readonly state: string
  readonly thanks: string
  readonly madeOn: string
  readonly madeBy: string
  readonly includes: string
  readonly about: string
  readonly helps: string
  readonly harms: string
  readonly notShown: string
  readonly tooLarge: string
  readonly more: string
  readonly tiers: Readonly<Record<Tier | 'unranked', string>>
  readonly steps: Readonly<Record<FirstStepKind, string>>
  readonly states: Readonly<Record<'open' | 'doing' | 'done' | 'dropped' | 'idea' | 'agreed', string>>
  readonly sectors: Readonly<Record<Sector, string>>
  readonly ticks: Readonly<Record<'contacts' | 'stance' | 'money' | 'remarks', string>>
  readonly roles: Readonly<Record<'facilitator' | 'participant' | 'viewer', string>>
}

const en: FileWords = {
  firstMeeting: 'First meeting',
  nextContact: 'Get in touch',
  meeting: 'Meeting',
  report: 'Report',
  publicReport: 'Report for everyone',
  objective: 'What we want',
  vision: 'Our picture of success',
  tree: 'Needs, goals and tasks',
  loose: 'Goals without a need',
  noGoal: 'No goal yet.',
  yes: 'yes',
  lookAgain: 'Look at the map again',
  none: 'Nothing was written down.',
  maps: 'The maps',
  paths: 'Ways to the decision-maker',
  noPath: 'No way from us to {target} is drawn yet.',
  unused: 'What we have and do not use yet',
  unusedNone: 'Everything on the map is in use.',
  partners: 'Partners',
  contacts: 'Contacts',
  meetings: 'Meetings',
  partnersNone: 'No partner was chosen yet.',
  partner: 'Partner',
  unnamed: 'Partner without a name',
  owner: 'Owner',
  noOwner: 'nobody yet',
  firstStep: 'First step',
  date: 'Date',
  sector: 'Sector',
  tasks: 'Tasks',
  task: 'Task',
  due: 'Due',
  state: 'State',
  thanks: 'Thanks',
  madeOn: 'Made on {when}',
  madeBy: 'by {who}',
  includes: 'Includes',
  about: 'About this file',
  helps: 'helps',
  harms: 'harms',
  notShown: 'Where people stand is not shown in this report.',
  tooLarge: 'This map is too large for these pages: take it away as a picture or as a PDF of its own.',
  more: '… and {count} more.',
  tiers: { primary: 'Primary', secondary: 'Secondary', tertiary: 'Tertiary', unranked: 'Not ranked yet' },
  steps: {
    share_alerts: 'Share their action alerts',
    share_invitations: 'Share event invitations',
    guest_speaker: 'Guest speaker at our meeting',
    joint_letter: 'Joint letter to an official',
    own: 'First step',
  },
  states: {
    open: 'open',
    doing: 'under way',
    done: 'done',
    dropped: 'dropped',
    idea: 'idea',
    agreed: 'agreed',
  },
  sectors: {
    local: 'Local government',
    state: 'State government',
    federal: 'Federal government',
    private: 'Private business',
    nonprofit: 'Nonprofit or civic group',
    education: 'Education',
    association: 'Association',
    tribal: 'Tribal government',
    other: 'Other',
  },
  ticks: {
    contacts: 'names, e-mails and phone numbers of people',
    stance: 'where people stand and how much influence they have',
    money: 'money',
    remarks: 'private remarks',
  },
  roles: { facilitator: 'a facilitator', participant: 'a participant', viewer: 'a viewer' },
}

const es: FileWords = {
  firstMeeting: 'Primera reunión',
  nextContact: 'Ponerse en contacto',
  meeting: 'Reunión',
  report: 'Informe',
  publicReport: 'Informe para todo el mundo',
  objective: 'Lo que queremos',
  vision: 'Nuestra imagen del éxito',
  tree: 'Necesidades, metas y tareas',
  loose: 'Metas sin necesidad',
  noGoal: 'Todavía sin meta.',
  yes: 'sí',
  lookAgain: 'Volver a mirar el mapa',
  none: 'No se anotó nada.',
  maps: 'Los mapas',
  paths: 'Caminos hacia quien decide',
  noPath: 'Todavía no hay ningún camino dibujado de nosotros a {target}.',
  unused: 'Lo que tenemos y todavía no usamos',
  unusedNone: 'Todo lo que hay en el mapa está en uso.',
  partners: 'Aliados',
  contacts: 'Contactos',
  meetings: 'Reuniones',
  partnersNone: 'Todavía no se eligió ningún aliado.',
  partner: 'Aliado',
  unnamed: 'Aliado sin nombre',
  owner: 'Responsable',
  noOwner: 'nadie todavía',
  firstStep: 'Primer paso',
  date: 'Fecha',
  sector: 'Sector',
  tasks: 'Tareas',
  task: 'Tarea',
  due: 'Para el',
  state: 'Estado',
  thanks: 'Agradecimientos',
  madeOn: 'Hecho el {when}',
  madeBy: 'por {who}',
  includes: 'Contiene',
  about: 'Sobre este archivo',
  helps: 'ayuda',
  harms: 'perjudica',
  notShown: 'Este informe no muestra la posición de nadie.',
  tooLarge: 'Este mapa es demasiado grande para estas páginas: lléveselo como imagen o como PDF propio.',
  more: '… y {count} más.',
  tiers: {
    primary: 'Primario',
    secondary: 'Secundario',
    tertiary: 'Terciario',
    unranked: 'Aún sin clasificar',
  },
  steps: {
    share_alerts: 'Difundir sus convocatorias',
    share_invitations: 'Compartir invitaciones a eventos',
    guest_speaker: 'Invitar a hablar en nuestra reunión',
    joint_letter: 'Carta conjunta a una autoridad',
    own: 'Primer paso',
  },
  states: {
    open: 'pendiente',
    doing: 'en marcha',
    done: 'hecha',
    dropped: 'descartada',
    idea: 'idea',
    agreed: 'acordado',
  },
  sectors: {
    local: 'Gobierno local',
    state: 'Gobierno estatal',
    federal: 'Gobierno federal',
    private: 'Empresa privada',
    nonprofit: 'Organización civil o sin fines de lucro',
    education: 'Educación',
    association: 'Asociación',
    tribal: 'Gobierno tribal',
    other: 'Otro',
  },
  ticks: {
    contacts: 'nombres, correos y teléfonos de personas',
    stance: 'la posición y la influencia de las personas',
    money: 'dinero',
    remarks: 'observaciones privadas',
  },
  roles: {
    facilitator: 'quien facilita',
    participant: 'una persona participante',
    viewer: 'una persona lectora',
  },
}

export const FILE_WORDS: Readonly<Record<Locale, FileWords>> = { en, es }

/** A text with `{name}` filled in. */
export const fill = (text: string, values: Readonly<Record<string, string>>): string =>
  text.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole)
