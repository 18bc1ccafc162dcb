import { useLocale, useText } from '../../i18n/i18n.tsx'
import style from './matrix.module.css'
import type { PlotProps } from './plot.tsx'

/** The plot in numbers: who points at a row sees its point. */
export function PlotTable({ points, labels, lit, onLit }: PlotProps) {
  const t = useText()
  const { locale } = useLocale()
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 })
  const rows = [...points].sort((a, b) => b.x + b.y - a.x - a.y || a.name.localeCompare(b.name))
  return (
    <div className={style.numbers}>
      <table aria-label={t('matrix.plot_table')}>
        <thead>
          <tr>
            <th scope="col">{t('partners.col_name')}</th>
            <th scope="col">{labels.x}</th>
            <th scope="col">{labels.y}</th>
            <th scope="col">{labels.size}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(point => (
            <tr
              key={point.id}
              data-lit={lit === point.id || undefined}
              onPointerEnter={() => onLit(point.id)}
              onPointerLeave={() => onLit(null)}
            >
              <th scope="row">
                {point.name}
                {point.split ? <span className={style.help}> {t('matrix.split')}</span> : null}
              </th>
              <td>{number.format(point.x)}</td>
              <td>{number.format(point.y)}</td>
              <td>{point.size === null ? '–' : number.format(point.size)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
