import { isDeepStrictEqual } from 'node:util'
import type { BoardJson } from '../../shared/exchange/board-json.ts'
import { keptResults } from '../../shared/model/kept-results.ts'
import { resultsForViewers } from '../../shared/model/project-stage.ts'
import type { Stage } from '../../shared/model/stage.ts'
import { MOST_PEOPLE, stage as stageShape } from '../../shared/model/stage.ts'
import { invalid } from './problem.ts'

/** Later values win; what only one side has stays, in the order of the first. */
function byId<T extends { readonly id: string }>(first: readonly T[], second: readonly T[]): T[] {
  return [...new Map([...first, ...second].map(item => [item.id, item])).values()]
}

type Results = Stage['results']

/** Maps by id. A file that has all of the workshop's says the order too; of another, new ones come behind those that are here. */
const mapsOf = (own: Stage['maps'], file: Stage['maps'] = []): Stage['maps'] =>
  own.every(({ id }) => file.some(map => map.id === id)) ? byId(file, []) : byId(own, file)

/** The workshop's own results, as a file has them where it has them; a viewer's file has less of them, and takes nothing away. */
const known = (own: Results, file: Results = []): Results =>
  own.map(result => {
    const said = file.find(({ id }) => id === result.id)
    return said && !isDeepStrictEqual([said], resultsForViewers([result], { stance: true })) ? said : result
  })

/** Results that the workshop does not have. */
const fresh = (own: Results, file: Results = []): Results =>
  file.filter(result => !own.some(({ id }) => id === result.id))

function checked(next: Stage): Stage {
  const parsed = stageShape.safeParse(next)
  if (parsed.success) return parsed.data
  throw invalid(parsed.error.issues.map(i => ({ path: i.path.join('.'), message: i.message })))
}

/** The parts of a board file that belong to the stage, and so need the facilitator's key. */
export function stagePartsOf(json: BoardJson): string[] {
  const parts = (['maps', 'agenda', 'people', 'results'] as const).filter(part => json[part] !== undefined)
  const words = (['title', 'locale', 'template'] as const).filter(word => json.workshop?.[word] !== undefined)
  return [...parts, ...words.map(word => `workshop.${word}`)]
}

/** Whether notes that lie on a map that is there may mean something else afterwards: its areas are others. */
export const movesAreas = (before: Stage, after: Stage): boolean =>
  before.maps.some(map => {
    const now = after.maps.find(({ id }) => id === map.id)
    return map.kind === 'zones' && JSON.stringify(now) !== JSON.stringify(map)
  })

/** A place on areas means nothing on axes. */
function checkKinds(stage: Stage, maps: Stage['maps']): void {
  const problems = maps.flatMap(({ id, kind }, i) => {
    const known = stage.maps.find(map => map.id === id)
    return known && known.kind !== kind ? [{ path: `maps.${i}.kind`, message: 'a map keeps its kind' }] : []
  })
  if (problems.length > 0) throw invalid(problems)
}

/**
 * The stage after a board file was merged in: maps, people, steps and results by id; the file's steps come in its order.
 * Throws a 422 where a limit is passed, or a map would be of another kind.
 */
export function mergeStage(stage: Stage, json: BoardJson): Stage {
  const { title, locale, template } = json.workshop ?? {}
  checkKinds(stage, json.maps ?? [])
  return checked({
    ...stage,
    title: title ?? stage.title,
    locale: locale ?? stage.locale,
    template: template ?? stage.template,
    maps: mapsOf(stage.maps, json.maps),
    people: byId(stage.people, json.people ?? []),
    agenda: byId(
      json.agenda ?? [],
      stage.agenda.filter(step => !json.agenda?.some(s => s.id === step.id)),
    ),
    results: keptResults(known(stage.results, json.results), fresh(stage.results, json.results)),
  })
}

/**
 * The stage after a snapshot was restored: its title, maps and agenda are back. People who came since stay known, results of
 * rounds too; what runs just now runs on, and neither the lock nor what viewers may see is changed by a restore.
 */
export function restoreStage(now: Stage, then: Stage): Stage {
  const { locked, privacy, step, timer, spotlight, round } = now
  const known = new Set(now.people.map(person => person.id))
  const others = then.people.filter(person => !known.has(person.id))
  return checked({
    ...then,
    people: [...others.slice(0, MOST_PEOPLE - now.people.length), ...now.people],
    step: then.agenda.some(s => s.id === step?.id) ? step : null,
    results: keptResults(now.results, fresh(now.results, then.results)),
    locked,
    privacy,
    timer,
    spotlight,
    round,
  })
}
