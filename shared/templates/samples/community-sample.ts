import { communityMaps } from './community-sample-maps.ts'
import type { Sample } from './sample.ts'

/** A made-up library system brings public services to its branches. Source: the situation of G2, with our own names. */
export const communitySample: Sample = kit => {
  const { t, day, ago } = kit
  return {
    workshop: {
      objective: t(
        'Help with public forms in all nine branches of Juniper County, in four languages, within a year.',
        'Ayuda con trámites en las nueve sucursales del condado Juniper, en cuatro idiomas, en un año.',
      ),
      vision: t(
        'Whoever lives here can get a public service done at the nearest library, in their own language, on the first visit.',
        'Quien vive aquí puede resolver un trámite en la biblioteca más cercana, en su idioma y en la primera visita.',
      ),
      lead: 'Sofia Marin',
      until: day(365),
    },
    people: [
      { id: 'sample-sofia', name: 'Sofia Marin', color: '#0f766e' },
      { id: 'sample-tom', name: 'Tom Whitlow', color: '#b45309' },
      { id: 'sample-uma', name: 'Uma Patel', color: '#1d4ed8' },
      { id: 'sample-vic', name: 'Victor Chen', color: '#be185d' },
    ],
    ...communityMaps(kit),
    partners: [
      {
        of: ['l04', 'r02'],
        kind: 'organization',
        sector: 'nonprofit',
        level: 'local',
        relationship_status: 'strong',
        stage: 'active',
        owner: 'sample-tom',
        roles: ['assistance', 'advocacy'],
        key_player: true,
        represents: t(
          'Tenants and families below the poverty line',
          'Inquilinos y familias bajo la línea de pobreza',
        ),
        we_give: ['space', 'invitations'],
        they_give: ['expertise', 'presentation'],
        channels: [t('Intake line', 'Línea de atención')],
        first_steps: [
          {
            id: 's1',
            kind: 'own',
            text: t('Desk on Tuesdays in the east branch', 'Mesa los martes en la sucursal este'),
            state: 'agreed',
            on: day(21),
          },
        ],
        thanks: [
          {
            id: 'k1',
            text: t('For last winter’s tax evenings', 'Por las noches de impuestos'),
            on: day(-60),
          },
        ],
        outreach_order: 2,
      },
      {
        of: ['l06', 'r01'],
        kind: 'organization',
        sector: 'state',
        subtype: t('library', 'biblioteca'),
        level: 'state',
        relationship_status: 'occasional',
        stage: 'meeting_set',
        owner: 'sample-uma',
        roles: ['training'],
        key_player: true,
        we_give: ['perspective'],
        they_give: ['expertise', 'funding'],
        first_steps: [
          {
            id: 's1',
            kind: 'own',
            text: t('Ask for 30 course places', 'Pedir 30 plazas del curso'),
            state: 'idea',
            on: day(10),
          },
        ],
        first_meeting: day(10),
        outreach_order: 1,
      },
      {
        of: ['l03', 'r03'],
        kind: 'organization',
        sector: 'nonprofit',
        level: 'local',
        relationship_status: 'past_collaboration',
        stage: 'contacted',
        owner: 'sample-vic',
        roles: ['translation'],
        they_give: ['relationships', 'expertise'],
        we_give: ['space'],
        populations: [t('New arrivals', 'Recién llegados')],
        first_steps: [
          {
            id: 's1',
            kind: 'guest_speaker',
            text: t('They tell our staff what people fear', 'Cuentan a nuestro personal qué teme la gente'),
            state: 'idea',
            on: day(14),
          },
        ],
        outreach_order: 3,
      },
      {
        of: ['l01'],
        kind: 'organization',
        sector: 'local',
        level: 'local',
        relationship_status: 'occasional',
        stage: 'identified',
        owner: 'sample-sofia',
        roles: ['assistance'],
        they_give: ['data'],
        first_steps: [
          {
            id: 's1',
            kind: 'own',
            text: t('One caseworker on the bus each month', 'Una trabajadora en el autobús cada mes'),
            state: 'idea',
            on: day(30),
          },
        ],
        outreach_order: 4,
      },
    ],
    needs: [
      {
        id: 'n1',
        text: t('A trained helper in each branch', 'Una persona formada en cada sucursal'),
        kind: 'staff',
      },
    ],
    goals: [
      { id: 'g1', text: t('30 helpers trained', '30 personas formadas'), need: 'n1' },
      {
        id: 'g2',
        text: t('Helpers found where people meet', 'Personas encontradas donde la gente se reúne'),
        need: 'n1',
      },
    ],
    tasks: [
      {
        id: 't1',
        text: t('Write the helper’s one-page guide', 'Escribir la guía de una página'),
        goal: 'g1',
        owner: 'sample-vic',
        due: day(20),
        state: 'doing',
      },
      {
        id: 't2',
        text: t('Book the bus for the county fair', 'Reservar el autobús para la feria'),
        goal: 'g2',
        owner: 'sample-tom',
        due: day(35),
      },
    ],
    lists: {
      ground_rules: [
        {
          id: 'l1',
          text: t('Say whose interest you speak for', 'Di en nombre de quién hablas'),
          agreed: true,
        },
        {
          id: 'l2',
          text: t('Disagree with the idea, then offer another', 'Discute la idea y ofrece otra'),
          agreed: true,
        },
      ],
      funding: [
        {
          id: 'f1',
          what: t('Course places', 'Plazas del curso'),
          source: t('State library', 'Biblioteca estatal'),
          amount: '9,000',
          status: 'sought',
        },
        {
          id: 'f2',
          what: t('Interpreters', 'Intérpretes'),
          source: t('County', 'Condado'),
          amount: '6,500',
          status: 'agreed',
        },
      ],
      training: [
        {
          id: 'n1',
          need: t('Benefits forms', 'Formularios de prestaciones'),
          audience: t('Branch helpers', 'Ayudantes'),
          trainer: 'l06',
          on: day(60),
        },
      ],
      communications: [
        {
          id: 'c1',
          message: t('Come with your form, leave with it done', 'Ven con tu trámite, vete con él resuelto'),
          audience: t('Riders of line 4', 'Pasajeros de la línea 4'),
          channel: t('Bus cards', 'Carteles en autobuses'),
          kind: 'new',
          on: day(50),
        },
      ],
    },
    checklist: [
      { list: 'ten_steps', line: 'G11', state: 'done', when: day(0) },
      { list: 'ten_steps', line: 'G13', state: 'done', when: day(0) },
      {
        list: 'ten_steps',
        line: 'G15',
        state: 'open',
        note: t('Two tasks lack a second person', 'A dos tareas les falta otra persona'),
      },
    ],
    results: [
      {
        id: 'r1',
        kind: 'votes',
        prompt: t('What must be in the sentence?', '¿Qué debe estar en la frase?'),
        anonymous: true,
        openedAt: ago(70),
        revealedAt: ago(64),
        people: 4,
        entries: 11,
        limit: 3,
        perNote: 2,
        counts: [
          { note: 'v09', dots: 5, people: 4 },
          { note: 'v08', dots: 4, people: 3 },
          { note: 'v06', dots: 3, people: 3 },
          { note: 'v02', dots: 0, people: 0 },
        ],
      },
    ],
  }
}
