import { Lightbulb } from 'lucide-react'
import type { Insight } from '../../shared/insight/insight.ts'
import { useText } from '../i18n/i18n.tsx'
import { useBoard, useStage } from '../state/hooks.ts'
import { useSession } from '../state/session.ts'
import { AgainOnReturn } from '../ui/again-on-return.tsx'
import { Button } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { Spinner } from '../ui/spinner.tsx'
import style from './insight.module.css'
import { Agreement } from './sections/agreement.tsx'
import { SectorCoverage } from './sections/coverage.tsx'
import { Duplicates } from './sections/duplicates.tsx'
import { Advisory, OneWayPartners } from './sections/exchange.tsx'
import { Owners } from './sections/owners.tsx'
import { Paths } from './sections/paths.tsx'
import { PowerfulPeople } from './sections/people.tsx'
import { Roles } from './sections/roles.tsx'
import { Since } from './sections/since.tsx'
import { Spectra } from './sections/spectrum.tsx'
import { Suggestions } from './sections/suggestions.tsx'
import { Unused } from './sections/unused.tsx'
import { useInsight } from './use-insight.ts'

/** What the board says that nobody typed: each answer with its reason, each leading back to its notes. */
export function InsightView() {
  const t = useText()
  const { state, again } = useInsight()
  const empty = useBoard('notes', board => board.notes.size === 0)
  return (
    <div className={style.view}>
      <header className={style.top}>
        <h2 className={style.title}>{t('insight.title')}</h2>
        <p className={style.lead}>{t('insight.lead')}</p>
      </header>
      {empty ? (
        <Empty />
      ) : state.kind === 'working' ? (
        <div className={style.working} role="status">
          <Spinner /> {t('insight.working')}
        </div>
      ) : state.kind === 'failed' ? (
        <EmptyState
          title={t('insight.failed')}
          action={<Button onPress={again}>{t('insight.again')}</Button>}
        >
          <AgainOnReturn again={again} />
          {t('insight.failed_help')}
        </EmptyState>
      ) : (
        <Answers insight={state.insight} />
      )}
    </div>
  )
}

function Answers({ insight }: { insight: Insight }) {
  const { role } = useSession()
  const { privacy } = useStage()
  // what rests on stance is not told to those who may not see it: no empty answers in its place
  const open = role !== 'viewer' || privacy.stance
  return (
    <div className={style.answers}>
      <Paths insight={insight} />
      <Suggestions suggestions={insight.suggestions} />
      <Unused insight={insight} />
      {open ? (
        <>
          <PowerfulPeople insight={insight} />
          <Spectra spectra={insight.spectrum} />
          <Agreement agreement={insight.agreement} />
        </>
      ) : null}
      <SectorCoverage insight={insight} />
      <Owners insight={insight} />
      <OneWayPartners insight={insight} />
      <Roles />
      <Advisory insight={insight} />
      <Duplicates duplicates={insight.duplicates} />
      <Since />
    </div>
  )
}

function Empty() {
  const t = useText()
  const { workspace, role } = useSession()
  const { maps } = useStage()
  return (
    <EmptyState
      icon={<Lightbulb size={28} aria-hidden />}
      title={t('insight.empty')}
      action={maps.map(map => (
        <Button key={map.id} onPress={() => workspace.setState({ view: { kind: 'map', map: map.id } })}>
          {t('insight.open_map', { map: map.title })}
        </Button>
      ))}
    >
      {role === 'viewer' ? null : t('insight.empty_help')}
    </EmptyState>
  )
}
