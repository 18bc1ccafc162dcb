import { type GuideDimension, isGuideDimension } from '../../shared/model/dimensions.ts'
import type { Translate } from '../i18n/i18n.tsx'

/** A column of the matrix, on the board or in a round. */
interface Column {
  readonly id: string
  readonly title: string
  readonly anchors?: readonly string[]
}

const ANCHORS = ['low', 'middle', 'high'] as const

/** A column's title in the reader's language; one's own dimensions have the words that somebody gave them. */
export const dimensionTitle = ({ id, title }: Column, t: Translate): string =>
  isGuideDimension(id) ? t(`dimension.${id}`) : title || t('matrix.untitled')

const guideAnchor = (id: GuideDimension, at: (typeof ANCHORS)[number], t: Translate): string =>
  t(`anchor.${id}.${at}`)

/** What 1, 3 and 5 mean. */
export function anchorWords({ id, anchors = [] }: Column, t: Translate): readonly string[] {
  return isGuideDimension(id) ? ANCHORS.map(at => guideAnchor(id, at, t)) : anchors
}
