import { Check, CircleDashed } from 'lucide-react'
import { COVERED_SECTORS } from '../../../shared/insight/coverage.ts'
import type { Insight } from '../../../shared/insight/insight.ts'
import { useText } from '../../i18n/i18n.tsx'
import { useSession } from '../../state/session.ts'
import { Button } from '../../ui/button.tsx'
import { Answer } from '../answer.tsx'
import style from '../insight.module.css'

/** The seven sectors: how many partners come from each, and whom to think of where nobody does. */
export function SectorCoverage({ insight }: { insight: Insight }) {
  const t = useText()
  const { workspace } = useSession()
  const { coverage, net } = insight
  const hints = new Map(net.map(prompt => [prompt.sector, prompt.hints]))
  return (
    <Answer
      id="coverage"
      title={t('insight.coverage')}
      count={null}
      why={t('insight.coverage_why', { filled: COVERED_SECTORS.length - coverage.empty.length })}
      action={
        <Button size="s" onPress={() => workspace.setState({ view: { kind: 'partners' } })}>
          {t('insight.open_partners')}
        </Button>
      }
    >
      <ul className={style.rows} aria-label={t('insight.coverage')}>
        {COVERED_SECTORS.map(sector => {
          const count = coverage.sectors[sector] ?? 0
          return (
            <li key={sector} className={style.row}>
              <span className={style.sector} data-empty={count === 0 || undefined}>
                {count > 0 ? <Check size={16} aria-hidden /> : <CircleDashed size={16} aria-hidden />}
                <span>{t(`sector.${sector}`)}</span>
                <span className={style.bandCount}>
                  {count > 0 ? t('insight.partners', { count }) : t('insight.empty_sector')}
                </span>
              </span>
              {count === 0 ? (
                <span className={style.reason}>
                  {t('insight.think_of', {
                    whom: (hints.get(sector) ?? []).map(hint => t(`insight.net.${hint}`)).join(', '),
                  })}
                </span>
              ) : null}
            </li>
          )
        })}
      </ul>
      {coverage.unset > 0 ? (
        <p className={style.quiet}>{t('insight.unset_sector', { count: coverage.unset })}</p>
      ) : null}
    </Answer>
  )
}
