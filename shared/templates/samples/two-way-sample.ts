import type { Sample } from './sample.ts'
import { twoWayMaps } from './two-way-sample-maps.ts'

/** A made-up county clerk wants every voter to hear of the new ballot drop-off in time. Source: the situation of E1, with our own names. */
export const twoWaySample: Sample = kit => {
  const { t, day, ago } = kit
  return {
    workshop: {
      objective: t(
        'Everybody in Cedar County knows in time where and how to hand in a ballot.',
        'Todas las personas del condado Cedar saben a tiempo dónde y cómo entregar su boleta.',
      ),
      purpose: t('Communication with voters', 'Comunicación con votantes'),
      lead: 'Nadia Greene',
      restrictions: t(
        'No endorsement of firms or parties in anything we print.',
        'Nada impreso puede recomendar empresas ni partidos.',
      ),
    },
    people: [
      { id: 'sample-nadia', name: 'Nadia Greene', color: '#0f766e' },
      { id: 'sample-omar', name: 'Omar Haddad', color: '#b45309' },
      { id: 'sample-pia', name: 'Pia Novak', color: '#1d4ed8' },
    ],
    ...twoWayMaps(kit),
    partners: [
      {
        of: ['c05'],
        kind: 'organization',
        sector: 'private',
        subtype: t('media', 'medios'),
        partnership_type: 'institutional',
        relationship_status: 'active',
        stage: 'active',
        owner: 'sample-pia',
        overlap: t(
          'We both want listeners who know what they may do.',
          'Ambos queremos oyentes que sepan qué pueden hacer.',
        ),
        we_give: ['presentation', 'data'],
        they_give: ['relationships', 'alerts'],
        legal_fit: 'ok',
        operational_fit: 'ok',
        legal_fit_by: 'Nadia Greene',
        populations: [
          t('Spanish speakers', 'Hispanohablantes'),
          t('Night-shift workers', 'Trabajadores nocturnos'),
        ],
        advisory_group: true,
        pros: t('Trusted, quick', 'Confiable, rápida'),
        cons: t('One owner decides', 'Decide un solo dueño'),
        first_steps: [
          {
            id: 's1',
            kind: 'own',
            text: t(
              'Tour of the counting room for the morning show',
              'Visita a la sala de conteo para el programa matutino',
            ),
            state: 'agreed',
            on: day(9),
          },
        ],
        channels: [t('Morning show', 'Programa matutino')],
        next_contact: day(9),
        outreach_order: 1,
      },
      {
        of: ['c07'],
        kind: 'organization',
        sector: 'nonprofit',
        subtype: t('community organization', 'organización comunitaria'),
        partnership_type: 'institutional',
        relationship_status: 'occasional',
        stage: 'met',
        owner: 'sample-omar',
        overlap: t(
          'We both want ballots that anybody can mark alone.',
          'Ambos queremos boletas que cualquiera pueda marcar sin ayuda.',
        ),
        we_give: ['tour'],
        they_give: ['expertise', 'perspective'],
        legal_fit: 'ok',
        populations: [t('Deaf residents', 'Residentes sordos')],
        advisory_group: true,
        first_steps: [
          {
            id: 's1',
            kind: 'guest_speaker',
            text: t('They show our staff what trips people up', 'Muestran a nuestro personal qué estorba'),
            state: 'idea',
            on: day(16),
          },
        ],
        signals: [
          {
            id: 'g1',
            kind: 'issue',
            text: t('Drop box at the mill has a step', 'El buzón del molino tiene un escalón'),
            from: 'Omar Haddad',
            on: day(-4),
          },
        ],
        outreach_order: 2,
      },
      {
        of: ['c01'],
        kind: 'organization',
        sector: 'local',
        subtype: t('emergency management', 'emergencias'),
        partnership_type: 'intra_governmental',
        relationship_status: 'strong',
        stage: 'active',
        owner: 'sample-nadia',
        we_give: ['data', 'alerts'],
        they_give: ['alerts'],
        legal_fit: 'ok',
        operational_fit: 'ok',
        advisory_group: true,
        contacts: [
          {
            id: 'k1',
            name: 'Hal Otis',
            title: t('Duty officer', 'Oficial de guardia'),
            tie: 'close',
            internal: true,
          },
        ],
        first_steps: [{ id: 's1', kind: 'share_alerts', text: '', state: 'done', on: day(-20) }],
        outreach_order: 3,
      },
      {
        of: ['c06'],
        kind: 'organization',
        sector: 'private',
        subtype: t('media', 'medios'),
        partnership_type: 'institutional',
        relationship_status: 'occasional',
        stage: 'identified',
        owner: 'sample-pia',
        they_give: ['relationships'],
        legal_fit: 'unknown',
        first_steps: [
          {
            id: 's1',
            kind: 'own',
            text: t('Letter to the editor’s desk', 'Carta a la redacción'),
            state: 'idea',
            on: day(5),
          },
        ],
        outreach_order: 4,
      },
    ],
    needs: [
      {
        id: 'n1',
        text: t('Groups that carry our word further', 'Grupos que lleven más lejos lo que decimos'),
      },
    ],
    goals: [
      {
        id: 'g1',
        text: t('Three groups write to their people', 'Tres grupos escriben a su gente'),
        need: 'n1',
      },
    ],
    tasks: [
      {
        id: 't1',
        text: t('Fill in the outreach letter for three groups', 'Completar la carta para tres grupos'),
        goal: 'g1',
        owner: 'sample-omar',
        due: day(7),
        state: 'doing',
      },
      {
        id: 't2',
        text: t(
          'Ask the attorney about logos on flyers',
          'Preguntar al abogado por los logotipos en volantes',
        ),
        goal: 'g1',
        owner: 'sample-nadia',
        due: day(4),
      },
    ],
    lists: {
      populations: [
        {
          id: 'l1',
          name: t('Deaf residents', 'Residentes sordos'),
          hard_to_reach: true,
          way: t('Signed video at the library', 'Video en lengua de señas en la biblioteca'),
        },
        { id: 'l2', name: t('Farm roads', 'Caminos rurales'), hard_to_reach: true },
      ],
      events: [
        {
          id: 'e1',
          kind: 'advisory',
          what: t('First meeting of the advisory group', 'Primera reunión del grupo asesor'),
          on: day(28),
          where: t('Library, east branch', 'Biblioteca, sucursal este'),
        },
      ],
    },
    results: [
      {
        id: 'r1',
        kind: 'votes',
        prompt: t('Whom do we ask into the advisory group?', '¿A quién invitamos al grupo asesor?'),
        anonymous: true,
        openedAt: ago(20),
        revealedAt: ago(15),
        people: 3,
        entries: 8,
        limit: 3,
        perNote: 1,
        counts: [
          { note: 'c05', dots: 3, people: 3 },
          { note: 'c07', dots: 3, people: 3 },
          { note: 'c01', dots: 2, people: 2 },
          { note: 'c09', dots: 1, people: 1 },
        ],
      },
    ],
  }
}
