import { type AgendaStep, PLAN_PARTS, STEP_VIEWS } from '../../../shared/model/agenda.ts'
import { useText } from '../../i18n/i18n.tsx'
import { useStage } from '../../state/hooks.ts'
import { Labelled } from './labelled.tsx'

type Place = Pick<AgendaStep, 'view' | 'map' | 'zone' | 'part' | 'list'>
const NOWHERE: Place = { view: 'map', map: null, zone: null, part: null, list: null }
const pages = STEP_VIEWS.filter(view => view !== 'map' && view !== 'plan')

/** Where a step is worked: a map and the zone that one writes into at first, another view, or a part of the plan. */
export function StepPlace({ step, onChange }: { step: AgendaStep; onChange: (place: Place) => void }) {
  const t = useText()
  const { maps } = useStage()
  const map = maps.find(m => m.id === step.map)
  const choices: readonly (readonly [id: string, name: string, place: Place])[] = [
    ['', t('session.no_map'), NOWHERE],
    ...maps.map(m => [`map ${m.id}`, m.title, { ...NOWHERE, map: m.id }] as const),
    ...pages.map(view => [view, t(`shell.${view}`), { ...NOWHERE, view }] as const),
    ...PLAN_PARTS.map(
      part => [`plan ${part}`, t(`plan.part.${part}`), { ...NOWHERE, view: 'plan', part }] as const,
    ),
  ]
  const now = choices.find(
    ([, , place]) =>
      place.view === step.view &&
      (place.view !== 'map' || place.map === step.map) &&
      place.part === step.part,
  )
  return (
    <>
      <Labelled
        label={t('agenda.place')}
        value={now?.[0] ?? ''}
        options={choices.map(([id, name]) => [id, name] as const)}
        onChange={id => onChange(choices.find(choice => choice[0] === id)?.[2] ?? NOWHERE)}
      />
      {step.view === 'map' && map?.kind === 'zones' ? (
        <Labelled
          label={t('agenda.zone')}
          value={step.zone ?? ''}
          options={[['', t('session.no_map')], ...map.zones.map(zone => [zone.id, zone.title] as const)]}
          onChange={zone => onChange({ ...step, zone: zone === '' ? null : zone })}
        />
      ) : null}
    </>
  )
}
