import type { Locale } from './stage.ts'

type Words = Readonly<Record<Locale, string>>
const w = (en: string, es: string): Words => ({ en, es })
const other = w('Other', 'Otro')
const money = w('Money', 'Dinero')

/** A note that says what we can offer partners. Source: B7. */
export const OFFER: Words = w('We can offer this', 'Podemos ofrecerlo')

/**
 * What a note of a zone may be, kept as a tag of the note in the workshop's language, so that it is found, shown and taken away as
 * tags are. Sources: B8–B10, B12 for the asset map, E9 for the institutional partners.
 */
export const KINDS_OF_ZONE: Readonly<Record<string, readonly Words[]>> = {
  org_relationships: [
    w('Political group', 'Grupo político'),
    w('Professional network', 'Red profesional'),
    w('Union', 'Sindicato'),
    w('Religious institution', 'Institución religiosa'),
    w('Sports club', 'Club deportivo'),
    w('Neighborhood association', 'Asociación vecinal'),
    w('Personal network', 'Red personal'),
    other,
  ],
  individuals: [
    w('Elected official', 'Autoridad electa'),
    w('Celebrity', 'Celebridad'),
    w('Journalist', 'Periodista'),
    w('Academic', 'Académico'),
    w('Artist', 'Artista'),
    w('Entrepreneur', 'Empresario'),
    other,
  ],
  skills: [
    w('Issue we know', 'Tema que dominamos'),
    w('Technology', 'Tecnología'),
    w('Design', 'Diseño'),
    w('Construction', 'Construcción'),
    other,
  ],
  physical: [w('Space', 'Espacio'), w('Computer', 'Computadora'), w('Vehicle', 'Vehículo'), money, other],
  institutional: [
    w('Media', 'Medio de comunicación'),
    w('Civic organization', 'Organización cívica'),
    w('Community organization', 'Organización comunitaria'),
    other,
  ],
}

/** A tag that says so. */
export const MONEY = money.en
const MONEY_WORDS: ReadonlySet<string> = new Set(Object.values(money).map(word => word.toLowerCase()))
/** Whether a note is about money: such notes are in no file unless money was ticked. Source: B12. */
export const isAboutMoney = (tags: readonly string[]): boolean =>
  tags.some(tag => MONEY_WORDS.has(tag.toLowerCase()))
