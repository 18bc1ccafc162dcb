import { type CSSProperties, Fragment, useMemo, useRef, useState } from 'react'
import { useText } from '../../i18n/i18n.tsx'
import { dimensionTitle } from '../../ui/dimension-words.ts'
import { Gap } from '../table/gap.tsx'
import { useRowWindow } from '../table/row-window.ts'
import style from './matrix.module.css'
import { MatrixRow } from './matrix-row.tsx'
import type { Standings } from './use-standings.ts'

/** Pixels of a row before it was measured: each is as high as what is in it. */
const ROW = { measured: true, row: 58 }

/** Every partner with the medians of each dimension, score and tier: the highest first, then those without a score. Only rows in sight are drawn. */
export function MatrixTable({ standings }: { standings: Standings }) {
  const t = useText()
  const frame = useRef<HTMLDivElement>(null)
  const [focused, setFocused] = useState<string | null>(null)
  const { partners, dimensions, byId } = standings
  const sorted = useMemo(() => {
    const score = (id: string) => byId.get(id)?.score ?? -1
    return [...partners].sort((a, b) => score(b.id) - score(a.id) || a.name.localeCompare(b.name))
  }, [partners, byId])
  const kept = useMemo(() => sorted.findIndex(p => p.id === focused), [sorted, focused])
  const drawn = useRowWindow(frame, sorted, kept, ROW)
  let end = 0
  return (
    <div ref={frame} className={style.frame}>
      <table
        className={style.table}
        style={{ '--dimensions': dimensions.length } as CSSProperties}
        aria-label={t('shell.matrix')}
        aria-rowcount={sorted.length + 1}
      >
        <thead>
          <tr aria-rowindex={1}>
            <th scope="col" data-col="name">
              {t('partners.col_name')}
            </th>
            {dimensions.map(dimension => (
              <th key={dimension.id} scope="col" data-col="dimension">
                {dimensionTitle(dimension, t)}
                {dimension.weight === 1 ? null : (
                  <span className={style.weight}>{t('matrix.times', { weight: dimension.weight })}</span>
                )}
              </th>
            ))}
            <th scope="col" data-col="score">
              {t('matrix.score')}
            </th>
            <th scope="col" data-col="suggested">
              {t('matrix.suggested')}
            </th>
            <th scope="col" data-col="tier">
              {t('matrix.tier')}
            </th>
            <th scope="col" data-col="rate">
              {t('matrix.own')}
            </th>
          </tr>
        </thead>
        <tbody
          onFocus={e => {
            const row = e.target.closest<HTMLElement>('[data-partner]')
            // its dialogs lie elsewhere in the page: the row that opened them stays
            if (row) setFocused(row.dataset.partner ?? null)
          }}
        >
          {drawn.rows.map(({ index, key, start, end: below }) => {
            const partner = sorted[index]
            if (!partner) return null
            const gap = start - end
            end = below
            return (
              <Fragment key={key}>
                <Gap height={gap} />
                <MatrixRow
                  index={index}
                  measure={drawn.measure}
                  partner={partner}
                  standing={byId.get(partner.id)}
                  dimensions={dimensions}
                />
              </Fragment>
            )
          })}
          <Gap height={drawn.total - end} />
        </tbody>
      </table>
    </div>
  )
}
