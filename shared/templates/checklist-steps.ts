import type { Checklist } from '../model/checklist.ts'

/** Ten steps of a community partnership. Source: G11–G20 of the e-government guide; our words. */
export const tenSteps: Checklist = {
  id: 'ten_steps',
  source: 'G11-G20',
  title: { en: 'Ten steps of a partnership', es: 'Diez pasos de una alianza' },
  about: {
    en: 'From the first people who care to the look back.',
    es: 'De las primeras personas interesadas a la mirada atrás.',
  },
  sections: [
    {
      id: 'steps',
      title: null,
      lines: [
        {
          id: 'G11',
          source: 'G11',
          title: {
            en: 'Find those who share the concern and would commit',
            es: 'Encontrar a quienes comparten la inquietud y se comprometerían',
          },
          hint: {
            en: 'A key player early on draws others in.',
            es: 'Un actor clave desde el inicio atrae a otros.',
          },
          sign: { kind: 'scalar', field: 'key_player' },
        },
        {
          id: 'G12',
          source: 'G12',
          title: { en: 'Everybody owns it: all plan along', es: 'Es de todos: todos participan en planear' },
        },
        {
          id: 'G13',
          source: 'G13',
          title: { en: 'One shared picture of success', es: 'Una imagen común del éxito' },
          hint: {
            en: 'Needs, resources, strategies, outcomes; somebody from outside may lead the talk.',
            es: 'Necesidades, recursos, estrategias, resultados; alguien de fuera puede moderar.',
          },
          sign: { kind: 'meta', field: 'objective' },
        },
        {
          id: 'G14',
          source: 'G14',
          title: {
            en: 'Respect for whom each answers to; room to negotiate',
            es: 'Respeto por aquellos a quienes cada uno responde; espacio para negociar',
          },
          sign: { kind: 'text', field: 'represents' },
        },
        {
          id: 'G15',
          source: 'G15',
          title: { en: 'A plan with tasks and who does them', es: 'Un plan con tareas y quién las hace' },
          sign: { kind: 'plan', of: 'tasks' },
        },
        {
          id: 'G16',
          source: 'G16',
          title: {
            en: 'Good meetings: few, on time, everyone heard',
            es: 'Buenas reuniones: pocas, puntuales, todos escuchados',
          },
          sign: { kind: 'rows', list: 'meetings' },
        },
        {
          id: 'G17',
          source: 'G17',
          title: {
            en: 'Regular news, through channels each already has',
            es: 'Noticias regulares, por los canales que cada uno ya tiene',
          },
        },
        {
          id: 'G18',
          source: 'G18',
          title: { en: 'The community is kept informed', es: 'La comunidad se mantiene informada' },
        },
        {
          id: 'G19',
          source: 'G19',
          title: {
            en: 'Thanks to each, and for what was done together',
            es: 'Gracias a cada uno, y por lo hecho en conjunto',
          },
          sign: { kind: 'rows', list: 'thanks' },
        },
        {
          id: 'G20',
          source: 'G20',
          title: {
            en: 'A look back: what worked, what did not, what next',
            es: 'Una mirada atrás: qué funcionó, qué no, qué sigue',
          },
        },
      ],
    },
  ],
}

/** Six steps of a public-private crisis partnership. Source: M2–M16 of the incident protocol; our words. */
export const sixSteps: Checklist = {
  id: 'six_steps',
  source: 'M2-M16',
  title: { en: 'Six steps to being ready together', es: 'Seis pasos para estar listos juntos' },
  about: {
    en: 'For offices and firms that prepare for the same emergencies.',
    es: 'Para oficinas y empresas que se preparan para las mismas emergencias.',
  },
  sections: [
    {
      id: 'steps',
      title: null,
      lines: [
        {
          id: 'M2',
          source: 'M2, M3',
          title: {
            en: 'Two leads people know: one public, one from business',
            es: 'Dos líderes conocidos: uno público, uno de empresas',
          },
          hint: {
            en: 'With a public lead alone it looks like one more government office.',
            es: 'Con un líder público solo, parece una oficina más del gobierno.',
          },
        },
        {
          id: 'M4',
          source: 'M4-M6',
          title: {
            en: 'The leads bring their own circles to the table',
            es: 'Los líderes traen a sus propios círculos',
          },
          hint: { en: 'Both invitation lists help.', es: 'Las dos listas de invitación ayudan.' },
        },
        {
          id: 'M7',
          source: 'M7-M9',
          title: {
            en: 'One specific issue that hits all of us',
            es: 'Un asunto concreto que nos afecta a todos',
          },
          hint: {
            en: 'It names a place, a hazard or a date.',
            es: 'Nombra un lugar, un peligro o una fecha.',
          },
          sign: { kind: 'meta', field: 'objective' },
        },
        {
          id: 'M10',
          source: 'M10, M11',
          title: {
            en: 'New resources that soften the blow, in one register',
            es: 'Recursos nuevos que amortigüen el golpe, en un solo registro',
          },
        },
        {
          id: 'M12',
          source: 'M12, M13',
          title: {
            en: 'Threats, risks and weak spots: one’s own and everyone’s',
            es: 'Amenazas, riesgos y puntos débiles: propios y de todos',
          },
        },
        {
          id: 'M14',
          source: 'M14-M16',
          title: {
            en: 'Ranked needs, goals under them, specific tasks under those',
            es: 'Necesidades ordenadas, con metas, y bajo ellas tareas concretas',
          },
          sign: { kind: 'plan', of: 'tasks' },
        },
      ],
    },
  ],
}
