import { useMemo, useState } from 'react'
import { useText } from '../../i18n/i18n.tsx'
import { Button } from '../../ui/button.tsx'
import { dimensionTitle } from './dimension-words.ts'
import style from './matrix.module.css'
import { MatrixRow } from './matrix-row.tsx'
import type { Standings } from './use-standings.ts'

/** Rows shown at first, and added by "show more". */
const CHUNK = 60

/** Every partner with the medians of each dimension, score and tier: the highest first, then those without a score. */
export function MatrixTable({ standings }: { standings: Standings }) {
  const t = useText()
  const [most, setMost] = useState(CHUNK)
  const { partners, dimensions, byId } = standings
  const sorted = useMemo(() => {
    const score = (id: string) => byId.get(id)?.score ?? -1
    return [...partners].sort((a, b) => score(b.id) - score(a.id) || a.name.localeCompare(b.name))
  }, [partners, byId])
  return (
    <>
      <div className={style.frame}>
        <table className={style.table} aria-label={t('shell.matrix')}>
          <thead>
            <tr>
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
          <tbody>
            {sorted.slice(0, most).map(partner => (
              <MatrixRow
                key={partner.id}
                partner={partner}
                standing={byId.get(partner.id)}
                dimensions={dimensions}
              />
            ))}
          </tbody>
        </table>
      </div>
      {sorted.length > most ? (
        <Button look="quiet" onPress={() => setMost(most + CHUNK)}>
          {t('partners.more', { count: Math.min(CHUNK, sorted.length - most) })}
        </Button>
      ) : null}
    </>
  )
}
