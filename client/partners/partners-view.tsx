import { Handshake, Search } from 'lucide-react'
import { useMemo, useRef, useState } from 'react'
import type { PartnerId } from '../../shared/model/ids.ts'
import type { Partner } from '../../shared/model/partner.ts'
import { useLocale, useText } from '../i18n/i18n.tsx'
import { useBoard, useEditable, usePersonName, useStage } from '../state/hooks.ts'
import { useSession } from '../state/session.ts'
import { Button } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { NativeSelect } from '../ui/native-select.tsx'
import { VisuallyHidden } from '../ui/visually-hidden.tsx'
import { keepOrder, partnerMatches, type Shown, SORTS, type Sort, sortPartners } from './partner-order.ts'
import { PartnersTable } from './partners-table.tsx'
import style from './partners-view.module.css'

/** Rows shown at first, and added by "show more". */
const CHUNK = 50

/** All partner records as a table that is edited in place; on a phone the same cells as cards. */
export function PartnersView() {
  const t = useText()
  const all = useBoard('partners', board => [...board.partners.values()])
  const [search, setSearch] = useState('')
  const [sort, setSort] = useState<Sort>({ by: 'name', down: false })
  const [most, setMost] = useState(CHUNK)
  const [working, setWorking] = useState(false)
  const shown = useShown()
  const rows = useRows(all, sort, search, shown, working)

  if (all.length === 0) return <Empty />
  return (
    <div className={style.view}>
      <header className={style.top}>
        <h2 className={style.title}>{t('partners.title')}</h2>
        <span className={style.count}>{t('partners.count', { count: all.length })}</span>
        <label className={style.search}>
          <Search size={16} aria-hidden />
          <input
            type="search"
            placeholder={t('partners.search')}
            aria-label={t('partners.search')}
            value={search}
            onChange={e => setSearch(e.currentTarget.value)}
          />
        </label>
        <NativeSelect
          className={style.sort}
          label={t('partners.sort')}
          value={sort.by}
          options={SORTS.map(by => [by, `${t('partners.sort')}: ${t(`partners.col_${by}`)}`] as const)}
          onChange={by => setSort({ by, down: false })}
        />
      </header>
      <VisuallyHidden role="status">
        {search
          ? t('partners.count', { count: rows.length })
          : t('partners.sorted', { field: t(`partners.col_${sort.by}`) })}
      </VisuallyHidden>
      {rows.length === 0 ? (
        <p className={style.nothing}>{t('partners.nothing_found', { search })}</p>
      ) : (
        <PartnersTable
          rows={rows.slice(0, most)}
          sort={sort}
          onSort={by => setSort(s => ({ by, down: s.by === by && !s.down }))}
          onWorking={setWorking}
        />
      )}
      {rows.length > most ? (
        <Button look="quiet" onPress={() => setMost(most + CHUNK)}>
          {t('partners.more', { count: Math.min(CHUNK, rows.length - most) })}
        </Button>
      ) : null}
    </div>
  )
}

/** How values read on this screen. */
function useShown(): Shown {
  const t = useText()
  const { locale } = useLocale()
  const nameOf = usePersonName()
  return useMemo(
    () => ({
      sector: p => (p.sector ? t(`sector.${p.sector}`) : ''),
      owner: p => (p.owner ? nameOf(p.owner) : ''),
      collator: new Intl.Collator(locale, { sensitivity: 'base', numeric: true }),
    }),
    [t, locale, nameOf],
  )
}

/** Sorted and searched rows. While somebody works in the table, rows keep their places: what one types in must not jump. */
function useRows(
  all: readonly Partner[],
  sort: Sort,
  search: string,
  shown: Shown,
  working: boolean,
): Partner[] {
  const kept = useRef<{ ids: readonly PartnerId[]; sort: Sort; search: string }>({ ids: [], sort, search })
  return useMemo(() => {
    const sorted = sortPartners(all, sort, shown)
    const same = kept.current.sort === sort && kept.current.search === search
    const rows =
      working && same
        ? keepOrder(kept.current.ids, sorted).filter(
            p => kept.current.ids.includes(p.id) || partnerMatches(p, search, shown),
          )
        : sorted.filter(p => partnerMatches(p, search, shown))
    kept.current = { ids: rows.map(p => p.id), sort, search }
    return rows
  }, [all, sort, search, shown, working])
}

function Empty() {
  const t = useText()
  const { workspace } = useSession()
  const { maps } = useStage()
  const editable = useEditable()
  return (
    <div className={style.view}>
      <h2 className={style.title}>{t('partners.title')}</h2>
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
