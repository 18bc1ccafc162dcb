import type { Checklist, ChecklistLine } from '../model/checklist.ts'

const line = (
  source: string,
  id: string,
  en: string,
  es: string,
  words: readonly string[],
): ChecklistLine => ({ id, source, title: { en, es }, sign: { kind: 'words', words } })

const others = (source: string): ChecklistLine => ({
  id: 'other',
  source,
  title: { en: 'Others with a stake', es: 'Otros interesados' },
})

/** Whom leaders invite from business and the community: 18 lines, and others. Source: M5 of the incident protocol; our words. */
export const businessInvitations: Checklist = {
  id: 'invite_business',
  source: 'M5',
  title: { en: 'Invitations: business and community', es: 'Invitaciones: empresas y comunidad' },
  about: {
    en: 'Walk the list and write who asks whom. Done when somebody is found, or nobody is here.',
    es: 'Recorran la lista y anoten quién invita a quién. Hecho cuando hay alguien, o aquí no existe.',
  },
  sections: [
    {
      id: 'firms',
      title: { en: 'Firms', es: 'Empresas' },
      lines: [
        line(
          'M5',
          'employers',
          'Employers, from the largest to the smallest',
          'Empleadores, del mayor al menor',
          ['employer', 'empleador', 'company', 'empresa'],
        ),
        line(
          'M5',
          'contractors',
          'Firms that work with public agencies',
          'Empresas que trabajan con el gobierno',
          ['contractor', 'contratista', 'vendor', 'proveedor'],
        ),
        line(
          'M5',
          'chamber',
          'Chamber of Commerce and business groups',
          'Cámara de comercio y grupos empresariales',
          ['chamber', 'cámara', 'business group', 'merchants', 'comerciantes'],
        ),
      ],
    },
    {
      id: 'associations',
      title: { en: 'Associations of', es: 'Asociaciones de' },
      lines: [
        line('M5', 'assoc_security', 'Security', 'Seguridad', [
          'security association',
          'asociación de seguridad',
        ]),
        line('M5', 'assoc_continuity', 'Business continuity', 'Continuidad de negocios', [
          'business continuity',
          'continuidad',
        ]),
        line('M5', 'assoc_police', 'Police', 'Policía', [
          'police association',
          'asociación de policía',
          'asociación policial',
        ]),
        line('M5', 'assoc_fire', 'Fire service', 'Bomberos', [
          'fire association',
          'firefighters',
          'asociación de bomberos',
        ]),
        line('M5', 'assoc_emergency', 'Emergency management', 'Gestión de emergencias', [
          'emergency management association',
          'asociación de emergencias',
        ]),
        line('M5', 'assoc_risk', 'Risk management', 'Gestión de riesgos', [
          'risk management',
          'gestión de riesgos',
        ]),
      ],
    },
    {
      id: 'services',
      title: { en: 'Services and institutions', es: 'Servicios e instituciones' },
      lines: [
        line('M5', 'hospitals', 'Hospitals and health care', 'Hospitales y servicios de salud', [
          'hospital',
          'clinic',
          'clínica',
          'health care',
        ]),
        line('M5', 'airports', 'Airports', 'Aeropuertos', ['airport', 'aeropuerto']),
        line('M5', 'railroads', 'Railroads', 'Ferrocarriles', ['railroad', 'railway', 'ferrocarril']),
        line('M5', 'transit', 'Public transportation', 'Transporte público', [
          'transit',
          'bus',
          'transporte público',
          'public transportation',
        ]),
        line('M5', 'utilities', 'Utilities', 'Agua, luz, gas y comunicaciones', [
          'utility',
          'utilities',
          'electric',
          'water',
          'agua',
          'luz',
        ]),
        line('M5', 'red_cross', 'American Red Cross and similar', 'Cruz Roja y similares', [
          'red cross',
          'cruz roja',
        ]),
        line(
          'M5',
          'citizen_corps',
          'Citizen Corps Councils and their members',
          'Consejos Citizen Corps y sus miembros',
          ['citizen corps'],
        ),
        line('M5', 'colleges', 'Colleges', 'Universidades', ['college', 'university', 'universidad']),
        line('M5', 'schools', 'Secondary schools', 'Escuelas secundarias', [
          'school',
          'escuela',
          'secundaria',
        ]),
        others('M5'),
      ],
    },
  ],
}

/** Whom leaders invite from the public side: 11 lines, and others, at every level. Source: M6 of the incident protocol; our words. */
export const publicInvitations: Checklist = {
  id: 'invite_public',
  source: 'M6',
  title: { en: 'Invitations: public side', es: 'Invitaciones: sector público' },
  about: {
    en: 'For each, think of the local, state, federal and tribal level.',
    es: 'En cada caso, piensen en el nivel local, estatal, federal y tribal.',
  },
  sections: [
    {
      id: 'public',
      title: null,
      lines: [
        line('M6', 'police', 'Police', 'Policía', ['police', 'sheriff', 'policía', 'alguacil']),
        line('M6', 'fire', 'Fire service', 'Bomberos', ['fire', 'bomberos']),
        line('M6', 'ems', 'Emergency medical service', 'Servicio médico de emergencia', [
          'ems',
          'ambulance',
          'ambulancia',
        ]),
        line('M6', 'health', 'Health department', 'Departamento de salud', ['health', 'salud']),
        line('M6', 'emergency', 'Emergency management', 'Gestión de emergencias', [
          'emergency management',
          'emergencias',
        ]),
        line('M6', 'homeland', 'Homeland security', 'Seguridad nacional', ['homeland', 'seguridad nacional']),
        line('M6', 'works', 'Public works', 'Obras públicas', ['public works', 'obras públicas']),
        line('M6', 'transport', 'Public transportation', 'Transporte público', [
          'transit',
          'public transportation',
          'transporte público',
        ]),
        line('M6', 'administrators', 'Government administrators', 'Administración de gobierno', [
          'administrator',
          'county manager',
          'city manager',
          'administración',
        ]),
        line('M6', 'parks', 'Parks and recreation', 'Parques y recreación', [
          'parks',
          'parques',
          'recreation',
        ]),
        line('M6', 'economy', 'Economic development', 'Desarrollo económico', [
          'economic development',
          'desarrollo económico',
        ]),
        others('M6'),
      ],
    },
  ],
}
