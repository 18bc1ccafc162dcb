import type { Checklist } from '../model/checklist.ts'

/** Partnership mapping in an office: 25 lines in five sections. Source: P13 with C1–C5 of the public-sector primer; our words. */
export const officeChecklist: Checklist = {
  id: 'office',
  source: 'P13',
  title: { en: 'Partnership checklist', es: 'Lista para alianzas' },
  about: {
    en: 'From the first objective to the first meeting, for an office or a group.',
    es: 'Del primer objetivo a la primera reunión, para una oficina o un grupo.',
  },
  sections: [
    {
      id: 'C1',
      title: { en: 'Preparation and objectives', es: 'Preparación y objetivos' },
      lines: [
        {
          id: 'C1.1',
          source: 'C1.1',
          title: { en: 'Those who lead us stand behind it', es: 'Quienes nos dirigen lo respaldan' },
          hint: { en: 'Who said so, and when?', es: '¿Quién lo dijo, y cuándo?' },
        },
        {
          id: 'C1.2',
          source: 'C1.2',
          title: {
            en: 'The problem or goal that needs support is written down',
            es: 'El problema o la meta que necesita apoyo está por escrito',
          },
          sign: { kind: 'meta', field: 'objective' },
        },
        {
          id: 'C1.3',
          source: 'C1.3',
          title: { en: 'We know what we need', es: 'Sabemos qué necesitamos' },
          hint: {
            en: 'Money, know-how, people from the community, staff, space, data',
            es: 'Dinero, conocimientos, gente de la comunidad, personal, espacio, datos',
          },
          sign: { kind: 'plan', of: 'needs' },
        },
        {
          id: 'C1.4',
          source: 'C1.4',
          title: {
            en: 'One person leads coordination and outreach',
            es: 'Una persona dirige la coordinación y los contactos',
          },
          sign: { kind: 'meta', field: 'lead' },
        },
        {
          id: 'C1.5',
          source: 'C1.5',
          title: { en: 'The dates we aim at are realistic', es: 'Las fechas que buscamos son realistas' },
        },
        {
          id: 'C1.6',
          source: 'C1.6',
          title: {
            en: 'We know which rules here limit how we may be helped',
            es: 'Sabemos qué reglas de aquí limitan cómo pueden ayudarnos',
          },
          sign: { kind: 'meta', field: 'restrictions' },
        },
      ],
    },
    {
      id: 'C2',
      title: { en: 'Finding partners', es: 'Encontrar aliados' },
      lines: [
        {
          id: 'C2.0',
          source: 'C2.0',
          title: { en: 'We looked in every sector', es: 'Buscamos en todos los sectores' },
          sign: { kind: 'sector', sector: 'all' },
        },
        {
          id: 'C2.1',
          source: 'C2.1',
          title: { en: 'Local: within our own jurisdiction', es: 'Local: en nuestra propia jurisdicción' },
          hint: {
            en: 'Police, human resources, facilities, technology, emergency management, public health, public works',
            es: 'Policía, recursos humanos, edificios, tecnología, emergencias, salud pública, obras públicas',
          },
          sign: { kind: 'sector', sector: 'local' },
        },
        {
          id: 'C2.2',
          source: 'C2.2',
          title: { en: 'State', es: 'Estatal' },
          hint: {
            en: 'Election authority, technology, transportation, emergency management, fusion center',
            es: 'Autoridad electoral, tecnología, transporte, emergencias, centro de fusión',
          },
          sign: { kind: 'sector', sector: 'state' },
        },
        {
          id: 'C2.3',
          source: 'C2.3',
          title: { en: 'Federal', es: 'Federal' },
          hint: {
            en: 'DHS, CISA, FBI, the postal service and its inspectors',
            es: 'DHS, CISA, FBI, el servicio postal y sus inspectores',
          },
          sign: { kind: 'sector', sector: 'federal' },
        },
        {
          id: 'C2.4',
          source: 'C2.4',
          title: { en: 'Private companies', es: 'Empresas privadas' },
          hint: { en: 'Technology, health care, utilities', es: 'Tecnología, salud, servicios públicos' },
          sign: { kind: 'sector', sector: 'private' },
        },
        {
          id: 'C2.5',
          source: 'C2.5',
          title: { en: 'Nonprofit and civic groups', es: 'Organizaciones sin fines de lucro y cívicas' },
          hint: {
            en: 'Service providers, advocates, congregations',
            es: 'Prestadores de servicios, defensores, congregaciones',
          },
          sign: { kind: 'sector', sector: 'nonprofit' },
        },
        {
          id: 'C2.6',
          source: 'C2.6',
          title: { en: 'Schools, colleges, research', es: 'Escuelas, universidades, investigación' },
          sign: { kind: 'sector', sector: 'education' },
        },
        {
          id: 'C2.7',
          source: 'C2.7',
          title: { en: 'Associations', es: 'Asociaciones' },
          hint: {
            en: 'Local, state or national; of election offices, of technology (NASED, NASS, Election Center)',
            es: 'Locales, estatales o nacionales; de oficinas electorales, de tecnología (NASED, NASS, Election Center)',
          },
          sign: { kind: 'sector', sector: 'association' },
        },
      ],
    },
    {
      id: 'C3',
      title: { en: 'Weighing and ranking', es: 'Valorar y ordenar' },
      lines: [
        {
          id: 'C3.1',
          source: 'C3.1',
          title: {
            en: 'We know what each of them does and answers for',
            es: 'Sabemos qué hace cada uno y de qué responde',
          },
          sign: { kind: 'text', field: 'roles_responsibilities' },
        },
        {
          id: 'C3.2',
          source: 'C3.2',
          title: {
            en: 'A simple matrix: shared goals, resources, access',
            es: 'Una matriz sencilla: metas comunes, recursos, acceso',
          },
          sign: { kind: 'rated' },
        },
        {
          id: 'C3.3',
          source: 'C3.3',
          title: {
            en: 'Each has a tier: essential, valuable, nice to have',
            es: 'Cada uno tiene un nivel: esencial, valioso, deseable',
          },
          sign: { kind: 'tier' },
        },
      ],
    },
    {
      id: 'C4',
      title: { en: 'Where we stand with them', es: 'Dónde estamos con ellos' },
      lines: [
        {
          id: 'C4.1',
          source: 'C4.1',
          title: {
            en: 'How well we know each: not at all, now and then, well',
            es: 'Qué tanto conocemos a cada uno: nada, a veces, bien',
          },
          sign: { kind: 'scalar', field: 'relationship_status' },
        },
        {
          id: 'C4.2',
          source: 'C4.2',
          title: {
            en: 'What moves them, and what could stand in the way',
            es: 'Qué los mueve, y qué podría estorbar',
          },
          sign: { kind: 'rows', list: 'barriers' },
        },
        {
          id: 'C4.3',
          source: 'C4.3',
          title: {
            en: 'On paper (memorandum, contract, committee) or by word',
            es: 'Por escrito (memorando, contrato, comité) o de palabra',
          },
          sign: { kind: 'scalar', field: 'mechanism' },
        },
      ],
    },
    {
      id: 'C5',
      title: { en: 'Getting going', es: 'Poner en marcha' },
      lines: [
        {
          id: 'C5.1',
          source: 'C5.1',
          title: { en: 'A timeline with milestones', es: 'Un calendario con hitos' },
          sign: { kind: 'rows', list: 'milestones' },
        },
        {
          id: 'C5.2',
          source: 'C5.2',
          title: {
            en: 'A message: what we need and what both sides gain',
            es: 'Un mensaje: qué necesitamos y qué ganan ambas partes',
          },
          sign: { kind: 'text', field: 'message_need' },
        },
        {
          id: 'C5.3',
          source: 'C5.3',
          title: {
            en: 'Ways to get to know each other: meetings, events, visits',
            es: 'Formas de conocernos: reuniones, eventos, visitas',
          },
          sign: { kind: 'rows', list: 'activities' },
        },
        {
          id: 'C5.4',
          source: 'C5.4',
          title: {
            en: 'Whom we call first, second, third',
            es: 'A quién llamamos primero, segundo, tercero',
          },
          sign: { kind: 'scalar', field: 'outreach_order' },
        },
        {
          id: 'C5.5',
          source: 'C5.5',
          title: {
            en: 'First meetings or calls are set',
            es: 'Hay fecha para las primeras reuniones o llamadas',
          },
          sign: { kind: 'scalar', field: 'first_meeting' },
        },
      ],
    },
  ],
}
