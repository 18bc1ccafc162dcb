import type { Locale, MapSpec, Zone } from '../model/stage.ts'

/** The five asset categories of the guide (B8–B12), as columns of two cells that grow downward. */
const ZONES = ['org_relationships', 'individuals', 'skills', 'reach', 'physical'] as const
const WIDTH = 520
const GAP = 40
/** Zones are this tall as data, so that whatever stands below their titles belongs to them; drawn only as far as needed. */
const HEIGHT = 240_000

const words: Record<
  Locale,
  {
    asset: string
    power: string
    zones: Record<(typeof ZONES)[number], [title: string, hint: string]>
    axes: [left: string, right: string, bottom: string, top: string]
  }
> = {
  en: {
    asset: 'Asset map',
    power: 'Power map',
    zones: {
      org_relationships: ['Groups we know', 'Unions, congregations, clubs, associations, neighbors'],
      individuals: ['People we know', 'Officials, journalists, academics, artists, business owners'],
      skills: ['Skills and know-how', 'Issues we know well; design, technology, building, languages'],
      reach: ['Members and reach', 'Who our members are; e-mail lists, followers, turnout'],
      physical: ['Places, things, money', 'Meeting rooms, computers, vehicles, funds'],
    },
    axes: [
      'Opposes us',
      'Supports us',
      'Less influence over this decision',
      'More influence over this decision',
    ],
  },
  es: {
    asset: 'Mapa de recursos',
    power: 'Mapa de poder',
    zones: {
      org_relationships: [
        'Grupos que conocemos',
        'Sindicatos, congregaciones, clubes, asociaciones, vecinos',
      ],
      individuals: ['Personas que conocemos', 'Autoridades, periodistas, académicos, artistas, comerciantes'],
      skills: ['Habilidades y saberes', 'Temas que dominamos; diseño, tecnología, construcción, idiomas'],
      reach: ['Miembros y alcance', 'Quiénes son nuestros miembros; listas de correo, seguidores'],
      physical: ['Lugares, cosas, dinero', 'Salas, computadoras, vehículos, fondos'],
    },
    axes: ['Se opone', 'Nos apoya', 'Menos influencia en esta decisión', 'Más influencia en esta decisión'],
  },
}

/** The asset map and the power map of the "Two maps" workshop. */
export function twoMaps(locale: Locale): MapSpec[] {
  const w = words[locale]
  const zones = ZONES.map((id, i): Zone => {
    const [title, hint] = w.zones[id]
    return { id, title, hint, rect: [i * (WIDTH + GAP), 0, WIDTH, HEIGHT] }
  })
  const [left, right, bottom, top] = w.axes
  return [
    { id: 'asset', kind: 'zones', title: w.asset, zones },
    { id: 'power', kind: 'axes', title: w.power, axes: { left, right, bottom, top } },
  ]
}
