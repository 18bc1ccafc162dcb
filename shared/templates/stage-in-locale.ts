import type { AgendaStep } from '../model/agenda.ts'
import type { Locale, MapSpec, Stage } from '../model/stage.ts'
import { templateStage } from './templates.ts'

/** How templates said it in earlier versions, by how they say it now: workshops keep the words that they were made with. */
const BEFORE: ReadonlyMap<string | undefined, string> = new Map([
  ['Less influence over this decision-maker', 'Less influence over this decision'],
  ['More influence over this decision-maker', 'More influence over this decision'],
  ['Menos influencia sobre quien decide', 'Menos influencia en esta decisión'],
  ['Más influencia sobre quien decide', 'Más influencia en esta decisión'],
])

/** `theirs` where the text still reads as the template wrote it; what the workshop changed stays as it is. */
const swap = <T extends string | undefined>(
  text: T,
  ours: string | undefined,
  theirs: string | undefined,
): T =>
  text !== undefined && (text === ours || text === BEFORE.get(ours)) && theirs !== undefined
    ? (theirs as T)
    : text

function mapIn(map: MapSpec, ours: MapSpec | undefined, theirs: MapSpec | undefined): MapSpec {
  const title = swap(map.title, ours?.title, theirs?.title)
  if (map.kind === 'axes' && ours?.kind === 'axes' && theirs?.kind === 'axes') {
    const end = (e: keyof typeof map.axes): string => swap(map.axes[e], ours.axes[e], theirs.axes[e])
    return {
      ...map,
      title,
      axes: { left: end('left'), right: end('right'), bottom: end('bottom'), top: end('top') },
    }
  }
  if (map.kind === 'zones' && ours?.kind === 'zones' && theirs?.kind === 'zones') {
    const zones = map.zones.map(zone => {
      const [o, t] = [ours.zones.find(z => z.id === zone.id), theirs.zones.find(z => z.id === zone.id)]
      return { ...zone, title: swap(zone.title, o?.title, t?.title), hint: swap(zone.hint, o?.hint, t?.hint) }
    })
    return { ...map, title, zones }
  }
  return { ...map, title }
}

const stepIn = (
  step: AgendaStep,
  ours: AgendaStep | undefined,
  theirs: AgendaStep | undefined,
): AgendaStep => ({
  ...step,
  title: swap(step.title, ours?.title, theirs?.title),
  prompt: swap(step.prompt, ours?.prompt, theirs?.prompt),
  hints: step.hints.map(hint => {
    const at = ours?.hints.indexOf(hint) ?? -1
    return at < 0 ? hint : (theirs?.hints[at] ?? hint)
  }),
})

const by = <T extends { readonly id: string }>(items: readonly T[], id: string): T | undefined =>
  items.find(item => item.id === id)

/**
 * The stage as somebody reads it in another language than the workshop's: the template's own words in theirs, everything that
 * the workshop wrote as it wrote it.
 */
export function stageInLocale(stage: Stage, locale: Locale): Stage {
  if (stage.locale === locale) return stage
  const ours = templateStage(stage.template, stage.title, stage.locale)
  const theirs = templateStage(stage.template, stage.title, locale)
  if (!ours || !theirs) return stage
  // a round takes its words from the step that it is opened in
  const prompts = new Map(ours.agenda.map(step => [step.prompt, by(theirs.agenda, step.id)?.prompt]))
  const prompt = (text: string): string => prompts.get(text) ?? text
  const { round } = stage
  return {
    ...stage,
    round: round && { ...round, settings: { ...round.settings, prompt: prompt(round.settings.prompt) } },
    results: stage.results.map(result => ({ ...result, prompt: prompt(result.prompt) })),
    maps: stage.maps.map(m => mapIn(m, by(ours.maps, m.id), by(theirs.maps, m.id))),
    agenda: stage.agenda.map(step => stepIn(step, by(ours.agenda, step.id), by(theirs.agenda, step.id))),
  }
}
