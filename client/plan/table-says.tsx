import { CircleCheck, Info, TriangleAlert } from 'lucide-react'
import { type ReactNode, useMemo } from 'react'
import { isVague, populationReach } from '../../shared/insight/gaps.ts'
import { affectedTogether, notHeard } from '../../shared/insight/organizations.ts'
import { balanceOf } from '../../shared/insight/sides.ts'
import type { Plan } from '../../shared/model/plan.ts'
import { readRows } from '../../shared/model/table-rows.ts'
import type { TableId } from '../../shared/model/tables.ts'
import { useLocale, useText } from '../i18n/i18n.tsx'
import { useBoard, useStage } from '../state/hooks.ts'
import style from './tables.module.css'

/** What follows from a small table, above it; nothing where the table is only kept. */
export function TableSays({ table, plan }: { table: TableId; plan: Plan }) {
  switch (table) {
    case 'attendance':
      return (
        <>
          <Sides plan={plan} table="attendance" />
          <Heard plan={plan} />
        </>
      )
    case 'invitations':
      return <Sides plan={plan} table="invitations" />
    case 'issues':
      return <Issues plan={plan} />
    case 'populations':
      return <Populations plan={plan} />
    default:
      return null
  }
}

/** `due`: somebody has something to do about it. */
export function Says({ tone, children }: { tone: 'due' | 'good' | 'plain'; children: ReactNode }) {
  const Icon = { due: TriangleAlert, good: CircleCheck, plain: Info }[tone]
  return (
    <p className={style.says} data-tone={tone}>
      <Icon size={16} aria-hidden />
      <span>{children}</span>
    </p>
  )
}

function Sides({ plan, table }: { plan: Plan; table: 'attendance' | 'invitations' }) {
  const t = useText()
  const { counts, lopsided } = useMemo(() => balanceOf(readRows(plan, table)), [plan, table])
  const all = counts.public + counts.private + counts.community
  if (all === 0) return null
  const bar = (['public', 'private', 'community'] as const).filter(side => counts[side] > 0)
  return (
    <div className={style.balance}>
      <div className={style.bar} aria-hidden>
        {bar.map(side => (
          <span key={side} data-side={side} style={{ flexGrow: counts[side] }} />
        ))}
      </div>
      <p>{t('together.balance', counts)}</p>
      {lopsided ? <Says tone="due">{t('together.balance_one')}</Says> : null}
    </div>
  )
}

function Heard({ plan }: { plan: Plan }) {
  const t = useText()
  const attendance = useMemo(() => readRows(plan, 'attendance'), [plan])
  const silent = useBoard(
    'notes',
    board => notHeard(attendance, board.notes.values(), board.comments.values()).join(', '),
    [attendance],
  )
  if (!attendance.some(row => row.organization.trim() !== '')) return null
  return silent === '' ? (
    <Says tone="good">{t('together.all_heard')}</Says>
  ) : (
    <Says tone="due">{t('together.not_heard', { names: silent })}</Says>
  )
}

function Issues({ plan }: { plan: Plan }) {
  const t = useText()
  const { locale } = useLocale()
  const { results } = useStage()
  const vague = readRows(plan, 'issues').filter(isVague).length
  const affected = useMemo(
    () => affectedTogether(readRows(plan, 'attendance'), results).slice(0, 12),
    [plan, results],
  )
  const texts = useBoard('notes', board => affected.map(a => board.notes.get(a.note)?.text ?? ''), [affected])
  const share = new Intl.NumberFormat(locale, { style: 'percent' })
  return (
    <>
      {vague > 0 ? <Says tone="due">{t('together.issue_vague', { count: vague })}</Says> : null}
      {affected.length > 0 ? (
        <section className={style.affected} aria-labelledby="affected-together">
          <h3 id="affected-together">{t('together.affects')}</h3>
          <p>{t('together.affects_why')}</p>
          <ul>
            {affected.map(({ note, organizations, of, kept }, i) => (
              <li key={note} data-kept={kept || undefined}>
                <span>{texts[i]}</span>
                <span className={style.share}>
                  {t('together.affects_share', { share: share.format(organizations / of) })}
                  {kept ? ` · ${t('together.kept')}` : ''}
                </span>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </>
  )
}

function Populations({ plan }: { plan: Plan }) {
  const t = useText()
  const rows = useMemo(() => readRows(plan, 'populations'), [plan])
  const missed = useBoard(
    'partners',
    board => {
      const all = populationReach(rows, board.partners.values())
      return { some: all.length > 0, names: all.filter(p => p.partners.length === 0).map(p => p.name) }
    },
    [rows],
  )
  if (!missed.some) return null
  return missed.names.length === 0 ? (
    <Says tone="good">{t('together.all_reached')}</Says>
  ) : (
    <Says tone="due">{t('together.not_reached', { names: missed.names.join(', ') })}</Says>
  )
}
