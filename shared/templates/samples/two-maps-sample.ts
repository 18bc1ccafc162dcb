import type { Sample } from './sample.ts'
import { twoMapsMaps } from './two-maps-sample-maps.ts'

/** Parents and teachers want a made-up senator's vote for school breakfasts. Source: the example of B17, with other names. */
export const twoMapsSample: Sample = kit => {
  const { t, day, ago } = kit
  return {
    workshop: {
      objective: t(
        'Senator Delia Marsh votes for free school breakfasts (Bill 214) before the committee closes.',
        'La senadora Delia Marsh vota a favor del desayuno escolar gratuito (proyecto 214) antes de que cierre la comisión.',
      ),
      lead: 'Ana Petrov',
      until: day(120),
    },
    people: [
      { id: 'sample-ana', name: 'Ana Petrov', color: '#0f766e' },
      { id: 'sample-bo', name: 'Bo Okafor', color: '#b45309' },
      { id: 'sample-chloe', name: 'Chloe Ruiz', color: '#1d4ed8' },
      { id: 'sample-dev', name: 'Dev Sharma', color: '#be185d' },
    ],
    ...twoMapsMaps(kit),
    partners: [
      {
        of: ['p01', 'a01'],
        kind: 'organization',
        sector: 'association',
        level: 'state',
        relationship_status: 'occasional',
        stage: 'meeting_set',
        owner: 'sample-chloe',
        mechanism: 'informal_voluntary',
        overlap: t('Children who have eaten can learn.', 'Con el estómago lleno se aprende.'),
        conflict: t('They fear new duties before the first bell.', 'Temen nuevas tareas antes de clase.'),
        represents: t('9,000 teachers, through elected delegates', '9,000 docentes, por delegados electos'),
        message_need: t('A delegate who speaks at the hearing', 'Una delegada que hable en la audiencia'),
        message_benefit: t(
          'Parents stand with them on class sizes',
          'Las familias los apoyan por el tamaño de los grupos',
        ),
        we_give: ['turnout', 'perspective'],
        they_give: ['credibility', 'expertise'],
        first_steps: [
          {
            id: 's1',
            kind: 'guest_speaker',
            text: t(
              'Their delegate speaks at our next meeting',
              'Su delegada habla en nuestra próxima reunión',
            ),
            state: 'agreed',
            on: day(12),
          },
        ],
        first_meeting: day(5),
        next_contact: day(5),
        outreach_order: 1,
        familiar: true,
      },
      {
        of: ['p04', 'a05'],
        kind: 'organization',
        sector: 'nonprofit',
        level: 'state',
        relationship_status: 'strong',
        stage: 'first_step',
        owner: 'sample-ana',
        we_give: ['alerts'],
        they_give: ['expertise', 'credibility'],
        first_steps: [
          {
            id: 's1',
            kind: 'joint_letter',
            text: t(
              'A letter to the committee, signed by twenty doctors',
              'Una carta a la comisión, firmada por veinte médicos',
            ),
            state: 'idea',
            on: day(20),
          },
        ],
        last_contact: day(-9),
        next_contact: day(9),
        outreach_order: 2,
      },
      {
        of: ['p09'],
        kind: 'organization',
        sector: 'private',
        level: 'regional',
        relationship_status: 'no_contact',
        stage: 'researching',
        owner: 'sample-dev',
        research_state: 'some',
        overlap: t('Breakfast is milk: new sales close by.', 'El desayuno es leche: nuevas ventas cerca.'),
        they_give: ['relationships'],
        first_steps: [
          {
            id: 's1',
            kind: 'own',
            text: t('Phone the chair and ask for a farm visit', 'Llamar a la presidencia y pedir una visita'),
            state: 'idea',
            on: day(8),
          },
        ],
        outreach_order: 3,
        familiar: false,
      },
    ],
    needs: [
      {
        id: 'need1',
        text: t('To be believed at the hearing', 'Que nos crean en la audiencia'),
      },
    ],
    goals: [
      {
        id: 'goal1',
        text: t(
          'Know what each member of the committee asks',
          'Saber qué pregunta cada integrante de la comisión',
        ),
        need: 'need1',
      },
    ],
    tasks: [
      {
        id: 't1',
        text: t(
          'One hour of search: who spoke at last year’s hearing?',
          'Una hora de búsqueda: ¿quién habló en la audiencia del año pasado?',
        ),
        goal: 'goal1',
        owner: 'sample-bo',
        due: day(7),
        state: 'doing',
      },
      {
        id: 't2',
        text: t(
          'Find out what the aide needs to know about costs',
          'Averiguar qué costos quiere conocer el asesor',
        ),
        goal: 'goal1',
        owner: 'sample-dev',
        due: day(14),
        partner: 'p09',
      },
    ],
    results: [
      {
        id: 'r1',
        kind: 'placements',
        map: 'power',
        prompt: t('Where does each stand?', '¿Dónde está cada quien?'),
        anonymous: true,
        openedAt: ago(70),
        revealedAt: ago(62),
        people: 4,
        entries: 12,
        places: [
          {
            note: 'p02',
            at: [
              [-500, 180],
              [-450, 220],
              [-400, 200],
              [-480, 210],
            ],
          },
          {
            note: 'p06',
            at: [
              [-600, 450],
              [500, 460],
              [-500, 440],
              [450, 430],
            ],
          },
          {
            note: 'p09',
            at: [
              [400, 100],
              [440, 140],
              [420, 120],
              [430, 130],
            ],
          },
        ],
      },
      {
        id: 'r2',
        kind: 'votes',
        prompt: t('Which few partnerships should we start?', '¿Qué pocas alianzas deberíamos empezar?'),
        anonymous: true,
        openedAt: ago(30),
        revealedAt: ago(26),
        people: 4,
        entries: 10,
        limit: 3,
        perNote: 2,
        counts: [
          { note: 'p01', dots: 5, people: 4 },
          { note: 'p04', dots: 4, people: 3 },
          { note: 'p09', dots: 3, people: 2 },
          { note: 'p07', dots: 0, people: 0 },
        ],
      },
    ],
  }
}
