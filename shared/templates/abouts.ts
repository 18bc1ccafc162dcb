import type { Locale } from '../model/stage.ts'

type Words = Readonly<Record<Locale, string>>

/** A template as somebody chooses it, before any of it is fetched. */
export interface TemplateAbout {
  readonly id: string
  readonly title: Words
  /** one line: what one has at the end */
  readonly line: Words
  /** of the whole agenda; null where there is none */
  readonly minutes: number | null
  /** how many people it suits, from … to; null for any number */
  readonly people: readonly [least: number, most: number] | null
}

/** What a workshop can start from, in the order in which it is offered; the first is what nobody needs to choose. */
export const TEMPLATE_ABOUTS = [
  {
    id: 'two-maps',
    title: { en: 'Two maps', es: 'Dos mapas' },
    line: {
      en: 'What you have, whom you need, and who can reach whom: from one goal to owners and first steps.',
      es: 'Qué tienen, a quién necesitan y quién llega a quién: de una meta a responsables y primeros pasos.',
    },
    minutes: 108,
    people: [4, 15],
  },
  {
    id: 'office',
    title: { en: 'Partnership map for an office', es: 'Mapa de alianzas para una oficina' },
    line: {
      en: 'From needs through seven sectors to a rated list: whom to call first, with what message.',
      es: 'De las necesidades, por siete sectores, a una lista valorada: a quién llamar primero y con qué mensaje.',
    },
    minutes: 120,
    people: [3, 12],
  },
  {
    id: 'two-way',
    title: { en: 'Two-way communication partners', es: 'Aliados de comunicación en ambos sentidos' },
    line: {
      en: 'Whom you do not reach, what each side gives, and an advisory group that closes the gaps.',
      es: 'A quién no llegan, qué da cada parte y un grupo asesor que cubre los huecos.',
    },
    minutes: 75,
    people: [3, 12],
  },
  {
    id: 'community',
    title: { en: 'Community service partnership', es: 'Alianza para servicios a la comunidad' },
    line: {
      en: 'One sentence that all stand behind, then roles, money, training, tasks and how to tell people.',
      es: 'Una frase que todos respaldan; luego papeles, dinero, formación, tareas y cómo contarlo.',
    },
    minutes: 100,
    people: [5, 30],
  },
  {
    id: 'ready',
    title: { en: 'Ready together', es: 'Preparados juntos' },
    line: {
      en: 'Public offices and businesses agree on a shared danger, what each can bring, and who does what.',
      es: 'Oficinas públicas y empresas acuerdan un peligro común, qué aporta cada una y quién hace qué.',
    },
    minutes: 120,
    people: [6, 40],
  },
  {
    id: 'blank',
    title: { en: 'Blank', es: 'En blanco' },
    line: {
      en: 'An asset map and a power map, without an agenda.',
      es: 'Un mapa de recursos y un mapa de poder, sin agenda.',
    },
    minutes: null,
    people: null,
  },
] as const satisfies readonly TemplateAbout[]

export type TemplateId = (typeof TEMPLATE_ABOUTS)[number]['id']
