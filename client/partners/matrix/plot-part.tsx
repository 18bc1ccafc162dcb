import { useState } from 'react'
import type { MatrixDimension } from '../../../shared/insight/matrix-dimensions.ts'
import { useText } from '../../i18n/i18n.tsx'
import { dimensionTitle } from '../../ui/dimension-words.ts'
import { NativeSelect } from '../../ui/native-select.tsx'
import style from './matrix.module.css'
import { Plot, type PlotPoint } from './plot.tsx'
import { PlotTable } from './plot-table.tsx'
import type { Standings } from './use-standings.ts'

/** Partners as points on two dimensions, a third as their size; beside them the same as a table. */
export function PlotPart({ standings }: { standings: Standings }) {
  const t = useText()
  const { dimensions, partners, byId } = standings
  const [axes, setAxes] = useState({ x: 'alignment', y: 'access', size: 'resources' })
  const [lit, setLit] = useState<string | null>(null)
  const find = (id: string): MatrixDimension | undefined => dimensions.find(d => d.id === id) ?? dimensions[0]
  const [x, y, size] = [find(axes.x), find(axes.y), find(axes.size)]
  if (!x || !y || !size) return null
  const points: PlotPoint[] = partners.flatMap(partner => {
    const standing = byId.get(partner.id)
    const cell = (d: MatrixDimension) => standing?.cells.get(d.id)
    const [across, up] = [cell(x)?.median ?? null, cell(y)?.median ?? null]
    if (across === null || up === null) return []
    const split = [x, y].some(d => cell(d)?.reading === 'talk')
    return [
      {
        id: partner.id,
        name: partner.name || t('partners.unnamed'),
        x: across,
        y: up,
        size: cell(size)?.median ?? null,
        tier: partner.tier_override ?? standing?.tier ?? null,
        split,
      },
    ]
  })
  const options = dimensions.map(d => [d.id, dimensionTitle(d, t)] as const)
  const labels = { x: dimensionTitle(x, t), y: dimensionTitle(y, t), size: dimensionTitle(size, t) }
  return (
    <div className={style.plotPart}>
      <div className={style.axes}>
        {(['x', 'y', 'size'] as const).map(axis => (
          <div key={axis} className={style.axis}>
            <span aria-hidden>{t(`matrix.axis.${axis}`)}</span>
            <NativeSelect
              label={t(`matrix.axis.${axis}`)}
              value={axes[axis]}
              options={options}
              onChange={id => setAxes({ ...axes, [axis]: id })}
            />
          </div>
        ))}
      </div>
      {points.length === 0 ? (
        <p className={style.help}>{t('matrix.plot_empty')}</p>
      ) : (
        <div className={style.both}>
          <Plot points={points} labels={labels} lit={lit} onLit={setLit} />
          <PlotTable points={points} labels={labels} lit={lit} onLit={setLit} />
        </div>
      )}
      <p className={style.help}>{t('matrix.plot_left_out', { count: partners.length - points.length })}</p>
    </div>
  )
}
