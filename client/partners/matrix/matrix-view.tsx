import { Grid3x3, SlidersHorizontal } from 'lucide-react'
import { useState } from 'react'
import { discussList, isCrowded } from '../../../shared/insight/matrix.ts'
import { useText } from '../../i18n/i18n.tsx'
import { useSession } from '../../state/session.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Segmented } from '../../ui/segmented.tsx'
import { Agreement } from './agreement.tsx'
import { DimensionsDialog } from './dimensions-dialog.tsx'
import style from './matrix.module.css'
import { MatrixTable } from './matrix-table.tsx'
import { PlotPart } from './plot-part.tsx'
import { useStandings } from './use-standings.ts'

/** Which partners come first: what people rated, as a table and as a plot, and the tier that follows. */
export function MatrixView() {
  const t = useText()
  const { workspace } = useSession()
  const standings = useStandings()
  const [tab, setTab] = useState<'table' | 'plot'>('table')
  const [settings, setSettings] = useState(false)
  const { partners, byId } = standings
  const tiers = partners.map(p => p.tier_override ?? byId.get(p.id)?.tier ?? null)
  const discuss = discussList(byId)

  return (
    <div className={style.view}>
      <header className={style.top}>
        <h2 className={style.title}>{t('shell.matrix')}</h2>
        <Segmented
          label={t('matrix.shown_as')}
          hideLabel
          value={tab}
          onChange={setTab}
          options={[
            { id: 'table', label: t('matrix.table') },
            { id: 'plot', label: t('matrix.plot') },
          ]}
        />
        <Button size="s" icon={<SlidersHorizontal size={16} aria-hidden />} onPress={() => setSettings(true)}>
          {t('matrix.dimensions')}
        </Button>
      </header>
      {partners.length === 0 ? (
        <EmptyState
          icon={<Grid3x3 size={28} aria-hidden />}
          title={t('matrix.empty')}
          action={
            <Button onPress={() => workspace.setState({ view: { kind: 'partners' } })}>
              {t('matrix.to_partners')}
            </Button>
          }
        >
          {t('matrix.empty_help')}
        </EmptyState>
      ) : (
        <>
          <div className={style.remarks}>
            {isCrowded(tiers) ? <p className={style.remark}>{t('matrix.crowded')}</p> : null}
            {discuss.length > 0 ? (
              <p className={style.remark}>
                {t('matrix.discuss', {
                  count: discuss.length,
                  names: discuss
                    .slice(0, 5)
                    .map(id => partners.find(p => p.id === id)?.name ?? '')
                    .join(', '),
                })}
              </p>
            ) : null}
            <Agreement standings={standings} />
          </div>
          {tab === 'table' ? <MatrixTable standings={standings} /> : <PlotPart standings={standings} />}
        </>
      )}
      {settings ? <DimensionsDialog standings={standings} onClose={() => setSettings(false)} /> : null}
    </div>
  )
}
