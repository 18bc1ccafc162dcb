import { useMemo } from 'react'
import { closedGates } from '../../../shared/insight/gates.ts'
import { type Standing, standingOf } from '../../../shared/insight/matrix.ts'
import { type MatrixDimension, matrixDimensions } from '../../../shared/insight/matrix-dimensions.ts'
import { type OwnRating, ratingsOf } from '../../../shared/insight/matrix-ratings.ts'
import type { PartnerId } from '../../../shared/model/ids.ts'
import type { Partner } from '../../../shared/model/partner.ts'
import { useBoard, useStage } from '../../state/hooks.ts'

export interface Standings {
  readonly partners: readonly Partner[]
  readonly dimensions: readonly MatrixDimension[]
  readonly byId: ReadonlyMap<PartnerId, Standing>
  /** records that somebody rated in some dimension */
  readonly rated: ReadonlySet<PartnerId>
  /** records for which a tier is suggested */
  readonly tiered: ReadonlySet<PartnerId>
}

/** What people said in a record; a value that is no whole number from 1 to 5 is none. */
export const ownRatings = (partner: Partner): OwnRating[] =>
  partner.lists.ratings
    .filter(row => row.value === null || Number.isInteger(row.value))
    .map(({ by, dimension, value, made, apart }) => ({ by, dimension, value, at: made, apart }))

/** The notes that are in a record now: rounds are about notes. */
export const notesIn = (partner: Partner) => partner.from.filter(f => !f.ended).map(f => f.note)

/** Where every partner stands in the matrix. */
export function useStandings(): Standings {
  const partners = useBoard('partners', board => [...board.partners.values()])
  const rows = useBoard('plan', board => board.plan.dimensions)
  const { results } = useStage()
  return useMemo(() => {
    const dimensions = matrixDimensions(rows)
    const ids = dimensions.map(d => d.id)
    const byId = new Map(
      partners.map(partner => {
        const ratings = ratingsOf(notesIn(partner), results, ownRatings(partner), ids)
        return [partner.id, standingOf(dimensions, ratings, closedGates(partner).length > 0)] as const
      }),
    )
    const said = ({ cells }: Standing) => [...cells.values()].some(c => c.n + c.unknown > 0)
    return {
      partners,
      dimensions,
      byId,
      rated: new Set([...byId].flatMap(([id, s]) => (said(s) ? [id] : []))),
      tiered: new Set([...byId].flatMap(([id, s]) => (s.tier ? [id] : []))),
    }
  }, [partners, rows, results])
}
