import { Building2, Handshake, Search } from 'lucide-react'
import { memo, useState, useTransition } from 'react'
import { OWN_RECORD, type Partner } from '../../shared/model/partner.ts'
import { useText } from '../i18n/i18n.tsx'
import { useBoard, useEditable, useStage } from '../state/hooks.ts'
import { useSession } from '../state/session.ts'
import { Button } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { Segmented } from '../ui/segmented.tsx'
import { LanesPart } from './board/lanes-part.tsx'
import { partnerMatches } from './partner-order.ts'
import style from './partners-view.module.css'
import { TablePart } from './table/table-part.tsx'
import { TimelinePart } from './timeline/timeline-part.tsx'
import { useShown } from './use-shown.ts'

const TABS = ['table', 'stages', 'owners', 'timeline'] as const
type Tab = (typeof TABS)[number]

/** All partner records: as a table, as cards by stage or by owner, or along time. */
export function PartnersView() {
  const all = useBoard('partners', board => [...board.partners.values()])
  const [tab, setTab] = useState<Tab>('table')
  const [search, setSearch] = useState('')
  if (all.length === 0) return <Empty />
  return (
    <div className={style.view}>
      <Top count={all.length} tab={tab} onTab={setTab} onSearch={setSearch} />
      <TabPart tab={tab} all={all} search={search} />
    </div>
  )
}

interface TopProps {
  readonly count: number
  readonly tab: Tab
  readonly onTab: (tab: Tab) => void
  readonly onSearch: (search: string) => void
}

const Top = memo(function Top({ count, tab, onTab, onSearch }: TopProps) {
  const t = useText()
  return (
    <header className={style.top}>
      <h2 className={style.title}>{t('partners.title')}</h2>
      <span className={style.count}>{t('partners.count', { count })}</span>
      <AboutUs />
      <Segmented
        label={t('partners.shown_as')}
        hideLabel
        value={tab}
        onChange={onTab}
        options={TABS.map(id => ({ id, label: t(`partners.tab.${id}`) }))}
      />
      <SearchField onSearch={onSearch} />
    </header>
  )
})

/** Opens our own organisation's record. */
function AboutUs() {
  const t = useText()
  const { workspace } = useSession()
  return (
    <Button
      size="s"
      look="quiet"
      icon={<Building2 size={16} aria-hidden />}
      onPress={() => workspace.setState({ panel: { kind: 'partner', id: OWN_RECORD } })}
    >
      {t('record.about_us')}
    </Button>
  )
}

/** The letters are in the field at once; what they leave of the records comes when nothing more urgent is to be done. */
function SearchField({ onSearch }: Pick<TopProps, 'onSearch'>) {
  const t = useText()
  const [search, setSearch] = useState('')
  const [, later] = useTransition()
  return (
    <label className={style.search}>
      <Search size={16} aria-hidden />
      <input
        type="search"
        placeholder={t('partners.search')}
        aria-label={t('partners.search')}
        value={search}
        onChange={e => {
          const next = e.currentTarget.value
          setSearch(next)
          later(() => onSearch(next))
        }}
      />
    </label>
  )
}

function TabPart({ tab, all, search }: { tab: Tab; all: readonly Partner[]; search: string }) {
  const shown = useShown()
  if (tab === 'table') return <TablePart all={all} search={search} />
  const found = search === '' ? all : all.filter(p => partnerMatches(p, search, shown))
  return tab === 'timeline' ? (
    <TimelinePart partners={found} />
  ) : (
    <LanesPart by={tab} partners={found} shown={shown} />
  )
}

function Empty() {
  const t = useText()
  const { workspace } = useSession()
  const { maps } = useStage()
  const editable = useEditable()
  return (
    <div className={style.view}>
      <header className={style.top}>
        <h2 className={style.title}>{t('partners.title')}</h2>
        <AboutUs />
      </header>
      <EmptyState
        icon={<Handshake size={28} aria-hidden />}
        title={t('partners.empty')}
        action={
          editable
            ? maps.map(map => (
                <Button
                  key={map.id}
                  onPress={() => workspace.setState({ view: { kind: 'map', map: map.id } })}
                >
                  {t('partners.go_to_map', { map: map.title })}
                </Button>
              ))
            : null
        }
      >
        {t('partners.empty_help')}
      </EmptyState>
    </div>
  )
}
